import type { ThemeCode } from "~/features/framework/theme.ts";

/**
 * The numbers of the answer model of the example residents. They are invented, not measured; docs/demo-model.md states
 * them in words. Change both together.
 */

/** The mean that synthetic residents expect per theme, from −3 to +3; a theme that is absent is 0. */
type Expectation = Partial<Record<ThemeCode, number>>;

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
      samenleving: 0.1,
      veiligheid: -0.2,
      milieu: -0.6,
      natuurlijk_kapitaal: -0.3,
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
export const attitudeWeight = { plan: 0.6, nul: -0.25 };
/** Standard deviation of what is left, per answer. */
export const effectNoise = 0.95;
/** Share of "weet ik niet" per dimension (docs/demo-model.md expects 7–9 %, 17–21 % and 36–39 %). */
export const dontKnow = { here_now: 0.08, later: 0.19, elsewhere: 0.375, level: 0.09, value: 0.03, survey: 0.05 };

/** Attitude to change by class of age and by education, on top of a draw with standard deviation 1. */
export const attitudeByAge = { "18-29": 0.4, "30-44": 0.2, "45-59": 0, "60-74": -0.2, "75+": -0.35 };
export const attitudeByEducation = { laag: -0.15, middelbaar: 0, hoog: 0.15 };

/** Mean importance (1–5) and mean grade (1–10) of the themes of here and now. */
export const importanceMeans: Expectation = {
  welzijn: 4.1,
  materiele_welvaart: 4.0,
  gezondheid: 4.6,
  arbeid_vrije_tijd: 3.7,
  wonen: 4.4,
  samenleving: 3.8,
  veiligheid: 4.3,
  milieu: 3.9,
};
export const gradeMeans: Expectation = {
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
export const importanceByAge: Record<keyof typeof attitudeByAge, Expectation> = {
  "18-29": { wonen: 0.4, arbeid_vrije_tijd: 0.4, gezondheid: -0.4 },
  "30-44": { wonen: 0.2, arbeid_vrije_tijd: 0.3, materiele_welvaart: 0.1 },
  "45-59": {},
  "60-74": { gezondheid: 0.2, arbeid_vrije_tijd: -0.5, milieu: 0.1 },
  "75+": { gezondheid: 0.3, veiligheid: 0.3, samenleving: 0.2, arbeid_vrije_tijd: -0.9 },
};
/** Themes with another grade in a gemeente: the large ones are busier. */
export const gradeByGemeente: Record<string, Expectation> = {
  GM0363: { wonen: -0.7, milieu: -0.5, veiligheid: -0.5, arbeid_vrije_tijd: 0.3 },
  GM0479: { wonen: -0.3, milieu: -0.4, veiligheid: -0.2 },
  GM0917: { materiele_welvaart: -0.6, gezondheid: -0.4, veiligheid: -0.4 },
  GM0377: { materiele_welvaart: 0.8, milieu: 0.7, veiligheid: 0.4 },
  GM0852: { milieu: 0.6, veiligheid: 0.4 },
};

/** How many times more often a gemeente is drawn than its population says, so that small rounds fill up. */
export const oversampled: Record<string, number> = { GM0479: 3 };
/** Share of all persons that live in a gemeente outside the region, because a proposal is about it. */
export const outsideRegion: Record<string, number> = { GM0917: 0.07, GM0715: 0.05 };

/** Chance that somebody takes part in a round about a proposal although the own gemeente is not its area. */
export const neighbours: Record<string, Record<string, number>> = {
  "haven-stad": { GM0479: 0.7, GM0431: 0.4, GM0415: 0.3 },
  achtersluispolder: { GM0363: 0.12, GM0431: 0.5, GM0415: 0.3, GM0880: 0.3 },
};
export const participation = { value: 1, ownGemeente: 0.85, ownRegion: 0.35, elsewhereInRegion: 0.06, panel: 0.5 };
/** Share of the responses that belong to the stream of invited people, in rounds that are not for everybody. */
export const invitedShare = 0.65;

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
