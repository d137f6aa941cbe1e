import { ageGroupIn } from "../age.ts";
import { type AgeGroup, ageGroups, type Education, educations, type Gender, genders, type Tenure } from "../profile.ts";

/** What members are compared with the population on. */
export const marginNames = ["age", "gender", "education", "tenure", "gemeente", "wijk"] as const;
export type MarginName = (typeof marginNames)[number];
/** Margins that say whom to invite: age and gender together name one group. */
export const advisedMargins = ["agegender", "education", "tenure", "gemeente", "wijk"] as const;
export type AdvisedMargin = (typeof advisedMargins)[number];

/** Members who told the same about themselves. */
export interface MemberGroup {
  birthYear: number | null;
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  tenure: Tenure | null;
  areaCode: string | null;
  wijkCode: string | null;
  members: number;
}

/** The level of a margin that a group belongs to; null when they did not tell, or told what nobody counts. */
export function levelOfMember(
  name: MarginName | AdvisedMargin,
  year: number,
): (group: Omit<MemberGroup, "members">) => string | null {
  switch (name) {
    case "age":
      return (group) => ageGroupIn(year, group);
    case "gender":
      return ({ gender }) => gender;
    case "agegender":
      return (group) => {
        const age = ageGroupIn(year, group);
        return age && group.gender ? `${age}|${group.gender}` : null;
      };
    case "education":
      return ({ education }) => education;
    case "tenure":
      return ({ tenure }) => rentedOrOwned(tenure);
    case "gemeente":
      return ({ areaCode }) => areaCode;
    case "wijk":
      return ({ wijkCode }) => wijkCode;
  }
}

/** CBS tells rented homes from owned ones, and not what is rented from whom. */
function rentedOrOwned(tenure: Tenure | null): "huur" | "koop" | null {
  if (tenure === "huur_sociaal" || tenure === "huur_vrij") return "huur";
  return tenure === "koop" ? "koop" : null;
}

/** The level of a margin that a count of the population belongs to. */
export function levelOfCount(
  name: MarginName | AdvisedMargin,
  { gemeente, level }: { gemeente: string; level: string },
): string {
  const [age = "", gender = ""] = level.split("|");
  switch (name) {
    case "age":
      return age;
    case "gender":
      return gender;
    case "gemeente":
      return gemeente;
    default:
      return level;
  }
}

/** Margins with so many levels that most are too small to tell: those are told together. */
export function isPlace(name: MarginName | AdvisedMargin): name is "gemeente" | "wijk" {
  return name === "gemeente" || name === "wijk";
}

/** The places of a margin that are too small to tell, taken together. */
export const otherPlaces = "other";

const orders: Record<Exclude<MarginName, "gemeente" | "wijk">, readonly string[]> = {
  age: ageGroups,
  gender: genders,
  education: educations,
  tenure: ["huur", "koop"],
};

/** Young to old, low to high; places from the largest to the smallest, and those together at the end. */
export function inOrder<Level extends { level: string; population: number }>(
  name: MarginName,
  levels: readonly Level[],
): Level[] {
  const isRest = ({ level }: Level) => Number(level === otherPlaces);
  if (isPlace(name)) return [...levels].sort((a, b) => isRest(a) - isRest(b) || b.population - a.population);
  const order = orders[name];
  return [...levels].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
