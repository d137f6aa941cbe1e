import { total } from "~/statistics/total.ts";

/** Fewest people of whom anything is told, be it their number (docs/requirements.md M-2.13, ADR 0006). May only be raised. */
export const MIN_PEOPLE = 10;
/** Below this there is no figure, only the number of people (docs/requirements.md M-2.13, precision). */
export const FEW_PEOPLE = 30;
/** Below this a figure is "indicatief" and is not ranked among others (docs/requirements.md M-2.13, precision). */
export const MANY_PEOPLE = 100;
/** Below FEW_PEOPLE an answer that this share gives would tell what nearly everyone in the group thinks (docs/requirements.md M-2.13). */
const NEARLY_ALL = 0.9;
/** Published numbers of people are rounded to this (docs/requirements.md M-2.13). */
const ROUNDING = 5;

/** One group of people in a table of groups that together make up everyone. */
interface Sibling {
  /** How many people gave an answer that counts in the figure. */
  people: number;
  /** How often each answer was given, to see whether nearly all gave the same one. */
  counts: readonly number[];
}

/** Whether the figure of a group on its own would tell too much about the few people in it. */
export function tellsTooMuch({ people, counts }: Sibling): boolean {
  if (people < MIN_PEOPLE) return true;
  return people < FEW_PEOPLE && Math.max(...counts) >= NEARLY_ALL * people;
}

/**
 * Which groups to withhold, so that no withheld group follows from the others and the total.
 *
 * The groups must not overlap and must make up everyone, those who did not say where they belong included. Figures that
 * follow from one another are masked together: a plan, doing nothing and their difference are three tables over the
 * same groups, for a group hidden in one would follow from the other two.
 *
 * @param tables - One or more tables; each lists the same groups in the same order.
 * @returns One word per group: true is withheld. In each table the withheld groups that are not empty number none, or at
 *   least two with MIN_PEOPLE people between them, unless all groups are withheld.
 * @see docs/requirements.md DIS-1, DIS-3
 */
export function groupsToWithhold(tables: readonly (readonly Sibling[])[]): boolean[] {
  const groups = tables[0] ?? [];
  const withheld = groups.map((_, index) => tables.some((table) => singlesOut(table, index)));
  let next = nextToWithhold(tables, withheld);
  while (next !== undefined) {
    withheld[next] = true;
    next = nextToWithhold(tables, withheld);
  }
  return withheld;
}

/** Whether a group's figure tells too much about its own people, or about the few people outside it. */
function singlesOut(table: readonly Sibling[], index: number): boolean {
  const group = table[index];
  if (!group || tellsTooMuch(group)) return true;
  return isSmall(total(table.map(({ people }) => people)) - group.people);
}

/** The next group to withhold because a hidden one could be worked out by subtraction; undefined when none can. */
function nextToWithhold(tables: readonly (readonly Sibling[])[], withheld: readonly boolean[]): number | undefined {
  const open = tables.find((table) => !isProtected(table, withheld));
  if (!open) return undefined;
  const [smallest] = open
    .map(({ people }, index) => ({ people, index }))
    .filter(({ index, people }) => !withheld[index] && people > 0)
    .sort((a, b) => a.people - b.people);
  return smallest?.index;
}

/** Whether subtracting what is shown from the total tells nothing about one group or about a few people. */
function isProtected(table: readonly Sibling[], withheld: readonly boolean[]): boolean {
  const hidden = table.filter((group, index) => withheld[index] && group.people > 0);
  const nothingShown = table.every((group, index) => withheld[index] || group.people === 0);
  if (hidden.length === 0 || nothingShown) return true;
  return hidden.length > 1 && total(hidden.map(({ people }) => people)) >= MIN_PEOPLE;
}

/** Whether subtracting the rest from the total would single out a few people. */
function isSmall(people: number): boolean {
  return people > 0 && people < MIN_PEOPLE;
}

/** A number of people as it may be published: rounded to fives, and null when fewer than MIN_PEOPLE. */
export function publishedCount(people: number): number | null {
  return people < MIN_PEOPLE ? null : Math.round(people / ROUNDING) * ROUNDING;
}
