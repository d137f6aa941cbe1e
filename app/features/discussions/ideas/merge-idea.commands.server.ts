import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { ideaSupports, ideas } from "~db/schema/index.ts";

export type MergeOutcome =
  | { kind: "merged" }
  | { kind: "no-such-idea" }
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
 * Adds an idea to another one that says the same (Dutch: samenvoegen). Whoever stood behind one of them, and who wrote the
 * double, then stands behind the one that stays: every person once, and never its author. What was added to the double
 * before goes along.
 */
export async function mergeIdea(db: Database, merge: Merge, now: Date): Promise<MergeOutcome> {
  const { organisationId, ideaId, into, moderatorId } = merge;
  if (ideaId === into) return { kind: "same-idea" };
  return await db.transaction(async (tx) => {
    const pair = await lockPair(tx, merge);
    const [double, stays] = [pair.get(ideaId), pair.get(into)];
    if (!(double && stays)) return { kind: "no-such-idea" };
    // Sent twice, or by two at once.
    if (double.mergedInto === into) return { kind: "merged" };
    if (double.mergedInto !== null) return { kind: "no-such-idea" };
    if (stays.mergedInto !== null || stays.out) return { kind: "cannot-take-over" };
    await tx
      .update(ideas)
      .set({ mergedInto: into })
      .where(
        and(
          eq(ideas.organisationId, organisationId),
          sql`(${ideas.id} = ${ideaId} or ${ideas.mergedInto} = ${ideaId})`,
        ),
      );
    await moveSupports(tx, merge);
    await moveProposal(tx, merge);
    await recordAct(tx, {
      ...{ organisationId, actorId: moderatorId, at: now, action: "idea.merge" },
      subject: `idea ${ideaId}`,
      details: { into },
    });
    return { kind: "merged" };
  });
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

async function moveSupports(tx: Database, { organisationId, ideaId, into }: Merge): Promise<void> {
  await tx.execute(sql`
    insert into idea_supports (organisation_id, idea_id, user_id)
    select ${organisationId}::int, ${into}::int, voice.user_id
    from (
      select user_id from idea_supports where organisation_id = ${organisationId} and idea_id = ${ideaId}
      union
      select author_id from ideas where organisation_id = ${organisationId} and id = ${ideaId} and withdrawn_at is null
    ) voice
    where voice.user_id <> (select author_id from ideas where organisation_id = ${organisationId} and id = ${into})
    on conflict do nothing`);
  await tx
    .delete(ideaSupports)
    .where(and(eq(ideaSupports.organisationId, organisationId), eq(ideaSupports.ideaId, ideaId)));
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
