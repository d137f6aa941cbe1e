/** Classes of age in years (Dutch: leeftijdsgroep). */
export const ageGroups = ["18-29", "30-44", "45-59", "60-74", "75+"] as const;
export const genders = ["man", "vrouw", "anders"] as const;
/** Highest education finished, in CBS's three classes (Dutch: opleiding). */
export const educations = ["laag", "middelbaar", "hoog"] as const;

export type AgeGroup = (typeof ageGroups)[number];
export type Gender = (typeof genders)[number];
export type Education = (typeof educations)[number];

/** What a member told about themselves; null is "zeg ik liever niet". */
export interface Profile {
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
  /** Gemeente of residence. */
  areaCode: string | null;
}
