/** The whole schema, one module per concept. */
export * from "./accounts.ts";
export * from "./areas.ts";
export * from "./assemblies.ts";
export * from "./discussions.ts";
export * from "./framework.ts";
export * from "./invitations.ts";
export * from "./mails.ts";
export * from "./organisations.ts";
export * from "./panels.ts";
export * from "./paper.ts";
export * from "./proposals.ts";
export * from "./questionnaires.ts";
export * from "./respondent.ts";
export * from "./responses.ts";
export * from "./results.ts";
