import type { AgeGroup, Education, Gender } from "~/features/panels/profile.ts";
import { rIndicator } from "~/statistics/r-indicator.ts";

/** Invited people with the same gemeente, age, gender and education, and what became of them. */
export interface InvitedGroup {
  gemeente: string | null;
  age: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  invited: number;
  writtenTo: number;
  bounced: number;
  /** Whose answers stand. */
  answered: number;
  /** Who took their answers back. */
  withdrawn: number;
}

export const responseMargins = ["gemeente", "age", "gender", "education"] as const;
export type ResponseMargin = (typeof responseMargins)[number];

/** One line of a response table; a level that is null is unknown, and the line of everybody has none. */
export interface ResponseLine {
  level: string | null;
  invited: number;
  writtenTo: number;
  bounced: number;
  /** Whose answers stand. */
  answered: number;
  /** Who took their answers back. */
  withdrawn: number;
}

type Counts = Omit<ResponseLine, "level">;

/** Everybody who was invited, added up. */
export function totalResponse(groups: readonly InvitedGroup[]): Counts {
  return groups.reduce(add, { invited: 0, writtenTo: 0, bounced: 0, answered: 0, withdrawn: 0 });
}

/** What became of the invited people per level of a margin, in the order of the levels' names, unknown last. */
export function responseBy(groups: readonly InvitedGroup[], margin: ResponseMargin): ResponseLine[] {
  const levels = new Map<string | null, Counts>();
  for (const group of groups) {
    const before = levels.get(group[margin]) ?? { invited: 0, writtenTo: 0, bounced: 0, answered: 0, withdrawn: 0 };
    levels.set(group[margin], add(before, group));
  }
  const order = (level: string | null) => level ?? "\uffff";
  return [...levels]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([level, counts]) => ({ level, ...counts }));
}

function add(a: Counts, b: Counts): Counts {
  return {
    invited: a.invited + b.invited,
    writtenTo: a.writtenTo + b.writtenTo,
    bounced: a.bounced + b.bounced,
    answered: a.answered + b.answered,
    withdrawn: a.withdrawn + b.withdrawn,
  };
}

/** Answers below which the R-indicator says more of chance than of people. */
const fewestAnswers = 30;

/**
 * How evenly the invited people took part, from 0 to 1, or null while that cannot be said: too few answers, everybody
 * answered, or the margins cannot be told apart.
 */
export function evenness(groups: readonly InvitedGroup[]): number | null {
  const { invited, answered } = totalResponse(groups);
  if (answered < fewestAnswers || answered === invited) return null;
  const terms = responseMargins.filter((margin) => responseBy(groups, margin).length > 1).map((margin) => [margin]);
  const cells = groups.map((group) => ({
    levels: Object.fromEntries(responseMargins.map((margin) => [margin, group[margin] ?? "?"])),
    invited: group.invited,
    responded: group.answered,
  }));
  try {
    return rIndicator(cells, { terms, partials: [] }).r;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
