import { and, desc, eq, inArray } from "drizzle-orm";
import { selfSelected } from "~/features/accounts/audience.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds, snapshots } from "~db/schema/index.ts";
import { type EffectRow, type ExpectedEffect, effectsIn, selectEffects } from "./expected-effects.queries.server.ts";
import type { Stream } from "./group.ts";

/** A round about the effects of a proposal with its newest figures, everyone together, per stream: never pooled. */
export interface RoundEffects {
  slug: string;
  titleNl: string;
  titleEn: string;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
  effects: Record<Stream, ExpectedEffect[]>;
}

/** Every round for everybody about the effects of a proposal that has figures, the newest first. */
export async function effectsOverTime(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<RoundEffects[]> {
  const found = await db
    .selectDistinctOn([rounds.opensAt, rounds.id], {
      snapshotId: snapshots.id,
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
    })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(
      and(
        eq(snapshots.organisationId, organisationId),
        eq(rounds.proposalId, proposalId),
        inArray(rounds.audience, selfSelected),
        eq(questionnaires.instrument, "perceived_effect"),
      ),
    )
    .orderBy(desc(rounds.opensAt), desc(rounds.id), desc(snapshots.ordinal));
  if (found.length === 0) return [];
  const ids = found.map(({ snapshotId }) => snapshotId);
  const cells: EffectRow[] = await selectEffects(db, inArray(snapshots.id, ids)).execute({ organisationId });
  return found.map(({ snapshotId: _, opensAt, closesAt, ...round }) => {
    const own = cells.filter(({ roundSlug }) => roundSlug === round.slug);
    return {
      ...round,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      effects: { open: effectsIn(own, "open"), invited: effectsIn(own, "invited") },
    };
  });
}
