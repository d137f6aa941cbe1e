import type { PopulationMargin } from "~/features/areas/population.ts";
import { missingPeople } from "~/statistics/missing-people.ts";
import { type MarginLevel, representativeness } from "~/statistics/representativeness.ts";
import { ageGroupIn } from "../age.ts";
import { type AgeGroup, ageGroups, type Education, educations, type Gender, genders } from "../profile.ts";
import { inFives, toldCount } from "./told-count.ts";

/** What members are compared with the population on; `agegender` only says whom to invite. */
export const marginNames = ["age", "gender", "education", "gemeente"] as const;
export type MarginName = (typeof marginNames)[number];

/** Members who told the same about themselves. */
export interface MemberGroup {
  birthYear: number | null;
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  areaCode: string | null;
  members: number;
}

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
  levels: ComposedLevel[];
  /** Overlap of the two distributions, 0 to 1. */
  overlap: number;
  /** Members who did not tell, or told something that the population figures do not count; null: fewer than ten. */
  untold: number | null;
}

/** A group of which more members are wanted. */
export interface MissingGroup {
  margin: "agegender" | "education" | "gemeente";
  level: string;
  /** How many more, in fives. */
  people: number;
}

export interface Composition {
  margins: ComposedMargin[];
  missing: MissingGroup[];
}

/** A level that is not told counts as half of what it may be, so that nothing that is worked out from it tells its number. */
const assumedOfFew = 5;
/** Groups that are named per margin: a list of everybody is no advice. */
const namedPerMargin = 3;
/** Fewer missing than this is within the rounding. */
const fewestMissing = 5;

interface Counted {
  source: string;
  date: string;
  population: Map<string, number>;
  members: Map<string, number>;
}

type Named = (group: MemberGroup) => string | null;
type AnyMargin = MarginName | "agegender";

/**
 * The members of a panel beside the population, per margin of which the population is known, and whom to invite. All of it
 * follows from the numbers as they are told, so that no share and no advice says how large a small group is.
 */
export function composePanel(
  groups: readonly MemberGroup[],
  population: readonly PopulationMargin[],
  year: number,
): Composition {
  const counted = new Map(
    [...marginNames, "agegender" as const].flatMap((name) => {
      const found = countMargin(name, groups, population, year);
      return found ? [[name, found] as const] : [];
    }),
  );
  const total = sum(groups.map(({ members }) => members));
  return {
    margins: marginNames.flatMap((name) => {
      const found = counted.get(name);
      return found ? [composeMargin(name, found, total)] : [];
    }),
    missing: (["agegender", "education", "gemeente"] as const).flatMap((margin) => {
      const found = counted.get(margin);
      return found ? missingOf(margin, found) : [];
    }),
  };
}

/** Undefined when the population is not known, has one level only, or every level of the members is too small to tell. */
function countMargin(
  name: AnyMargin,
  groups: readonly MemberGroup[],
  population: readonly PopulationMargin[],
  year: number,
): Counted | undefined {
  const of = population.find((margin) => margin.name === (name === "education" ? "education" : "agegender"));
  if (!of) return undefined;
  const people = new Map<string, number>();
  for (const { gemeente, level, count } of of.counts) add(people, populationLevel(name, gemeente, level), count);
  const inhabited = new Map([...people].filter(([, count]) => count > 0));
  const members = new Map([...inhabited.keys()].map((level) => [level, 0]));
  const levelOf = memberLevel(name, year);
  for (const group of groups) {
    const level = levelOf(group);
    if (level !== null && members.has(level)) add(members, level, group.members);
  }
  const isTold = [...members.values()].some((count) => toldCount(count) !== null);
  return inhabited.size > 1 && isTold
    ? { source: of.source, date: of.date, population: inhabited, members }
    : undefined;
}

function populationLevel(name: AnyMargin, gemeente: string, level: string): string {
  const [age = "", gender = ""] = level.split("|");
  return { age, gender, agegender: level, education: level, gemeente }[name];
}

function memberLevel(name: AnyMargin, year: number): Named {
  const age: Named = (group) => ageGroupIn(year, group);
  const gender: Named = (group) => group.gender;
  const both: Named = (group) => (age(group) && group.gender ? `${age(group)}|${group.gender}` : null);
  return { age, gender, agegender: both, education: (group: MemberGroup) => group.education, gemeente: gemeenteOf }[
    name
  ];
}

function gemeenteOf({ areaCode }: MemberGroup): string | null {
  return areaCode;
}

function composeMargin(
  name: MarginName,
  { source, date, population, members }: Counted,
  total: number,
): ComposedMargin {
  const levels = asTold({ population, members });
  const inhabitants = sum(levels.map((level) => level.population));
  const known = sum(levels.map(({ sample }) => sample));
  const untold = total - sum([...members.values()]);
  return {
    name,
    source,
    date,
    overlap: representativeness(levels).overlap,
    untold: untold === 0 ? 0 : toldCount(untold),
    levels: inOrder(name, levels).map(({ level, population: people, sample }) => {
      const told = toldCount(members.get(level) ?? 0);
      return { level, population: people / inhabitants, members: told, share: told === null ? null : sample / known };
    }),
  };
}

function asTold({ population, members }: Pick<Counted, "population" | "members">): MarginLevel[] {
  return [...population].map(([level, people]) => ({
    level,
    population: people,
    sample: toldCount(members.get(level) ?? 0) ?? assumedOfFew,
  }));
}

function missingOf(margin: MissingGroup["margin"], counted: Counted): MissingGroup[] {
  return missingPeople(asTold(counted))
    .filter(({ alone }) => alone >= fewestMissing)
    .slice(0, namedPerMargin)
    .map(({ level, alone }) => ({ margin, level, people: inFives(alone) }));
}

const orders: Record<Exclude<MarginName, "gemeente">, readonly string[]> = {
  age: ageGroups,
  gender: genders,
  education: educations,
};

/** Young to old, low to high; gemeenten from the largest to the smallest. */
function inOrder(name: MarginName, levels: MarginLevel[]): MarginLevel[] {
  if (name === "gemeente") return [...levels].sort((a, b) => b.population - a.population);
  const order = orders[name];
  return [...levels].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function add(counts: Map<string, number>, level: string, count: number) {
  counts.set(level, (counts.get(level) ?? 0) + count);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
