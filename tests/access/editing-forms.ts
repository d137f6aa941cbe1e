import { randomUUID } from "node:crypto";

type Fields = Record<string, string>;

/** Forms with which officials write proposals. */
export const editingForms: Record<string, (names: Record<string, string>) => Fields> = {
  newProposal: () => ({ title: `Plein ${randomUUID()}` }),
  openDraft: ({ proposal = "" }) => ({ slug: proposal }),
  openElsewhere: ({ proposalElsewhere = "" }) => ({ slug: proposalElsewhere }),
  // Of an older form: who may write hears that somebody else saved meanwhile, whatever comes before it.
  saveDraft: () => ({ intent: "save", known: "0", title: "Iets anders", summary: "Anders." }),
  publishDraft: () => ({ intent: "publish", known: "0", over: "0", change: "Anders." }),
  putProposalBack: () => ({ intent: "put-proposal-back", known: "0" }),
  withdrawProposal: () => ({
    intent: "withdraw",
    known: "1",
    withdrawReason: "Het gaat niet door.",
    withdrawSure: "ja",
  }),
  describeFile: () => ({ intent: "describe", title: "De kade", alternative: "Een kade van hout" }),
  eraseFile: () => ({ intent: "erase", reason: "", sure: "ja" }),
  removeFile: () => ({ intent: "remove", file: randomUUID() }),
};
