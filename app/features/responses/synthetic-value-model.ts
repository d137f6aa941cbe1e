import type { AgeGroup, Education } from "~/features/panels/profile.ts";
import type { PerTheme } from "./synthetic-model.ts";

/**
 * The numbers with which the example residents value life in their area. They are invented, not measured;
 * docs/demo-model.md states them in words. Change both together.
 */

/** Mean importance (1–5) and mean grade (1–10) of the themes of here and now. */
export const importanceMeans: PerTheme = {
  welzijn: 4.1,
  materiele_welvaart: 4.0,
  gezondheid: 4.6,
  arbeid_vrije_tijd: 3.7,
  wonen: 4.4,
  samenleving: 3.8,
  veiligheid: 4.3,
  milieu: 3.9,
};
export const gradeMeans: PerTheme = {
  welzijn: 7.4,
  materiele_welvaart: 6.8,
  gezondheid: 7.1,
  arbeid_vrije_tijd: 7.0,
  wonen: 6.6,
  samenleving: 6.9,
  veiligheid: 6.7,
  milieu: 6.5,
};
export const lifeMean = 7.4;

/** Themes that weigh more or less in a class of age. */
export const importanceByAge: Record<AgeGroup, PerTheme> = {
  "18-29": { wonen: 0.4, arbeid_vrije_tijd: 0.4, gezondheid: -0.4 },
  "30-44": { wonen: 0.2, arbeid_vrije_tijd: 0.3, materiele_welvaart: 0.1 },
  "45-59": {},
  "60-74": { gezondheid: 0.2, arbeid_vrije_tijd: -0.5, milieu: 0.1 },
  "75+": { gezondheid: 0.3, veiligheid: 0.3, samenleving: 0.2, arbeid_vrije_tijd: -0.9 },
};
/** Themes with another grade in a gemeente: the large ones are busier. */
export const gradeByGemeente: Record<string, PerTheme> = {
  GM0363: { wonen: -0.7, milieu: -0.5, veiligheid: -0.5, arbeid_vrije_tijd: 0.3 },
  GM0479: { wonen: -0.3, milieu: -0.4, veiligheid: -0.2 },
  GM0917: { materiele_welvaart: -0.6, gezondheid: -0.4, veiligheid: -0.4 },
  GM0377: { materiele_welvaart: 0.8, milieu: 0.7, veiligheid: 0.4 },
  GM0852: { milieu: 0.6, veiligheid: 0.4 },
};
/** Themes with another grade in a class of age, by education, and for who rents. */
export const gradeByAge: Partial<Record<AgeGroup, PerTheme>> = {
  "18-29": { wonen: -0.5, welzijn: -0.3, gezondheid: 0.3 },
  "60-74": { wonen: 0.3, arbeid_vrije_tijd: 0.3 },
  "75+": { wonen: 0.4, gezondheid: -0.6, veiligheid: -0.2 },
};
export const gradeByEducation: Partial<Record<Education, PerTheme>> = {
  laag: { materiele_welvaart: -0.6, gezondheid: -0.4, samenleving: -0.3 },
  hoog: { materiele_welvaart: 0.5, gezondheid: 0.2, milieu: -0.2 },
};
export const gradeOfTenants: PerTheme = { wonen: -0.6, materiele_welvaart: -0.4 };

/** Earlier rounds of the value rating: how much their grades and importance lie above those of now. */
export const gradeThen: Record<string, PerTheme> = {
  "waarderen-2024": { wonen: 0.5, milieu: -0.2, materiele_welvaart: -0.1 },
  "waarderen-2025": { wonen: 0.25, milieu: -0.1, materiele_welvaart: -0.05 },
};
export const importanceThen: Record<string, PerTheme> = {
  "waarderen-2024": { wonen: -0.2 },
  "waarderen-2025": { wonen: -0.1 },
};
