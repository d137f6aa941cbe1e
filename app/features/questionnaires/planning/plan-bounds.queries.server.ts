import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations, samples } from "~db/schema/index.ts";
import type { PlannedRound } from "./planned-round.ts";

/** Why a plan can change no more in some respect, though its round is still to open. */
export type PlanBound =
  /** Lots were drawn for this audience and this area: nobody of another was in the draw. */
  | "sample-drawn"
  /** Letters are under way that name the dates: people would come too early, or too late. */
  | "letters-sent";

type Changeable = Pick<PlannedRound, "audience" | "panelId" | "areaCode" | "opensAt" | "closesAt">;

/** What stands in the way of a change of a plan, or undefined when nothing does. Whoever asks has locked the round. */
export async function boundOf(
  tx: Database,
  ofRound: { organisationId: number; roundId: number },
  { from, to }: { from: Changeable; to: Changeable },
): Promise<PlanBound | undefined> {
  if (asksOthers(from, to) && (await isDrawn(tx, ofRound))) return "sample-drawn";
  if (breaksDates(from, to) && (await lettersWereSent(tx, ofRound))) return "letters-sent";
  return undefined;
}

function asksOthers(from: Changeable, to: Changeable): boolean {
  return from.audience !== to.audience || from.panelId !== to.panelId || from.areaCode !== to.areaCode;
}

/**
 * Whether the round begins later or ends earlier: what a letter says stays true when people have more time. To the minute,
 * because that is how finely a form tells it.
 */
function breaksDates(from: Changeable, to: Changeable): boolean {
  const minuteOf = (moment: Date) => Math.floor(moment.getTime() / 60_000);
  return minuteOf(to.opensAt) > minuteOf(from.opensAt) || minuteOf(to.closesAt) < minuteOf(from.closesAt);
}

async function isDrawn(tx: Database, { organisationId, roundId }: { organisationId: number; roundId: number }) {
  const [drawn] = await tx
    .select({ id: samples.id })
    .from(samples)
    .where(and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId)))
    .limit(1);
  return drawn !== undefined;
}

/** Whether anybody was written to about a round that is to be answered. */
export async function lettersWereSent(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<boolean> {
  const [sent] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        isNotNull(invitations.sentOn),
      ),
    )
    .limit(1);
  return sent !== undefined;
}
