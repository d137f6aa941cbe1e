import { type SQL, sql } from "drizzle-orm";
import { responses } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import {
  type Background,
  backgrounds,
  breakdowns,
  crossings,
  type GroupKind,
  groupName,
  isCrossing,
  type Stream,
  streams,
} from "../group.ts";
import { genderCounted } from "./freeze.queries.server.ts";
import type { WeighedCell } from "./people.ts";

/** A round, and who counts in it with their weights. */
export interface Weighing {
  organisationId: number;
  roundId: number;
  cells: readonly WeighedCell[];
}

/** Sums of whole numbers are exact in any order, so that a tally is the same to the last bit however it was planned. */
export const WEIGHT_UNIT = 2 ** 32;

/** What the numbers of a background stand for: its groups, in order. */
function groupsOf(cells: readonly WeighedCell[], background: Background): string[] {
  return [...new Set(cells.map((cell) => cell[background]))].sort();
}

/** The weighed people as rows, numbered from 1: stream and backgrounds as the number of their group, weights in whole units. */
export function weighedCells(cells: readonly WeighedCell[]): SQL {
  const whole = (pick: (cell: WeighedCell) => number) =>
    sql`${sql.param(cells.map((cell) => String(Math.round(pick(cell) * WEIGHT_UNIT))))}::bigint[]`;
  const numbered = (groups: readonly string[], pick: (cell: WeighedCell) => string) =>
    sql`${sql.param(cells.map((cell) => groups.indexOf(pick(cell))))}::int[]`;
  const columns = backgrounds.map((name) => numbered(groupsOf(cells, name), (cell) => cell[name]));
  return sql`
    select c.stream, ${sql.raw(backgrounds.map((name) => `c.${name}`).join())}, c.w, c.w2, c.cell::int as cell
    from unnest(${numbered(streams, ({ stream }) => stream)}, ${sql.join(columns, sql`, `)},
      ${whole(({ weight }) => weight)}, ${whole(({ weight }) => weight ** 2)})
      with ordinality as c(stream, ${sql.raw(backgrounds.join())}, w, w2, cell)`;
}

const BETWEEN = "|";

/**
 * Who counts, each with the number of the cell. Looked up in an object of one parameter instead of joined: a join on five
 * columns makes the planner expect next to nobody, and every plan after it bad.
 */
export function countedPeople({ organisationId, roundId, cells }: Weighing): SQL {
  const numbers = cells.map(({ stream, gemeente, age, gender, education }, index) => {
    return [[stream, gemeente, age, gender, education].join(BETWEEN), index + 1];
  });
  const told = [responses.gemeenteCode, responses.ageGroup, genderCounted, responses.education];
  const parts = told.map((column) => sql`coalesce(${column}::text, '')`);
  const person = sql.join([sql`${responses.stream}::text`, ...parts], sql` || ${BETWEEN}::text || `);
  return sql`
    select participant_id, cell from (
      select ${responses.participantId} as participant_id,
        (${JSON.stringify(Object.fromEntries(numbers))}::text::jsonb ->> (${person}))::int as cell
      from ${responses}
      where ${responses.organisationId} = ${organisationId} and ${responses.roundId} = ${roundId} and ${countedResponse}
    ) p where cell is not null`;
}

/** A group as the database numbers it; null: a background that does not tell it apart. */
export interface NumberedGroup extends Record<Background, number | null> {
  stream: number;
}

/** Gives the stream, kind and name of a numbered group back. */
export function namesOf(cells: readonly WeighedCell[]) {
  const groups = new Map(backgrounds.map((background) => [background, groupsOf(cells, background)]));
  return (row: NumberedGroup): { stream: Stream; kind: GroupKind; group: string } => {
    const stream = streams[row.stream];
    const kind = kinds.find((candidate) => isOfKind(row, candidate));
    if (!(stream && kind)) throw new Error(`There is no group ${JSON.stringify(row)}`);
    const name = (background: Background) => groups.get(background)?.[row[background] ?? -1] ?? "";
    return { stream, kind, group: groupName(...partsOf(kind).map(name)) };
  };
}

const kinds: readonly GroupKind[] = ["all", ...breakdowns];

function isOfKind(row: NumberedGroup, kind: GroupKind): boolean {
  const parts = partsOf(kind);
  return backgrounds.every((background) => (row[background] !== null) === parts.includes(background));
}

function partsOf(kind: GroupKind): readonly Background[] {
  if (kind === "all") return [];
  return isCrossing(kind) ? crossings[kind] : [kind];
}
