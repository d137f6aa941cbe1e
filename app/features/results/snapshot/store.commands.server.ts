import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultCells, resultFindings, snapshots, tallyCells, weightRuns } from "~db/schema/index.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { Weighed } from "../tally.ts";
import { codeVersion } from "./code-version.server.ts";
import type { RoundCount } from "./count-round.queries.server.ts";
import type { RoundRelease } from "./release-round.queries.server.ts";

/** Few enough for one text. */
const ROWS_AT_ONCE = 20_000;

/** A number for the next snapshot, taken before it is made because its cells name it. */
export async function reserveSnapshot(db: Database): Promise<number> {
  const [row] = await db.execute<{ id: string }>(sql`select nextval(pg_get_serial_sequence('snapshots', 'id')) as id`);
  if (!row) throw new Error("No number for the snapshot");
  return Number(row.id);
}

export interface MadeSnapshot {
  organisationId: number;
  roundId: number;
  id: number;
  ordinal: number;
  now: Date;
  count: RoundCount;
  release: RoundRelease;
}

/** Writes a snapshot with everything that belongs to it. It never changes afterwards. */
export async function storeSnapshot(db: Database, made: MadeSnapshot): Promise<void> {
  const { organisationId, id, count, release } = made;
  const own = { organisationId, snapshotId: id };
  await db.insert(snapshots).overridingSystemValue().values({
    organisationId,
    id,
    roundId: made.roundId,
    ordinal: made.ordinal,
    createdAt: made.now,
    methodVersion: METHOD_VERSION,
    marginsVersion: count.marginsVersion,
    codeVersion,
    openResponses: count.people.open,
    invitedResponses: count.people.invited,
    fingerprint: count.fingerprint,
  });
  if (release.weights) await db.insert(weightRuns).values({ ...own, stream: "invited", summary: release.weights });
  await insertAll(
    db,
    tallyCells,
    release.tallies.map((tally) => tallyRow(own, tally)),
  );
  await insertAll(
    db,
    resultCells,
    release.cells.map((cell) => cellRow(own, cell)),
  );
  if (release.findings.length > 0) {
    await db.insert(resultFindings).values(release.findings.map((finding) => ({ ...own, ...finding })));
  }
}

interface Own {
  organisationId: number;
  snapshotId: number;
}

/** Hundreds of thousands of rows in one statement: PostgreSQL reads them from one text, by the names of their columns. */
async function insertAll(db: Database, table: typeof tallyCells | typeof resultCells, rows: object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const text = JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE));
    await db.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${text}::text::json)`,
    );
  }
}

function tallyRow(own: Own, { cell, told, snapshot }: RoundRelease["tallies"][number]) {
  const { kind, group, dontKnow, asked, ...counted } = cell;
  const place = { group_kind: kind, group_value: group, told, counted_in: snapshot };
  return { ...columnsOf(own), ...counted, ...place, dont_know: triple(dontKnow), asked: triple(asked) };
}

function cellRow(own: Own, { kind, group, ...cell }: RoundRelease["cells"][number]) {
  return { ...columnsOf(own), ...cell, group_kind: kind, group_value: group };
}

function columnsOf({ organisationId, snapshotId }: Own) {
  return { organisation_id: organisationId, snapshot_id: snapshotId };
}

function triple({ n, sw, sw2 }: Weighed): number[] {
  return [n, sw, sw2];
}
