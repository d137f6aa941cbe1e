import { crossings, groupName, groupParts } from "../../group.ts";
import type { ReleasedTally } from "../released-tally.ts";
import { MIN_PEOPLE } from "../thresholds.ts";

type Crossing = keyof typeof crossings;
/** A linear-programming solver that stands apart from the rules: problems are written in CPLEX LP format. */
export interface Solver {
  solve(problem: string): { Status: string; ObjectiveValue: number };
}

/** What somebody who knows every published number of people, and nothing else, can work out about one hidden cell. */
export interface Bounds {
  kind: string;
  group: string;
  people: number;
  width: number;
}

const peopleIn = ({ cell }: ReleasedTally) => cell.n.reduce((sum, count) => sum + count, 0);
const nameOf = (kind: string, index: number) => `${kind}_${index}`;

/**
 * One item in one snapshot as unknown numbers of people, three crossed tables with the same ages, the wijken of each gemeente,
 * and all that is published as sums.
 */
export class Puzzle {
  readonly #terms = new Map<string, Map<string, string[]>>();
  readonly #sums: string[] = [];
  readonly #tallies: readonly ReleasedTally[];

  constructor(tallies: readonly ReleasedTally[]) {
    this.#tallies = tallies;
    for (const crossing of Object.keys(crossings) as Crossing[]) this.#addTable(crossing);
    this.#addWijken();
    for (const tally of tallies) {
      if (tally.told === "nothing") continue;
      this.#sums.push(`${this.#sumOf(tally.cell.kind, tally.cell.group).join(" + ")} = ${peopleIn(tally)}`);
    }
    // Everybody of one age is in each of the three tables.
    for (const age of this.#groups("age")) {
      const [first, ...others] = (Object.keys(crossings) as Crossing[]).map(
        (crossing) => this.#terms.get(`${crossing} age`)?.get(age) ?? [],
      );
      for (const other of others) this.#sums.push(`${first?.join(" + ")} - ${other.join(" - ")} = 0`);
    }
  }

  /** Everybody who lives in a gemeente lives in one of its wijken, or in one that is not known. */
  #addWijken(): void {
    for (const [index, group] of this.#groups("wijk").entries()) {
      const name = nameOf("wijk", index);
      this.#add("wijk", group, name);
      this.#add("wijk gemeente", groupParts(group)[0] ?? "", name);
    }
    for (const [gemeente, wijken] of this.#terms.get("wijk gemeente") ?? []) {
      const ages = this.#terms.get("gemeente_age gemeente")?.get(gemeente) ?? [];
      this.#sums.push(`${wijken.join(" + ")} - ${ages.join(" - ")} = 0`);
    }
  }

  /** The hidden cells of one to nine people, of any kind. */
  hiddenFew(): ReleasedTally[] {
    return this.#tallies.filter(
      (tally) => tally.told === "nothing" && peopleIn(tally) > 0 && peopleIn(tally) < MIN_PEOPLE,
    );
  }

  /** How far apart the fewest and the most people are that may be in a cell, whole or not. */
  bounds(tally: ReleasedTally, solver: Solver): Bounds {
    const target = this.#sumOf(tally.cell.kind, tally.cell.group).join(" + ");
    const [least = 0, most = 0] = ["Minimize", "Maximize"].map((direction) => {
      const lines = this.#sums.map((sum, index) => ` c${index}: ${sum}`);
      const solution = solver.solve(`${direction}\n obj: ${target}\nSubject To\n${lines.join("\n")}\nEnd`);
      if (solution.Status !== "Optimal") throw new Error(`No bound: ${solution.Status}`);
      return solution.ObjectiveValue;
    });
    return { kind: tally.cell.kind, group: tally.cell.group, people: peopleIn(tally), width: most - least };
  }

  #groups(kind: string): string[] {
    return [...new Set(this.#tallies.flatMap(({ cell }) => (cell.kind === kind ? [cell.group] : [])))];
  }

  /** All cells that there could be: nobody tells which are empty. */
  #addTable(crossing: Crossing): void {
    const [rows, columns] = crossings[crossing];
    let index = 0;
    for (const row of this.#groups(rows)) {
      for (const column of this.#groups(columns)) {
        const name = nameOf(crossing, index);
        index += 1;
        this.#add(crossing, groupName(row, column), name);
        this.#add(`${crossing} ${rows}`, row, name);
        this.#add(`${crossing} ${columns}`, column, name);
        this.#add(`${crossing} all`, "", name);
      }
    }
  }

  #add(table: string, group: string, name: string): void {
    const groups = this.#terms.get(table) ?? new Map<string, string[]>();
    this.#terms.set(table, groups);
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }

  #sumOf(kind: string, group: string): string[] {
    const tables = [kind, ...Object.keys(crossings).map((crossing) => `${crossing} ${kind}`)];
    const found = tables.map((table) => this.#terms.get(table)?.get(group)).find((terms) => terms !== undefined);
    if (!found) throw new Error(`Nothing is known of ${kind} ${group}`);
    return found;
  }
}

/**
 * A lower bound of the width that needs no solver: people who change places so that nothing that is published changes.
 * Among the hidden groups of one background, or in rings of four hidden cells of a crossed table.
 */
export function easyWidth(tallies: readonly ReleasedTally[], tally: ReleasedTally): number {
  const { kind, group } = tally.cell;
  const [row = "", column] = groupParts(group);
  if (kind === "wijk") {
    const beside = hiddenOf(tallies, kind).filter(({ cell }) => groupParts(cell.group)[0] === row);
    return beside.reduce((sum, one) => sum + peopleIn(one), 0);
  }
  if (column === undefined) return hiddenOf(tallies, kind).reduce((sum, one) => sum + peopleIn(one), 0);
  const table = new MergedTable(tallies, kind as Crossing);
  const [own, rings] = [table.size(row, column), table.rings(row, column)];
  // Of hidden rows or columns together the parts are free: from nobody to all of them.
  return rings.up + (table.isMerged(row, column) ? own : Math.min(own, rings.down));
}

function hiddenOf(tallies: readonly ReleasedTally[], kind: string): ReleasedTally[] {
  return tallies.filter(({ cell, told }) => cell.kind === kind && told === "nothing");
}

const REST = "(rest)";

/** A crossed table with all hidden rows taken together, and all hidden columns. */
class MergedTable {
  readonly #sizes = new Map<string, number>();
  readonly #told = new Set<string>();
  readonly #hidden: readonly (readonly string[])[];
  readonly #rows: readonly string[];
  readonly #columns: readonly string[];

  constructor(tallies: readonly ReleasedTally[], crossing: Crossing) {
    this.#hidden = crossings[crossing].map((axis) => hiddenOf(tallies, axis).map(({ cell }) => cell.group));
    for (const tally of tallies.filter(({ cell }) => cell.kind === crossing)) {
      const [row = "", column = ""] = groupParts(tally.cell.group);
      const place = this.#name(row, column);
      this.#sizes.set(place, (this.#sizes.get(place) ?? 0) + peopleIn(tally));
      if (tally.told !== "nothing") this.#told.add(place);
    }
    const parts = [...this.#sizes.keys()].map(groupParts);
    this.#rows = [...new Set(parts.map(([row = ""]) => row))];
    this.#columns = [...new Set(parts.map(([, column = ""]) => column))];
  }

  #name(row: string, column: string): string {
    const [rows, columns] = this.#hidden;
    return groupName(rows?.includes(row) ? REST : row, columns?.includes(column) ? REST : column);
  }

  size(row: string, column: string): number {
    return this.#sizes.get(this.#name(row, column)) ?? 0;
  }

  isMerged(row: string, column: string): boolean {
    const [rows = [], columns = []] = this.#hidden;
    return (rows.length > 1 && rows.includes(row)) || (columns.length > 1 && columns.includes(column));
  }

  /** Cells beside and below the hidden one lose people, which the opposite cells gain: those may also be empty. */
  rings(row: string, column: string): { up: number; down: number } {
    const left = new Map(this.#sizes);
    const found = { up: 0, down: 0 };
    const own = this.#name(row, column);
    for (const opposite of this.#oppositeTo(own)) {
      const ring = ringOf(own, opposite);
      const step = Math.min(...ring.map((place) => left.get(place) ?? 0));
      for (const place of ring) left.set(place, (left.get(place) ?? 0) - step);
      found.up += step;
      found.down += this.#sizes.get(opposite) ?? 0;
    }
    return found;
  }

  /** The cells in another row and column with which a cell makes a ring of hidden cells. */
  #oppositeTo(own: string): string[] {
    const [ownRow = "", ownColumn = ""] = groupParts(own);
    const others = this.#rows.flatMap((row) => (row === ownRow ? [] : this.#columns.map((column) => [row, column])));
    return others
      .flatMap(([row = "", column = ""]) => (column === ownColumn ? [] : [groupName(row, column)]))
      .filter((opposite) => ![opposite, ...ringOf(own, opposite)].some((place) => this.#told.has(place)));
  }
}

/** The cells beside one and below it that make a ring with the opposite one. */
function ringOf(own: string, opposite: string): string[] {
  const [[row = "", column = ""], [otherRow = "", otherColumn = ""]] = [groupParts(own), groupParts(opposite)];
  return [groupName(row, otherColumn), groupName(otherRow, column)];
}
