import { randomUUID } from "node:crypto";

type Fields = Record<string, string>;

/** Complete answers to a round with one item of every kind, sent from the last screen but one. */
function answersTo(round: string): Fields {
  const carrier = { formKey: randomUUID(), ronde: round, onderdeel: "0", actie: "versturen" };
  return { ...carrier, cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." };
}

/**
 * Forms that a page accepts, each by the name that the matrix calls it: whoever may send one succeeds with it, so that a
 * missing check shows. `names` are those of tests/access/world.ts.
 */
export const forms: Record<string, (names: Record<string, string>) => Fields> = {
  value: () => answersTo("waarderen-2026"),
  effects: () => answersTo("effecten-haven"),
  open: () => answersTo("open-vragenlijst"),
  panel: () => answersTo("panel-vragenlijst"),
  elsewhere: () => answersTo("vragenlijst-elders"),
  comment: () => ({ intent: "comment", formKey: randomUUID(), stance: "for", body: "Meer groen." }),
  reply: ({ comment = "" }) => ({ intent: "reply", formKey: randomUUID(), thread: comment, body: "Eens." }),
  replyElsewhere: ({ commentElsewhere = "" }) => ({
    ...{ intent: "reply", formKey: randomUUID() },
    ...{ thread: commentElsewhere, body: "Eens." },
  }),
  hide: ({ comment = "" }) => ({ intent: "hide", comment, reason: "off_topic" }),
  show: ({ comment = "" }) => ({ intent: "show", comment }),
  hideElsewhere: ({ commentElsewhere = "" }) => ({ intent: "hide", comment: commentElsewhere, reason: "off_topic" }),
  join: () => ({ intent: "join", consentVersion: "1", consent: "ja" }),
  leave: () => ({ intent: "leave" }),
  withdraw: () => ({ actie: "weghalen" }),
  code: ({ receipt = "" }) => ({ code: receipt }),
  codeElsewhere: ({ receiptElsewhere = "" }) => ({ code: receiptElsewhere }),
  signIn: ({ email = "", password = "" }) => ({ email, password }),
  register: () => ({
    displayName: "Sanne",
    email: `${randomUUID()}@example.nl`,
    password: "vier meeuwen op de kade",
  }),
  endSession: () => ({ intent: "end-session", session: "0123456789abcdef" }),
  refresh: () => ({ formKey: randomUUID() }),
};
