import { randomUUID } from "node:crypto";

/** Forms of a discussion and of moderation that a page accepts; see tests/access/forms.ts. */
export const conversationForms: Record<string, (names: Record<string, string>) => Record<string, string>> = {
  comment: () => ({ intent: "comment", formKey: randomUUID(), stance: "for", body: "Meer groen." }),
  reply: ({ comment = "" }) => ({ intent: "reply", formKey: randomUUID(), thread: comment, body: "Eens." }),
  replyElsewhere: ({ commentElsewhere = "" }) => ({
    ...{ intent: "reply", formKey: randomUUID() },
    ...{ thread: commentElsewhere, body: "Eens." },
  }),
  edit: ({ commentToEdit = "" }) => ({ intent: "edit", comment: commentToEdit, body: "Nog meer groen." }),
  withdrawComment: ({ commentToWithdraw = "" }) => ({ intent: "withdraw", comment: commentToWithdraw }),
  agree: ({ comment = "" }) => ({ vote: `${comment} support` }),
  agreeElsewhere: ({ commentElsewhere = "" }) => ({ vote: `${commentElsewhere} support` }),
  report: ({ comment = "" }) => ({ intent: "report", comment, reason: "off_topic" }),
  reportElsewhere: ({ commentElsewhere = "" }) => ({
    ...{ intent: "report", comment: commentElsewhere },
    reason: "off_topic",
  }),
  hide: ({ comment = "" }) => ({ intent: "hide", comment, reason: "off_topic" }),
  show: ({ comment = "" }) => ({ intent: "show", comment }),
  hideElsewhere: ({ commentElsewhere = "" }) => ({ intent: "hide", comment: commentElsewhere, reason: "off_topic" }),
  hideCase: () => ({ intent: "hide", reason: "insult", explanation: "Dit is een scheldwoord." }),
  showCase: () => ({ intent: "show" }),
  judge: () => ({ intent: "objection", outcome: "upheld", explanation: "De schrijver heeft gelijk." }),
  object: () => ({ body: "Mijn tekst gaat wel over het plan." }),
};
