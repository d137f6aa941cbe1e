import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultFindings } from "~db/schema/index.ts";
import type { Triangle } from "../findings.ts";
import type { Stream } from "../group.ts";
import type { StoredSnapshot } from "./ledger.queries.server.ts";

/** The triangles that a snapshot released, by the code of their plan. */
export async function lastTriangles(
  db: Database,
  snapshot: StoredSnapshot | undefined,
  stream: Stream,
): Promise<Record<string, Triangle>> {
  if (!snapshot) return {};
  const { organisationId, snapshotId, kind, key, finding } = resultFindings;
  const rows = await db
    .select({ key, finding })
    .from(resultFindings)
    .where(
      and(
        eq(organisationId, snapshot.organisationId),
        eq(snapshotId, snapshot.id),
        eq(resultFindings.stream, stream),
        eq(kind, "triangle"),
      ),
    );
  return Object.fromEntries(rows.map((row) => [row.key, row.finding as Triangle]));
}
