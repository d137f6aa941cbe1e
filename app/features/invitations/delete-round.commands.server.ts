import { and, eq, gt, like } from "drizzle-orm";
import { takeBackInvitations } from "~/features/panels/moved-round.commands.server.ts";
import { deletePlan } from "~/features/questionnaires/planning/round-plan.commands.server.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { mails, rounds, samplingFrames } from "~db/schema/index.ts";
import { lostWithRound } from "./lost-with-round.queries.server.ts";
import { mailsOfRound } from "./reach/reach.commands.server.ts";

interface Deleting {
  organisationId: number;
  id: number;
  actorId: string;
  /** What the page told that goes with the round: see `LostWithRound`. */
  lost: string;
  now: Date;
}

export type DeleteOutcome =
  | Awaited<ReturnType<typeof deletePlan>>
  /** A sample was drawn for it. */
  | "drawn"
  /** Something else hangs on it now than the page told. */
  | "lost-changed";

/** Leaves the transaction, so that everything stays. */
class Refused extends Error {
  constructor(readonly outcome: Exclude<DeleteOutcome, "deleted">) {
    super(outcome);
  }
}

/** Throws away a round that is still to open, with its list of people and every mail about it that waits, all or nothing. */
export async function deletePlannedRound(db: Database, deleting: Deleting): Promise<DeleteOutcome> {
  try {
    return await db.transaction((tx) => deleteIn(tx, deleting));
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

async function deleteIn(tx: Database, { organisationId, id, actorId, lost: told, now }: Deleting): Promise<"deleted"> {
  // Locked, so that nobody reads in a list, draws or invites meanwhile.
  const planned = and(eq(rounds.organisationId, organisationId), eq(rounds.id, id), gt(rounds.opensAt, now));
  const [round] = await tx.select({ slug: rounds.slug }).from(rounds).where(planned).for("update");
  const ofRound = { organisationId, roundId: id };
  const lost = await lostWithRound(tx, ofRound);
  if (round && lost.isDrawn) throw new Refused("drawn");
  if (round && lost.shown !== told) throw new Refused("lost-changed");
  if (round) await deleteAround(tx, ofRound);
  const outcome = await deletePlan(tx, { organisationId, id, now });
  if (outcome !== "deleted") throw new Refused(outcome);
  const details = { slug: round?.slug ?? "", people: lost.people, members: lost.members };
  await recordAct(tx, { organisationId, actorId, action: "round.delete", subject: `round ${id}`, details, at: now });
  return "deleted";
}

async function deleteAround(tx: Database, { organisationId, roundId }: { organisationId: number; roundId: number }) {
  await takeBackInvitations(tx, { organisationId, roundId });
  const ofRound = like(mails.sendKey, `${mailsOfRound(roundId)}%`);
  await tx.delete(mails).where(and(eq(mails.organisationId, organisationId), ofRound));
  await tx
    .delete(samplingFrames)
    .where(and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.roundId, roundId)));
}
