import type { groupKindEnum, streamEnum } from "~db/schema/index.ts";

/** How respondents came to answer (Dutch: stroom); figures of the two are never added up. */
export type Stream = (typeof streamEnum.enumValues)[number];
/** What a cell counts: everyone, or the people who have one background, or two crossed. The list is closed (docs/method.md). */
export type GroupKind = (typeof groupKindEnum.enumValues)[number];
/** What divides the people of a table into groups: what they are, or the place that they name. */
export type Grouping = Exclude<GroupKind, "all">;
/** What a table of results is broken down by (Dutch: uitsplitsing). */
export type Breakdown = Exclude<Grouping, "place">;
/** One background of a respondent that is crossed with others. */
export type Background = "gemeente" | "age" | "gender" | "education";
/** Two backgrounds at once; age is always one of them, so that the three tables hang together by it alone. */
export type Crossing = "age_gender" | "age_education" | "gemeente_age";

export const streams: readonly Stream[] = ["invited", "open"];
export const backgrounds: readonly Background[] = ["gemeente", "age", "gender", "education"];
/** The two backgrounds of each crossing, in the order of the group's name. */
export const crossings: Readonly<Record<Crossing, readonly [Background, Background]>> = {
  age_gender: ["age", "gender"],
  age_education: ["age", "education"],
  gemeente_age: ["gemeente", "age"],
};
/** A wijk is a part of its gemeente, and crossed with nothing. */
export const breakdowns: readonly Breakdown[] = [...backgrounds, "wijk", "age_gender", "age_education", "gemeente_age"];
/** Every way to divide people, each after those whose tables it goes beside. */
export const groupings: readonly Grouping[] = [...breakdowns, "place"];

/** What the parts of a group's name say, in order. The name of a wijk begins with that of its gemeente: `GM0479|WK047911`. */
export function partsOf(by: Breakdown): readonly (Background | "wijk")[] {
  if (by === "wijk") return ["gemeente", "wijk"];
  return isCrossing(by) ? crossings[by] : [by];
}

/** The tables whose figures are sums of those of a table: of everyone, and of the backgrounds that it divides further. */
export function tablesBeside(by: Grouping): readonly GroupKind[] {
  if (by === "wijk") return ["all", "gemeente"];
  return isCrossing(by) ? ["all", ...crossings[by]] : ["all"];
}

/** Stands between the two parts of a crossed group: `18-29|vrouw`. A part that somebody did not tell is empty. */
const BETWEEN = "|";

/** The name of a group as it is stored. */
export function groupName(...parts: readonly string[]): string {
  return parts.join(BETWEEN);
}

/** The parts of a group's name: one for a background, two for a crossing. */
export function groupParts(group: string): string[] {
  return group.split(BETWEEN);
}

/** The parts of each background in the order that people expect; areas have none but that of their codes. */
const orderOf: Readonly<Record<Exclude<Background, "gemeente">, readonly string[]>> = {
  age: ["18-29", "30-44", "45-59", "60-74", "75+"],
  gender: ["man", "vrouw", "anders"],
  education: ["laag", "middelbaar", "hoog"],
};

/** The groups of a breakdown in order: young to old, low to high; who did not tell a background comes last. */
export function groupsInOrder(by: Breakdown, groups: readonly string[]): string[] {
  const named = partsOf(by);
  const keyOf = (group: string) => {
    const parts = groupParts(group);
    const places = named.map((background, index) => placeOf(background, parts[index] ?? ""));
    return [Number(parts.includes("")), ...places].join(BETWEEN);
  };
  const keyed = groups.map((group) => ({ group, key: keyOf(group) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ group }) => group);
}

/** All groups of a background whose list is always the same, whoever took part; null where there is no such list. */
export function closedGroups(by: Breakdown): readonly string[] | null {
  return isCrossing(by) || by === "gemeente" || by === "wijk" ? null : orderOf[by];
}

/** Puts a part in the order of its background; one that has no place comes after those that have. */
function placeOf(background: Background | "wijk", part: string): string {
  const order = background === "gemeente" || background === "wijk" ? [] : orderOf[background];
  return `${order.includes(part) ? order.indexOf(part) : order.length} ${part}`;
}

/** Whether a breakdown crosses two backgrounds. */
export function isCrossing(by: Grouping): by is Crossing {
  return Object.hasOwn(crossings, by);
}
