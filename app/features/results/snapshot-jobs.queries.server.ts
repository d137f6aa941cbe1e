import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { rounds, snapshotJobs } from "~db/schema/index.ts";
import { type SnapshotStep, snapshotSteps } from "./snapshot/count-round.queries.server.ts";

/** How far a snapshot is that was asked for (Dutch: opdracht). */
export interface JobState {
  roundSlug: string;
  reason: (typeof snapshotJobs.$inferSelect)["reason"];
  state: (typeof snapshotJobs.$inferSelect)["state"];
  /** What it is doing; null when it is not running. */
  step: SnapshotStep | null;
  /** How far it is, 0 to 100. */
  percent: number;
  /** ISO times. */
  requestedAt: string;
  finishedAt: string | null;
}

/** The newest job of each round, by round. */
export async function jobsOf(db: Database, { organisationId }: { organisationId: number }): Promise<JobState[]> {
  const { reason, state, step, percent, requestedAt, finishedAt } = snapshotJobs;
  const job = { roundSlug: rounds.slug, reason, state, step, percent, requestedAt, finishedAt };
  const found = await db
    .selectDistinctOn([snapshotJobs.roundId], job)
    .from(snapshotJobs)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshotJobs.organisationId), eq(rounds.id, snapshotJobs.roundId)))
    .where(eq(snapshotJobs.organisationId, organisationId))
    .orderBy(snapshotJobs.roundId, desc(snapshotJobs.id));
  return found.map((row) => ({
    ...row,
    step: snapshotSteps.find((known) => known === row.step) ?? null,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}
