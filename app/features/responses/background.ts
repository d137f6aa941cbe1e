/** Classes of age that results and population figures share, in years (Dutch: leeftijdsgroep). */
export const ageGroups = ["18-29", "30-44", "45-59", "60-74", "75+"] as const;
export const genders = ["man", "vrouw", "anders"] as const;
export const educations = ["laag", "middelbaar", "hoog"] as const;

/** What a response says about the person, in broad classes; null: not said (Dutch: achtergrond). */
export interface Background {
  gemeenteCode: string | null;
  ageGroup: (typeof ageGroups)[number] | null;
  gender: (typeof genders)[number] | null;
  education: (typeof educations)[number] | null;
}
