import type { Pole, ThemeCode } from "~/features/framework/theme.ts";
import type { AgeGroup, Education } from "~/features/panels/profile.ts";

/**
 * The numbers with which the example residents judge plans. They are invented, not measured; docs/demo-model.md states
 * them in words. Change both together.
 */

/** Something per theme, on the scale of the answers; a theme that is absent is 0. */
export type PerTheme = Partial<Record<ThemeCode, number>>;
type Expectation = PerTheme;

/** Per proposal and scenario. */
export const expectations: Record<string, Record<string, Expectation>> = {
  "haven-stad": {
    nul: { wonen: -0.7, welzijn: -0.1, milieu: -0.2, arbeid_vrije_tijd: -0.1, economisch_kapitaal: -0.3 },
    plan: {
      wonen: 1.3,
      arbeid_vrije_tijd: 0.9,
      welzijn: 0.3,
      materiele_welvaart: 0.2,
      gezondheid: -0.1,
      samenleving: 1.0,
      veiligheid: -0.1,
      milieu: -0.2,
      natuurlijk_kapitaal: -0.2,
      menselijk_kapitaal: 0.3,
      sociaal_kapitaal: 0.2,
      economisch_kapitaal: 0.8,
      elders_regio: 0.2,
      elders_wereld: -0.3,
    },
  },
  achtersluispolder: {
    nul: { wonen: -0.6, veiligheid: -0.3, arbeid_vrije_tijd: 0.2, milieu: -0.2, economisch_kapitaal: 0.1 },
    deel: {
      wonen: 1.0,
      arbeid_vrije_tijd: -0.4,
      materiele_welvaart: -0.1,
      gezondheid: 0.2,
      samenleving: 0.3,
      veiligheid: 0.3,
      milieu: 0.2,
      natuurlijk_kapitaal: 0.1,
      economisch_kapitaal: -0.4,
      elders_regio: -0.4,
    },
  },
  "novex-mra": {
    nul: { wonen: -0.5, milieu: -0.5, samenleving: -0.2, natuurlijk_kapitaal: -0.5 },
    samen: { wonen: 0.7, milieu: 0.5, arbeid_vrije_tijd: 0.4, samenleving: 0.2, natuurlijk_kapitaal: 0.5 },
  },
  "medtech-heerlen": {
    nul: { arbeid_vrije_tijd: -0.3, materiele_welvaart: -0.2, menselijk_kapitaal: -0.2 },
    groei: {
      arbeid_vrije_tijd: 1.2,
      materiele_welvaart: 0.9,
      milieu: -0.7,
      menselijk_kapitaal: 0.6,
      economisch_kapitaal: 0.8,
      elders_wereld: -0.7,
    },
  },
  "terneuzen-eenzaamheid": {
    nul: { samenleving: -0.5, gezondheid: -0.3, welzijn: -0.4, sociaal_kapitaal: -0.3 },
    wijk: { samenleving: 1.2, gezondheid: 0.7, welzijn: 0.9, sociaal_kapitaal: 0.9, veiligheid: 0.3 },
  },
};

/** Living close to a plan makes people expect more nuisance of it. */
export const nearby: Expectation = { milieu: -0.4, veiligheid: -0.2, samenleving: -0.2, gezondheid: -0.1 };
/** Mean effect per level of a plan. */
export const levelMeans = { individual: 0.1, collective: 0.3, institutional: 0.2 };
/** How far a person's attitude to change moves the answers about a plan, and about doing nothing. */
export const attitudeWeight = { plan: 0.5, nul: -0.25 };
/** How far a person's outlook (growth above nature) moves the answers about a plan: who sees work and money, sees less green. */
export const outlookWeight: Record<Pole, number> = { economic: 0.7, social: 0, sustainable: -0.7 };
/** What one group expects of a plan more or less than others do. */
interface GroupShifts {
  education: Partial<Record<Education, Expectation>>;
  ageGroup: Partial<Record<AgeGroup, Expectation>>;
  gemeente: Record<string, Expectation>;
  tenant: Expectation;
}

/** A round of an earlier phase: how much higher people then expected of the plan than they notice now. */
export const expectedThen: Record<string, Expectation> = {
  "effecten-haven-stad-2024": {
    wonen: 0.6,
    arbeid_vrije_tijd: 0.2,
    samenleving: 0.5,
    milieu: -0.2,
    economisch_kapitaal: 0.3,
  },
};

/** Per proposal, so that some groups lose where the mean gains. */
export const groupShifts: Record<string, GroupShifts> = {
  "haven-stad": {
    education: {
      laag: { wonen: -0.5, samenleving: -0.7, milieu: -0.4, materiele_welvaart: -0.4, arbeid_vrije_tijd: -0.3 },
      hoog: { wonen: 0.2, samenleving: 0.2, milieu: 0.1, arbeid_vrije_tijd: 0.2 },
    },
    ageGroup: {
      "18-29": { wonen: 0.4, arbeid_vrije_tijd: 0.2 },
      "60-74": { samenleving: -0.2, veiligheid: -0.2 },
      "75+": { wonen: -0.2, samenleving: -0.3, veiligheid: -0.3 },
    },
    gemeente: {
      GM0479: { wonen: -0.4, samenleving: -1.0, milieu: -0.9, economisch_kapitaal: -0.3 },
      GM0431: { wonen: -0.3, samenleving: -0.7, milieu: -0.7 },
    },
    tenant: { wonen: -0.5, samenleving: -0.4, materiele_welvaart: -0.3 },
  },
  achtersluispolder: {
    education: {
      laag: { arbeid_vrije_tijd: -0.6, materiele_welvaart: -0.4, economisch_kapitaal: -0.2 },
      hoog: { wonen: 0.2, samenleving: 0.2, arbeid_vrije_tijd: 0.2 },
    },
    ageGroup: { "18-29": { wonen: 0.4, arbeid_vrije_tijd: -0.2 }, "75+": { wonen: -0.3, samenleving: -0.2 } },
    gemeente: { GM0431: { wonen: -0.5, milieu: -0.5, veiligheid: -0.3 }, GM0363: { arbeid_vrije_tijd: 0.3 } },
    tenant: { wonen: -0.4, materiele_welvaart: -0.2 },
  },
};

/** Standard deviation of what is left, per answer. */
export const effectNoise = 0.95;
/** Share of "weet ik niet" per dimension (docs/demo-model.md expects 7–9 %, 17–21 % and 36–39 %). */
export const dontKnow = { here_now: 0.08, later: 0.19, elsewhere: 0.375, level: 0.09, value: 0.03, survey: 0.05 };

/** Attitude to change by class of age and by education, on top of a draw with standard deviation 1. */
export const attitudeByAge = { "18-29": 0.4, "30-44": 0.2, "45-59": 0, "60-74": -0.2, "75+": -0.35 };
export const attitudeByEducation = { laag: -0.15, middelbaar: 0, hoog: 0.15 };
/** Chance to rent the home: by education, and on top of it when young or in Amsterdam. Nobody is asked; it moves answers. */
export const rents = { laag: 0.65, middelbaar: 0.45, hoog: 0.3, young: 0.2, amsterdam: 0.2 };

/** What a few synthetic residents write; about no real person. */
export const explanations = [
  "Ik hoop vooral op betaalbare woningen voor jongeren uit de buurt.",
  "Er moet dan wel genoeg groen bij komen.",
  "Ik maak mij zorgen over de drukte op de weg.",
  "Eerst goed openbaar vervoer, daarna pas bouwen.",
  "Ik weet nog te weinig van het plan.",
  "Bedrijven en banen moeten ook een plek houden.",
  "Goed dat er iets gebeurt, het is nu een stille plek in de avond.",
  "Let op de lucht en het geluid. Daar heb ik nu al last van.",
];
/** Chance that somebody writes something where writing is free to choose. */
export const writes = 0.06;
/** Chance that somebody passes over a question that is free to choose. */
export const passesOver = 0.2;
