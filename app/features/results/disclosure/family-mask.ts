import { groupsToWithhold, type Sibling } from "~/statistics/groups-to-withhold.ts";
import { crossings, type Grouping, groupName, groupParts, isCrossing } from "../group.ts";
import { basesOf } from "./counted.ts";
import { type Crossed, cellsToWithhold } from "./crossed-mask.ts";
import type { Moment } from "./moment.ts";
import type { Subject } from "./released-tally.ts";

interface Masking {
  /** The subjects of a family whose groups may be told of: their figure of everyone is. */
  subjects: readonly Subject[];
  /** The fresh tallies of the family; of a crossing, also what is told of its two backgrounds. */
  now: Moment;
  by: Grouping;
  /** Groups that are withheld for another reason. */
  seed: ReadonlySet<string>;
}

/** The groups of a breakdown that are told of, for all subjects of a family alike. */
export function groupsToTell(masking: Masking): Set<string> {
  if (masking.subjects.length === 0) return new Set();
  if (masking.by === "wijk") return wijkenToTell(masking);
  return isCrossing(masking.by) ? crossedToTell(masking) : oneWayToTell(masking, masking.now.groups(masking.by));
}

/** The wijken of each gemeente are a table of their own. Those of a withheld gemeente would add up to it, and are withheld. */
function wijkenToTell(masking: Masking): Set<string> {
  const groups = masking.now.groups(masking.by);
  const told = [...masking.now.toldGroups("gemeente")];
  const perGemeente = told.map((gemeente) => groups.filter((group) => groupParts(group)[0] === gemeente));
  return new Set(perGemeente.flatMap((wijken) => [...oneWayToTell(masking, wijken)]));
}

/** The groups of one table to tell of: `groups` are all there are, and their sum is told. */
function oneWayToTell({ subjects, now, by, seed }: Masking, groups: readonly string[]): Set<string> {
  const tables = distinct(
    subjects.flatMap((subject) => {
      const both = groups.map((group) => basesOf(now.tally(subject, by, group)?.cell, subject));
      return [both.map(([opinions]) => opinions), both.map(([, asked]) => asked)];
    }),
  );
  const withheld = groupsToWithhold(
    tables,
    groups.map((group) => seed.has(group)),
  );
  return new Set(groups.filter((_, index) => withheld[index] === false));
}

function crossedToTell({ subjects, now, by, seed }: Masking): Set<string> {
  if (!isCrossing(by)) return new Set();
  const [first, second] = crossings[by];
  const names = now.groups(by).map(groupParts);
  const rows = [...new Set(names.map(([row = ""]) => row))];
  const columns = [...new Set(names.map(([, column = ""]) => column))];
  const map = <T>(make: (group: string) => T): T[][] =>
    rows.map((row) => columns.map((column) => make(groupName(row, column))));
  const tables = distinct(
    subjects.flatMap((subject) => {
      const both = map((group) => basesOf(now.tally(subject, by, group)?.cell, subject));
      return [0, 1].map((base) => both.map((cells) => cells.map((bases) => bases[base] ?? nobody)));
    }),
  );
  const [toldRows, toldColumns] = [now.toldGroups(first), now.toldGroups(second)];
  const withheld = cellsToWithhold({
    rows: rows.map((row) => !toldRows.has(row)),
    columns: columns.map((column) => !toldColumns.has(column)),
    tables,
    seed: map((group) => seed.has(group)),
  });
  const shown = (_: string, index: number, row: number) => withheld[row]?.[index] === false;
  return new Set(
    rows.flatMap((row, index) =>
      columns.filter((_, column) => shown(_, column, index)).map((column) => groupName(row, column)),
    ),
  );
}

const nobody: Sibling = { people: 0, most: 0 };

/** Tables that say the same are looked at once. */
function distinct<T extends readonly Sibling[] | Crossed<Sibling>>(tables: readonly T[]): T[] {
  return [...new Map(tables.map((table) => [JSON.stringify(table), table])).values()];
}
