import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { ideas, reports } from "~db/schema/index.ts";

export type MergeOutcome =
  | { kind: "merged" }
  | { kind: "no-such-idea" }
  /** The double is hidden or waits for a moderator: that is decided first. */
  | { kind: "to-decide-first" }
  /** The other one is itself hidden, held, withdrawn or added to a third: it can take nothing over. */
  | { kind: "cannot-take-over" }
  | { kind: "same-idea" };

interface Merge {
  organisationId: number;
  /** The double. */
  ideaId: number;
  /** The idea that stays. */
  into: number;
  moderatorId: string;
}

/**
 * Adds an idea to another one that says the same (Dutch: samenvoegen). Whoever stands behind one of them, and who wrote the
 * double, then counts at the one that stays: every person once, and never its author. The double keeps its own supports and
 * its answer, so that the two can be taken apart again. What was added to the double before goes along, and a moderator has
 * looked at whatever was reported about it.
 */
export async function mergeIdea(db: Database, merge: Merge, now: Date): Promise<MergeOutcome> {
  const { organisationId, ideaId, into, moderatorId } = merge;
  if (ideaId === into) return { kind: "same-idea" };
  return await db.transaction(async (tx) => {
    const pair = await lockPair(tx, merge);
    const ended = endedBefore(pair.get(ideaId), pair.get(into), into);
    if (ended) return ended;
    await tx
      .update(ideas)
      .set({ mergedInto: into })
      .where(
        and(
          eq(ideas.organisationId, organisationId),
          sql`(${ideas.id} = ${ideaId} or ${ideas.mergedInto} = ${ideaId})`,
        ),
      );
    await moveProposal(tx, merge);
    await tx
      .update(reports)
      .set({ handledAt: now })
      .where(and(eq(reports.organisationId, organisationId), eq(reports.ideaId, ideaId), isNull(reports.handledAt)));
    await recordAct(tx, {
      ...{ organisationId, actorId: moderatorId, at: now, action: "idea.merge" },
      subject: `idea ${ideaId}`,
      details: { into },
    });
    return { kind: "merged" };
  });
}

type Locked = { mergedInto: number | null; out: boolean } | undefined;

/** Why the two are not put together now; undefined when they are. */
function endedBefore(double: Locked, stays: Locked, into: number): MergeOutcome | undefined {
  if (!(double && stays)) return { kind: "no-such-idea" };
  // Sent twice, or by two at once.
  if (double.mergedInto === into) return { kind: "merged" };
  if (double.mergedInto !== null) return { kind: "no-such-idea" };
  if (double.out) return { kind: "to-decide-first" };
  return stays.mergedInto !== null || stays.out ? { kind: "cannot-take-over" } : undefined;
}

/** In the order of their numbers, so that two who merge at once wait for each other instead of for ever. */
async function lockPair(tx: Database, { organisationId, ideaId, into }: Merge) {
  const rows = await tx
    .select({
      id: ideas.id,
      mergedInto: ideas.mergedInto,
      out: sql<boolean>`num_nonnulls(${ideas.hiddenAt}, ${ideas.withdrawnAt}, ${ideas.heldFor}) > 0`,
    })
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), inArray(ideas.id, [ideaId, into])))
    .orderBy(asc(ideas.id))
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was made of the double now belongs to the idea that stays, unless that has a proposal of its own. */
async function moveProposal(tx: Database, { organisationId, ideaId, into }: Merge): Promise<void> {
  await tx.execute(sql`
    update ideas stays set proposal_id = coalesce(stays.proposal_id, double.proposal_id)
    from ideas double
    where stays.organisation_id = ${organisationId} and stays.id = ${into}
      and double.organisation_id = stays.organisation_id and double.id = ${ideaId}`);
  await tx.execute(sql`
    update proposal_drafts set idea_id = ${into}
    where organisation_id = ${organisationId} and idea_id = ${ideaId} and not exists (
      select from proposal_drafts other where other.organisation_id = ${organisationId} and other.idea_id = ${into})`);
}

/** Takes a double apart again (Dutch: losmaken): it stands by itself with its own supports. Again changes nothing. */
export async function unmergeIdea(
  db: Database,
  { organisationId, ideaId, double, moderatorId }: Omit<Merge, "into"> & { double: number },
  now: Date,
): Promise<{ kind: "unmerged" }> {
  return await db.transaction(async (tx) => {
    const released = await tx
      .update(ideas)
      .set({ mergedInto: null })
      .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, double), eq(ideas.mergedInto, ideaId)))
      .returning({ id: ideas.id });
    if (released.length > 0) {
      await recordAct(tx, {
        ...{ organisationId, actorId: moderatorId, at: now, action: "idea.unmerge" },
        subject: `idea ${double}`,
        details: { from: ideaId },
      });
    }
    return { kind: "unmerged" };
  });
}
