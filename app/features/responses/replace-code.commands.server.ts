import { and, eq } from "drizzle-orm";
import {
  giveNewCode,
  type NewCode,
  type NewCodeOutcome,
} from "~/features/invitations/reach/new-code.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { roundKeys } from "~db/schema/index.ts";
import { eraseDraft } from "./draft.commands.server.ts";
import { participantIdOf } from "./participant.server.ts";

/**
 * Gives one invited person a new code. What they filled in stays theirs; what somebody else filled in with the old code is
 * erased in the same transaction, with the code to go on with it elsewhere: one invitation gives one response.
 */
export async function replaceCode(db: Database, asked: NewCode): Promise<NewCodeOutcome> {
  return await db.transaction(async (tx) => {
    const outcome = await giveNewCode(tx, asked);
    if (outcome.kind === "given" && outcome.formerId) await eraseBegun(tx, asked, outcome.formerId);
    return outcome;
  });
}

async function eraseBegun(tx: Database, { organisationId, roundId }: NewCode, invitationId: string): Promise<void> {
  const [held] = await tx
    .select({ key: roundKeys.key })
    .from(roundKeys)
    .where(and(eq(roundKeys.organisationId, organisationId), eq(roundKeys.roundId, roundId)));
  if (!held) return;
  const participantId = participantIdOf(held.key, { kind: "invited", invitationId });
  await eraseDraft(tx, { organisationId, roundId, participantId });
}
