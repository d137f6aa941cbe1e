import { crossings, type Grouping, type GroupKind, groupParts, isCrossing } from "../group.ts";
import type { TallyCell } from "../tally.ts";
import { type Base, changeIn, type Difference, differenceBetween, peopleIn } from "./change.ts";
import { basesOf } from "./counted.ts";
import type { Moment } from "./moment.ts";
import type { Subject } from "./released-tally.ts";
import { type CellStep, isSafe, isSafeStep, type TableStep } from "./safe-step.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

/** A family at two moments. */
export interface FamilyStep {
  subjects: readonly Subject[];
  before: Moment;
  after: Moment;
}

/** Whether the figures of everyone may be published at both moments. */
export function isSafeForEveryone({ subjects, before, after }: FamilyStep): boolean {
  return subjects.every(
    (subject) => !before.isTold(subject, "all", "") || isSafe(differenceIn(subject, "all", "", { before, after })),
  );
}

/** Whether the figures of a breakdown may be published at both moments, beside those of everyone. */
export function isSafeForGroups(step: FamilyStep, by: Grouping): boolean {
  return comparable(step).every((subject) => isSafeStep(tableStep(step, subject, by)));
}

/** Hidden groups that changed by few people: told of now, they would be nearly known at the earlier moment as well. */
export function littleChanged(step: FamilyStep, by: Grouping): string[] {
  return occurring(step, by).filter((group) =>
    comparable(step).some(
      (subject) =>
        !step.before.isTold(subject, by, group) &&
        peopleIn(changeIn(differenceIn(subject, by, group, step), "opinions")) < MIN_PEOPLE,
    ),
  );
}

/** Of others nothing is known at one of the moments. */
function comparable({ subjects, before, after }: FamilyStep): Subject[] {
  return subjects.filter((subject) => [before, after].every((moment) => moment.isTold(subject, "all", "")));
}

function differenceIn(
  subject: Subject,
  kind: GroupKind,
  group: string,
  { before, after }: Omit<FamilyStep, "subjects">,
): Difference {
  return differenceBetween(before.tally(subject, kind, group)?.cell, after.tally(subject, kind, group)?.cell, subject);
}

function occurring({ before, after }: FamilyStep, by: GroupKind): string[] {
  return [...new Set([...before.groups(by), ...after.groups(by)])];
}

function tableStep(step: FamilyStep, subject: Subject, by: Grouping): TableStep {
  const { before, after } = step;
  const groups = occurring(step, by).filter((group) =>
    [before, after].some((moment) => (moment.tally(subject, by, group)?.cell.asked.n ?? 0) > 0),
  );
  const told = (group: string): CellStep["told"] => [
    before.isTold(subject, by, group),
    after.isTold(subject, by, group),
  ];
  const cells = groups.map((group) => ({
    group,
    difference: differenceIn(subject, by, group, step),
    people: [
      sizeOf(subject, before.tally(subject, by, group)?.cell),
      sizeOf(subject, after.tally(subject, by, group)?.cell),
    ] as const,
    told: told(group),
  }));
  const { nodes, split, endsOf } = knownSums(step, subject, by);
  return {
    cells: cells.map((cell) => ({ ...cell, ends: [endsOf(cell.group, 0), endsOf(cell.group, 1)] })),
    nodes,
    split,
  };
}

/** The sums that are known beside the cells of a table, as nodes that each cell lies between. */
interface KnownSums extends Pick<TableStep, "nodes" | "split"> {
  endsOf(group: string, moment: 0 | 1): [number, number];
}

function knownSums(step: FamilyStep, subject: Subject, by: Grouping): KnownSums {
  if (by === "wijk") return sumsPerGemeente(new Axis(step, subject, "gemeente"));
  // One sum is known: of everyone.
  if (!isCrossing(by)) return { nodes: 2, split: [[], []], endsOf: () => [0, 1] };
  const [rows, columns] = crossings[by].map((axis) => new Axis(step, subject, axis));
  if (!rows || !columns) throw new Error(`A crossing has two backgrounds, unlike ${by}`);
  const endsOf: KnownSums["endsOf"] = (group, moment) => {
    const [row = "", column = ""] = groupParts(group);
    return [rows.node(row, moment), rows.size + columns.node(column, moment)];
  };
  return {
    nodes: rows.size + columns.size,
    split: [splitAt(0, rows, columns), splitAt(1, rows, columns)],
    endsOf,
  };
}

/** Wijken lie between their gemeente and everyone. */
function sumsPerGemeente(gemeenten: Axis): KnownSums {
  return {
    nodes: gemeenten.size + 1,
    split: [gemeenten.split(0), gemeenten.split(1)],
    endsOf: (group, moment) => [gemeenten.node(groupParts(group)[0] ?? "", moment), gemeenten.size],
  };
}

function sizeOf(subject: Subject, cell: TallyCell | undefined): Record<Base, number> {
  const [opinions, asked] = basesOf(cell, subject);
  return { opinions: opinions.people, answers: asked.people };
}

function splitAt(moment: 0 | 1, rows: Axis, columns: Axis): [number, number][] {
  const later = columns.split(moment).map(([one, rest]): [number, number] => [rows.size + one, rows.size + rest]);
  return [...rows.split(moment), ...later];
}

/** The groups of one background as nodes: those that are told of by themselves, the others as one rest. */
class Axis {
  readonly size: number;
  readonly #told: readonly (readonly [boolean, boolean])[];
  readonly #place: ReadonlyMap<string, number>;

  constructor(step: FamilyStep, subject: Subject, axis: Grouping) {
    const groups = occurring(step, axis);
    this.#told = groups.map((group) => [
      step.before.isTold(subject, axis, group),
      step.after.isTold(subject, axis, group),
    ]);
    this.#place = new Map(groups.map((group, index) => [group, index]));
    this.size = groups.length + 1;
  }

  node(group: string, moment: 0 | 1): number {
    const place = this.#place.get(group) ?? -1;
    return this.#told[place]?.[moment] ? place : this.size - 1;
  }

  /** Groups that were known by themselves at this moment only. */
  split(moment: 0 | 1): [number, number][] {
    return this.#told.flatMap((told, place): [number, number][] =>
      told[moment] && !told[moment === 0 ? 1 : 0] ? [[place, this.size - 1]] : [],
    );
  }
}
