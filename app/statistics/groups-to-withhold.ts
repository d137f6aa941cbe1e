import { FEW_PEOPLE, MIN_PEOPLE, NEARLY_ALL } from "./publication-thresholds.ts";

/** The people of a group as one table counts them: those with an opinion, or all who were asked. */
export interface Sibling {
  people: number;
  /** How often the most frequent answer was given, to see whether nearly all gave the same one. */
  most: number;
}

/** Whether the figure of a group on its own would tell too much about the few people in it. */
export function tellsTooMuch({ people, most }: Sibling): boolean {
  return people < MIN_PEOPLE || (people < FEW_PEOPLE && most >= NEARLY_ALL * people);
}

/**
 * Which groups to withhold, so that no withheld group follows from the others and the total.
 *
 * The groups must not overlap and must make up everyone, those who did not say where they belong included. Figures that
 * follow from one another are masked together: a plan, doing nothing and their difference are three tables over the
 * same groups, for a group hidden in one would follow from the other two.
 *
 * @param tables - One or more tables; each lists the same groups in the same order.
 * @param seed - Groups that are withheld for another reason.
 * @returns One word per group: true is withheld. In each table the withheld groups that are not empty number none, or at
 *   least two with MIN_PEOPLE people between them who do not nearly all say the same, unless all groups are withheld.
 * @see docs/requirements.md DIS-1, DIS-3
 */
export function groupsToWithhold(tables: readonly (readonly Sibling[])[], seed: readonly boolean[] = []): boolean[] {
  const groups = tables[0] ?? [];
  const withheld = groups.map((_, index) => seed[index] === true || tables.some((table) => singlesOut(table, index)));
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
  const others = sizeOf(table) - group.people;
  return others > 0 && others < MIN_PEOPLE;
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
  // The most frequent answers of the parts may differ: together they are at least as mixed as this says.
  return hidden.length > 1 && !tellsTooMuch({ people: sizeOf(hidden), most: sizeOf(hidden.map(mostOf)) });
}

function mostOf({ most }: Sibling): { people: number } {
  return { people: most };
}

function sizeOf(groups: readonly { people: number }[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}
