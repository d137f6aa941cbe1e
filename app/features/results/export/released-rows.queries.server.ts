import { setTimeout as rest } from "node:timers/promises";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultCells } from "~db/schema/index.ts";
import type { GroupKind, Stream } from "../group.ts";
import type { Released } from "../released.ts";
import type { Measure } from "../tally.ts";
import type { MoreColumns, Scores } from "./export-columns.ts";

/** A released cell as it is stored: whose answers to what, and what may be told of them. */
export interface ReleasedRow {
  stream: Stream;
  groupKind: GroupKind;
  item: string;
  measure: Measure;
  groupValue: string;
  released: Released;
}

/** Which released cells of a snapshot are meant; what is left out is not narrowed down. */
export interface CellsWanted {
  organisationId: number;
  snapshotId: number;
  stream?: Stream | undefined;
  groupKinds?: readonly GroupKind[] | undefined;
  item?: string | undefined;
}

const columns = {
  stream: resultCells.stream,
  groupKind: resultCells.groupKind,
  item: resultCells.item,
  measure: resultCells.measure,
  groupValue: resultCells.groupValue,
  released: sql<Released>`${resultCells.released}`,
};

const inOrder = [
  asc(resultCells.stream),
  asc(resultCells.groupKind),
  asc(resultCells.item),
  asc(resultCells.measure),
  asc(resultCells.groupValue),
];

const ROWS_AT_ONCE = 50;
/** Longest rest between two parts, in milliseconds: a slow reader has rested already. */
const LONGEST_REST_MS = 20;

/**
 * The cells one after the other, in the order of their key. Read in parts, each a statement of its own: cells never change
 * after they are written, so that the parts fit together without a transaction, and a slow reader keeps no connection.
 * Rests after each part for as long as it took: an export has at most half of the process, and residents the rest.
 */
export async function* releasedRows(db: Database, wanted: CellsWanted): AsyncGenerator<ReleasedRow> {
  let last: ReleasedRow | undefined;
  do {
    const started = performance.now();
    const part: ReleasedRow[] = await db
      .select(columns)
      .from(resultCells)
      .where(and(isWanted(wanted), last && comesAfter(last)))
      .orderBy(...inOrder)
      .limit(ROWS_AT_ONCE);
    yield* part;
    last = part.length < ROWS_AT_ONCE ? undefined : part.at(-1);
    if (last) await rest(Math.min(performance.now() - started, LONGEST_REST_MS));
  } while (last);
}

/** One page of the cells, in the same order. */
export function releasedPage(
  db: Database,
  wanted: CellsWanted,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ReleasedRow[]> {
  return db
    .select(columns)
    .from(resultCells)
    .where(isWanted(wanted))
    .orderBy(...inOrder)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
}

/** How many cells there are, and the lowest and highest score that any of them has a share for. */
export interface CellsMeasured {
  rows: number;
  /** Null when no cell has a figure. */
  scores: Scores | null;
  more: MoreColumns;
}

/** Counts the cells and the scores in them, so that a table knows its columns and its length before its first row. */
export async function measureCells(db: Database, wanted: CellsWanted): Promise<CellsMeasured> {
  const from = sql`(${resultCells.released}->>'lowest')::int`;
  const [measured] = await db
    .select({
      rows: sql<number>`count(*)::int`,
      lowest: sql<number | null>`min(${from})`,
      highest: sql<number | null>`max(${from} + jsonb_array_length(${resultCells.released}->'percentages') - 1)`,
      places: sql<number>`coalesce(max(jsonb_array_length(${resultCells.released}->'meanPlaces')), 0)`,
      amounts: sql<boolean>`coalesce(bool_or(${resultCells.released}->'amount' is not null), false)`,
    })
    .from(resultCells)
    .where(isWanted(wanted));
  const { rows = 0, lowest = null, highest = null, places = 0, amounts = false } = measured ?? {};
  const scores = lowest === null || highest === null ? null : { lowest, highest };
  return { rows, scores, more: { places, amounts } };
}

function isWanted({ organisationId, snapshotId, stream, groupKinds, item }: CellsWanted): SQL | undefined {
  return and(
    eq(resultCells.organisationId, organisationId),
    eq(resultCells.snapshotId, snapshotId),
    stream && eq(resultCells.stream, stream),
    groupKinds && inArray(resultCells.groupKind, [...groupKinds]),
    item === undefined ? undefined : eq(resultCells.item, item),
  );
}

/** Compares the whole key at once, as its index does. */
function comesAfter({ stream, groupKind, item, measure, groupValue }: ReleasedRow): SQL {
  const { stream: s, groupKind: k, item: i, measure: m, groupValue: g } = resultCells;
  return sql`(${s}, ${k}, ${i}, ${m}, ${g}) >
    (${stream}::stream, ${groupKind}::group_kind, ${item}, ${measure}::measure, ${groupValue})`;
}
