import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultFindings, weightRuns } from "~db/schema/index.ts";
import type { Findings, WeightSummary } from "./findings.ts";
import type { Stream } from "./group.ts";

interface Place {
  organisationId: number;
  snapshotId: number;
  stream: Stream;
}

/** Everything that a snapshot found out about a stream beside its cells. */
export async function findingsOf(db: Database, { organisationId, snapshotId, stream }: Place): Promise<Findings> {
  const rows = await db
    .select()
    .from(resultFindings)
    .where(
      and(
        eq(resultFindings.organisationId, organisationId),
        eq(resultFindings.snapshotId, snapshotId),
        eq(resultFindings.stream, stream),
      ),
    );
  const of = (kind: keyof Findings) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ key, finding }) => [key, finding]));
  return {
    representativeness: of("representativeness") as Findings["representativeness"],
    gaps: of("gaps") as Findings["gaps"],
    triangle: of("triangle") as Findings["triangle"],
    change: of("change") as Findings["change"],
  };
}

/** How the people of a stream were weighed; null when they were not. */
export async function weightsOf(
  db: Database,
  { organisationId, snapshotId, stream }: Place,
): Promise<WeightSummary | null> {
  const [run] = await db
    .select({ summary: weightRuns.summary })
    .from(weightRuns)
    .where(
      and(
        eq(weightRuns.organisationId, organisationId),
        eq(weightRuns.snapshotId, snapshotId),
        eq(weightRuns.stream, stream),
      ),
    );
  return (run?.summary as WeightSummary | undefined) ?? null;
}
