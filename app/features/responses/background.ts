import {
  type AgeGroup,
  ageGroups,
  type Education,
  educations,
  type Gender,
  genders,
} from "~/features/panels/profile.ts";

// What people say of themselves has the same classes in a panel and in a round, so that both can be weighed alike.
export { ageGroups, educations, genders };

/** What a response says about the person, in broad classes; null: not said (Dutch: achtergrond). */
export interface Background {
  gemeenteCode: string | null;
  /** Only of who was invited from a list that says it: nobody is asked for it. */
  wijkCode?: string | null;
  ageGroup: AgeGroup | null;
  gender: Gender | null;
  education: Education | null;
}
