import { type SQL, sql } from "drizzle-orm";
import { responses } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import {
  type Background,
  backgrounds,
  breakdowns,
  type GroupKind,
  groupName,
  partsOf,
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

/** What tells people apart: a wijk is a part of a gemeente and no background to cross with others. */
type Part = Background | "wijk";
const parts: readonly Part[] = [...backgrounds, "wijk"];

/** Whether of anybody the wijk is known: without it nothing is counted per wijk. */
export function hasWijken({ cells }: Pick<Weighing, "cells">): boolean {
  return cells.some(({ wijk }) => wijk !== "");
}

/** What the numbers of a background stand for: its groups, in order. */
function groupsOf(cells: readonly WeighedCell[], background: Part): string[] {
  return [...new Set(cells.map((cell) => cell[background]))].sort();
}

/** The weighed people as rows, numbered from 1: stream and backgrounds as the number of their group, weights in whole units. */
export function weighedCells(cells: readonly WeighedCell[]): SQL {
  const whole = (pick: (cell: WeighedCell) => number) =>
    sql`${sql.param(cells.map((cell) => String(Math.round(pick(cell) * WEIGHT_UNIT))))}::bigint[]`;
  const numbered = (groups: readonly string[], pick: (cell: WeighedCell) => string) =>
    sql`${sql.param(cells.map((cell) => groups.indexOf(pick(cell))))}::int[]`;
  const columns = parts.map((name) => numbered(groupsOf(cells, name), (cell) => cell[name]));
  return sql`
    select c.stream, ${sql.raw(parts.map((name) => `c.${name}`).join())}, c.w, c.w2, c.cell::int as cell
    from unnest(${numbered(streams, ({ stream }) => stream)}, ${sql.join(columns, sql`, `)},
      ${whole(({ weight }) => weight)}, ${whole(({ weight }) => weight ** 2)})
      with ordinality as c(stream, ${sql.raw(parts.join())}, w, w2, cell)`;
}

const BETWEEN = "|";

/**
 * Who counts, each with the number of the cell. Looked up in an object of one parameter instead of joined: a join on six
 * columns makes the planner expect next to nobody, and every plan after it bad.
 */
export function countedPeople({ organisationId, roundId, cells }: Weighing): SQL {
  const numbers = cells.map(({ stream, gemeente, age, gender, education, wijk }, index) => {
    return [[stream, gemeente, age, gender, education, wijk].join(BETWEEN), index + 1];
  });
  const told = [responses.gemeenteCode, responses.ageGroup, genderCounted, responses.education, responses.wijkCode];
  const texts = told.map((column) => sql`coalesce(${column}::text, '')`);
  const person = sql.join([sql`${responses.stream}::text`, ...texts], sql` || ${BETWEEN}::text || `);
  return sql`
    select participant_id, cell from (
      select ${responses.participantId} as participant_id,
        (${JSON.stringify(Object.fromEntries(numbers))}::text::jsonb ->> (${person}))::int as cell
      from ${responses}
      where ${responses.organisationId} = ${organisationId} and ${responses.roundId} = ${roundId} and ${countedResponse}
    ) p where cell is not null`;
}

/** A group as the database numbers it; null: a background that does not tell it apart. */
export interface NumberedGroup extends Record<Part, number | null> {
  stream: number;
}

/** Gives the stream, kind and name of a numbered group back. */
export function namesOf(cells: readonly WeighedCell[]) {
  const groups = new Map(parts.map((part) => [part, groupsOf(cells, part)]));
  return (row: NumberedGroup): { stream: Stream; kind: GroupKind; group: string } => {
    const stream = streams[row.stream];
    const kind = kinds.find(({ told }) => parts.every((part) => (row[part] !== null) === told.includes(part)));
    if (!(stream && kind)) throw new Error(`There is no group ${JSON.stringify(row)}`);
    const name = (part: Part) => groups.get(part)?.[row[part] ?? -1] ?? "";
    return { stream, kind: kind.kind, group: groupName(...kind.told.map(name)) };
  };
}

/** The kinds of groups by what tells them apart. */
const kinds: readonly { kind: GroupKind; told: readonly Part[] }[] = [
  { kind: "all", told: [] },
  ...breakdowns.map((kind) => ({ kind, told: partsOf(kind) })),
];
