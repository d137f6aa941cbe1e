import { missingPeople } from "~/statistics/missing-people.ts";
import { type MarginLevel, representativeness } from "~/statistics/representativeness.ts";
import {
  type AdvisedMargin,
  advisedMargins,
  inOrder,
  isPlace,
  levelOfCount,
  levelOfMember,
  type MarginName,
  type MemberGroup,
  marginNames,
  otherPlaces,
} from "./member-levels.ts";
import { inFives, toldCount } from "./told-count.ts";

/** Official counts of who lives in the gemeenten of a panel. */
export interface OfficialCounts {
  name: "agegender" | "education" | "tenure" | "wijk";
  source: string;
  date: string;
  /** What was counted: people of these ages, or homes. */
  of: Counted;
  counts: { gemeente: string; level: string; count: number }[];
}
export type Counted = "18+" | "15-75" | "all" | "homes";

/** A group of inhabitants beside the members that belong to it. */
export interface ComposedLevel {
  level: string;
  /** Share of the inhabitants, 0 to 1. */
  population: number;
  /** Members in fives; null: fewer than ten. */
  members: number | null;
  /** Share of the members whose group is known, 0 to 1; null with `members`. */
  share: number | null;
}

/** One margin of the panel beside the population (Dutch: samenstelling). */
export interface ComposedMargin {
  name: MarginName;
  source: string;
  date: string;
  of: Counted;
  levels: ComposedLevel[];
  /** Overlap of the two distributions, 0 to 1. */
  overlap: number;
  /** The level that is furthest behind; null: none is clearly. */
  behind: string | null;
  /** Members who did not tell, or told something that the official figures do not count; null: fewer than ten. */
  untold: number | null;
}

/** A margin that cannot be compared, and why (few: no group has ten members). */
export interface LeftOut {
  name: MarginName;
  why: "no-figures" | "few";
}

/** A group of which more members are wanted. */
export interface MissingGroup {
  margin: AdvisedMargin;
  level: string;
  /** How many more, in fives. */
  people: number;
}

export interface Composition {
  margins: ComposedMargin[];
  leftOut: LeftOut[];
  missing: MissingGroup[];
}

/** A level that is not told counts as half of what it may be, so that nothing that is worked out from it tells its number. */
const assumedOfFew = 5;
/** Groups that are named per margin: a list of everybody is no advice. */
const namedPerMargin = 3;
/** Fewer missing than this is within the rounding. */
const fewestMissing = 5;

interface Beside extends Pick<OfficialCounts, "source" | "date" | "of"> {
  population: Map<string, number>;
  members: Map<string, number>;
}

/**
 * The members of a panel beside the population, per margin of which official figures are known, what cannot be compared,
 * and whom to invite. All of it follows from the numbers as they are told, so that no share and no advice says how large a
 * small group is.
 */
export function composePanel(
  groups: readonly MemberGroup[],
  official: readonly OfficialCounts[],
  year: number,
): Composition {
  const counted = new Map(
    [...marginNames, ...advisedMargins].map((name) => [name, countMargin(name, groups, official, year)] as const),
  );
  const total = sum(groups.map(({ members }) => members));
  return {
    margins: marginNames.flatMap((name) => {
      const found = counted.get(name);
      return typeof found === "object" ? [composeMargin(name, found, total)] : [];
    }),
    leftOut: marginNames.flatMap((name) => {
      const why = counted.get(name);
      return why === "no-figures" || why === "few" ? [{ name, why }] : [];
    }),
    missing: advisedMargins.flatMap((margin) => {
      const found = counted.get(margin);
      return typeof found === "object" ? missingOf(margin, found) : [];
    }),
  };
}

/** "alone": there is one level only, such as the gemeente of a panel of one gemeente. */
function countMargin(
  name: MarginName | AdvisedMargin,
  groups: readonly MemberGroup[],
  official: readonly OfficialCounts[],
  year: number,
): Beside | "no-figures" | "few" | "alone" {
  const countedAs = name === "education" || name === "tenure" || name === "wijk" ? name : "agegender";
  const figures = official.find((margin) => margin.name === countedAs);
  const population = inhabited(name, figures);
  if (!figures || population.size === 0) return "no-figures";
  if (population.size === 1) return "alone";
  const members = membersPerLevel(groups, levelOfMember(name, year), population);
  const isTold = [...members.values()].some((count) => toldCount(count) !== null);
  return isTold ? { source: figures.source, date: figures.date, of: figures.of, population, members } : "few";
}

/** The levels that anybody lives in, with how many. */
function inhabited(name: MarginName | AdvisedMargin, figures: OfficialCounts | undefined): Map<string, number> {
  const people = new Map<string, number>();
  for (const row of figures?.counts ?? []) add(people, levelOfCount(name, row), row.count);
  return new Map([...people].filter(([, count]) => count > 0));
}

/** Of every level of the population how many members belong to it. */
function membersPerLevel(
  groups: readonly MemberGroup[],
  levelOf: ReturnType<typeof levelOfMember>,
  population: Map<string, number>,
): Map<string, number> {
  const members = new Map([...population.keys()].map((level) => [level, 0]));
  for (const group of groups) {
    const level = levelOf(group);
    if (level !== null && members.has(level)) add(members, level, group.members);
  }
  return members;
}

function composeMargin(name: MarginName, beside: Beside, total: number): ComposedMargin {
  const { population, members } = isPlace(name) ? withFewTogether(beside) : beside;
  const levels = asTold({ population, members });
  const inhabitants = sum(levels.map((level) => level.population));
  const known = sum(levels.map(({ sample }) => sample));
  const untold = total - sum([...members.values()]);
  const { source, date, of } = beside;
  return {
    ...{ name, source, date, of },
    overlap: representativeness(levels).overlap,
    behind: furthestBehind(isPlace(name) ? missingPlaces(beside) : missingPeople(levels)),
    untold: untold === 0 ? 0 : toldCount(untold),
    levels: inOrder(name, levels).map(({ level, population: people, sample }) => {
      const told = toldCount(members.get(level) ?? 0);
      return { level, population: people / inhabitants, members: told, share: told === null ? null : sample / known };
    }),
  };
}

/** Places that are too small to tell become one; a single one stays as it is, because together it would be told. */
function withFewTogether({ population, members }: Beside): Pick<Beside, "population" | "members"> {
  const few = [...members].filter(([, count]) => toldCount(count) === null).map(([level]) => level);
  if (few.length < 2) return { population, members };
  const joined = (counts: Map<string, number>) =>
    new Map([
      ...[...counts].filter(([level]) => !few.includes(level)),
      [otherPlaces, sum(few.map((level) => counts.get(level) ?? 0))] as const,
    ]);
  return { population: joined(population), members: joined(members) };
}

function asTold({ population, members }: Pick<Beside, "population" | "members">): MarginLevel[] {
  return [...population].map(([level, people]) => ({
    level,
    population: people,
    sample: toldCount(members.get(level) ?? 0) ?? assumedOfFew,
  }));
}

function furthestBehind([most]: readonly { level: string; alone: number }[]): string | null {
  return most && most.alone >= fewestMissing ? most.level : null;
}

function missingOf(margin: AdvisedMargin, beside: Beside): MissingGroup[] {
  const found = isPlace(margin) ? missingPlaces(beside) : missingPeople(asTold(beside));
  return found
    .filter(({ alone }) => alone >= fewestMissing)
    .slice(0, namedPerMargin)
    .map(({ level, alone }) => ({ margin, level, people: inFives(alone) }));
}

/** Each place beside all others as they are told together: five assumed in each of a hundred places would be a crowd. */
function missingPlaces(beside: Beside): { level: string; alone: number }[] {
  const together = asTold(withFewTogether(beside));
  const inhabitants = sum(together.map(({ population }) => population));
  const known = sum(together.map(({ sample }) => sample));
  return asTold(beside)
    .flatMap((place) => {
      const others = Math.max(0, known - place.sample);
      const elsewhere = { level: otherPlaces, population: inhabitants - place.population, sample: others };
      return missingPeople([place, elsewhere]).filter(({ level }) => level === place.level);
    })
    .sort((a, b) => b.alone - a.alone);
}

function add(counts: Map<string, number>, level: string, count: number) {
  counts.set(level, (counts.get(level) ?? 0) + count);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
