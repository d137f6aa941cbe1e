import { and, isNotNull, or } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { isNumbered, type NumberedPerson } from "./numbered-person.queries.server.ts";
import { roundToWriteAbout } from "./reach.commands.server.ts";

interface Correction extends NumberedPerson {
  address: string;
  actorId: string;
  now: Date;
}

/**
 * Writes the right address of one invited person over the wrong one, so that letters go there. Not of somebody of whom nothing is
 * left: they asked not to be written to.
 */
export async function correctAddress(
  db: Database,
  { address, actorId, now, ...numbered }: Correction,
): Promise<"corrected" | "round-closed" | "unknown"> {
  return await db.transaction(async (tx) => {
    const round = await roundToWriteAbout(tx, { ...numbered, now }, "letter");
    if ("kind" in round && round.kind === "round-closed") return "round-closed";
    const canBeWrittenTo = or(isNotNull(invitations.address), isNotNull(invitations.email));
    const corrected = await tx
      .update(invitations)
      .set({ address, hasBounced: false })
      .where(and(isNumbered(numbered), canBeWrittenTo))
      .returning({ id: invitations.id });
    if (corrected.length === 0) return "unknown";
    const { organisationId, roundId, serial } = numbered;
    const act = { action: "invitation.address", subject: `round ${roundId}`, details: { letter: serial } } as const;
    await recordAct(tx, { organisationId, actorId, ...act, at: now });
    return "corrected";
  });
}
