import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { streams } from "../group.ts";
import type { TallyCell, Weighed } from "../tally.ts";
import type { AskedSubject } from "./asked-subjects.queries.server.ts";
import { answersOf } from "./other-answers.server.ts";
import { countedPeople, WEIGHT_UNIT, type Weighing, weighedCells } from "./weighed-people.server.ts";

/** Who named one place on the map, or said "weet ik niet": then it has none. */
interface PlaceRow {
  stream: number;
  itemId: number;
  area: string | null;
  n: number;
  sw: number;
  sw2: number;
}

/**
 * Counts the questions for a place: everyone who named one, and each wijk as a group of who named it. A statement of its own,
 * because places are crossed with nothing: where people are and what they think together would tell who they are.
 */
export async function talliesOfPlaces(
  db: Database,
  weighing: Weighing,
  subjects: readonly AskedSubject[],
): Promise<TallyCell[]> {
  const asked = subjects.filter(({ form }) => form.kind === "places");
  if (asked.length === 0) return [];
  const rows = await db.execute<PlaceRow & Record<string, unknown>>(
    statement(
      weighing,
      asked.flatMap(({ id }) => id ?? []),
    ),
  );
  return asked.flatMap(({ id, item }) =>
    streams.flatMap((stream, place) => {
      const own = rows.filter((row) => row.itemId === id && row.stream === place);
      return own.length === 0 ? [] : cellsOf(own, { stream, item });
    }),
  );
}

function statement(weighing: Weighing, ids: number[]): SQL {
  const sum = (weight: SQL) => sql`sum(${weight})::bigint::float8 / ${WEIGHT_UNIT}`;
  return sql`
    with cells as materialized (${weighedCells(weighing.cells)}),
    counted as materialized (${countedPeople(weighing)}),
    given as (
      select a.participant_id, a.item_id, a.area_code from ${answersOf(weighing)}
        and a.item_id = any(${sql.param(ids)}::int[]) and a.state in ('answered', 'dont_know')
    )
    select c.stream, g.item_id as "itemId", g.area_code as area, count(*)::int as n, ${sum(sql`c.w`)} as sw, ${sum(sql`c.w2`)} as sw2
    from given g join counted p using (participant_id) join cells c using (cell)
    group by c.stream, g.item_id, g.area_code`;
}

function cellsOf(rows: readonly PlaceRow[], subject: Pick<TallyCell, "stream" | "item">): TallyCell[] {
  const named = rows.filter(({ area }) => area !== null);
  const dontKnow = summed(rows.filter(({ area }) => area === null));
  const everyone = { ...cell(subject, summed(named)), kind: "all" as const, group: "", dontKnow };
  const places = named.map((row) => ({
    ...cell(subject, summed([row])),
    kind: "place" as const,
    group: row.area ?? "",
  }));
  return [{ ...everyone, asked: summed(rows) }, ...places];
}

function cell(subject: Pick<TallyCell, "stream" | "item">, people: Weighed) {
  const counted = { n: [people.n], sw: [people.sw], sw2: [people.sw2] };
  return { ...subject, measure: "own" as const, lowest: 1, ...counted, dontKnow: summed([]), asked: people };
}

/** Weights are whole parts of a unit, so that their sums are exact in any order. */
function summed(rows: readonly PlaceRow[]): Weighed {
  const of = (pick: (row: PlaceRow) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  return { n: of(({ n }) => n), sw: of(({ sw }) => sw), sw2: of(({ sw2 }) => sw2) };
}
