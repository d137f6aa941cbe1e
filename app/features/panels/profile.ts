/** Classes of age in years (Dutch: leeftijdsgroep). */
export const ageGroups = ["18-29", "30-44", "45-59", "60-74", "75+"] as const;
export const genders = ["man", "vrouw", "anders"] as const;
/** Highest education finished, in CBS's three classes (Dutch: opleiding). */
export const educations = ["laag", "middelbaar", "hoog"] as const;
/** Whether somebody rents or owns the home they live in (Dutch: woonsituatie). */
export const tenures = ["huur_sociaal", "huur_vrij", "koop", "anders"] as const;

export type AgeGroup = (typeof ageGroups)[number];
export type Gender = (typeof genders)[number];
export type Education = (typeof educations)[number];
export type Tenure = (typeof tenures)[number];

/** What a member told about themselves; null is "zeg ik liever niet" (Dutch: profiel). */
export interface Profile {
  birthYear: number | null;
  /** Of members who joined when only the group was asked; whoever told a year has none. */
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  /** Gemeente of residence. */
  areaCode: string | null;
  /** Wijk of residence, within that gemeente. */
  wijkCode: string | null;
  tenure: Tenure | null;
}
