import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { type DiscardOutcome, discardDraft } from "./discard.commands.server.ts";
import { type DraftChange, type DraftRefusal, putBackScenarios } from "./draft.commands.server.ts";
import type { DraftAct } from "./draft-form.server.ts";
import { type PublishOutcome, publishDraft } from "./publish.commands.server.ts";
import {
  type PutBackOutcome,
  putProposalBack,
  type WithdrawOutcome,
  withdrawProposal,
} from "./withdraw.commands.server.ts";

export type ActOutcome =
  | { kind: "put-back" }
  | DiscardOutcome
  | PublishOutcome
  | WithdrawOutcome
  | PutBackOutcome
  | DraftRefusal;

/** Does what a button asks of a draft: put back, publish, throw away, withdraw what is on the site, or put it back there. */
export async function actOnDraft(
  db: Database,
  { act, ...by }: Omit<DraftChange, "known" | "files"> & { act: DraftAct },
  now: Date,
): Promise<ActOutcome> {
  const change = { ...by, known: act.known };
  switch (act.intent) {
    case "put-back": {
      const outcome = await putBackScenarios(db, change, now);
      return outcome.kind === "saved" ? { kind: "put-back" } : outcome;
    }
    case "discard":
      return await discardDraft(db, { ...change, files: act.files }, now);
    case "publish":
      return await publishDraft(db, { ...change, files: act.files, change: act.change, over: act.over }, now);
    case "withdraw":
      return await withdrawProposal(db, { ...by, reason: act.withdrawReason }, now);
    case "put-proposal-back":
      return await putProposalBack(db, change, now);
    default:
      return unreachable(act);
  }
}
