import { randomUUID } from "node:crypto";

type Fields = Record<string, string>;

const anIdea = { area: "GM0479", theme: "wonen", title: "Een bankje", body: "Aan het water." };

/** Forms of ideas and statements that a page accepts; see forms.ts. */
export const ideaForms: Record<string, (names: Record<string, string>) => Fields> = {
  newIdea: () => ({ formKey: randomUUID(), ...anIdea }),
  support: () => ({ intent: "support" }),
  editIdea: () => ({ intent: "edit", ...anIdea }),
  withdrawIdea: () => ({ intent: "withdraw" }),
  reportIdea: () => ({ intent: "report", reason: "off_topic" }),
  answerIdea: () => ({ intent: "answer", answer: "Wij kijken ernaar." }),
  linkIdea: ({ proposal = "" }) => ({ intent: "link", proposal }),
  beginProposal: () => ({ intent: "begin" }),
  mergeIdea: ({ idea = "" }) => ({ intent: "merge", into: idea }),
  chooseIdea: ({ idea = "" }) => ({ intent: "choose", into: idea }),
  unmergeIdea: ({ ideaDouble = "" }) => ({ intent: "unmerge", double: ideaDouble }),
  mergeElsewhere: ({ ideaElsewhere = "" }) => ({ intent: "merge", into: ideaElsewhere }),
  hideIdea: () => ({ intent: "hide", reason: "off_topic" }),
  showIdea: () => ({ intent: "show" }),
  vote: ({ statement = "" }) => ({ intent: "vote", formKey: randomUUID(), statement, vote: "agree" }),
  voteElsewhere: ({ statementElsewhere = "" }) => ({
    ...{ intent: "vote", formKey: randomUUID() },
    ...{ statement: statementElsewhere, vote: "agree" },
  }),
  forgetVotes: () => ({ intent: "forget" }),
  addStatement: () => ({ intent: "add", formKey: randomUUID(), body: "De pont is te vol." }),
  openStatements: () => ({
    ...{ intent: "open", opensDay: "", closesDay: "2099-01-01" },
    statements: "Er komt genoeg groen.\nDe pont is te vol.\nWerk moet blijven.",
    ...{ step: "carry-out", sure: "ja" },
  }),
  acceptStatement: ({ statementSent = "" }) => ({ intent: "accept", statement: statementSent }),
  acceptElsewhere: ({ statementElsewhere = "" }) => ({ intent: "accept", statement: statementElsewhere }),
  addStatements: () => ({ intent: "add", statements: "Er moet een brug komen." }),
};
