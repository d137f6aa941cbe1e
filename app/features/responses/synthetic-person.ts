import type { Background } from "./background.ts";
import { chanceOf } from "./synthetic-chance.ts";
import { attitudeByAge, attitudeByEducation, outsideRegion, oversampled } from "./synthetic-model.ts";

type AgeGroup = NonNullable<Background["ageGroup"]>;
type Gender = NonNullable<Background["gender"]>;
type Education = NonNullable<Background["education"]>;

/** What is known of a gemeente's people, from the population margins. */
export interface Population {
  gemeenteCode: string;
  inRegion: boolean;
  people: number;
  ageGender: readonly (readonly [{ age: AgeGroup; gender: Gender }, number])[];
  education: readonly (readonly [Education, number])[];
}

/** A made-up resident (Dutch: voorbeeldbewoner). What is really so of the person; `said` is what the person tells. */
export interface SyntheticPerson {
  number: number;
  gemeenteCode: string;
  ageGroup: AgeGroup;
  education: Education;
  /** Towards change: 0 is average, 1 is one standard deviation more in favour. */
  attitude: number;
  /** How often the person says "weet ik niet", as a multiple of the average. */
  doubt: number;
  said: Background;
}

const people = 1;
const saysOtherGender = 0.01;
const tellsNot = 0.03;

/** The population to draw persons from, with the weight of each gemeente. */
export function drawingWeights(populations: readonly Population[]): (readonly [Population, number])[] {
  const outside = Object.values(outsideRegion).reduce((sum, share) => sum + share, 0);
  const inRegion = populations.filter((population) => population.inRegion);
  const size = (population: Population) => population.people * (oversampled[population.gemeenteCode] ?? 1);
  const total = inRegion.reduce((sum, population) => sum + size(population), 0);
  return populations.flatMap((population): (readonly [Population, number])[] => {
    if (population.inRegion) return [[population, ((1 - outside) * size(population)) / total]];
    const share = outsideRegion[population.gemeenteCode];
    return share === undefined ? [] : [[population, share]];
  });
}

/** The person with a number: the same for the same seed and population. */
export function syntheticPerson(
  seed: number,
  number: number,
  weights: readonly (readonly [Population, number])[],
): SyntheticPerson {
  const chance = chanceOf(seed, number, people);
  const home = chance.pick(weights);
  const { age, gender } = chance.pick(home.ageGender);
  const education = chance.pick(home.education);
  const attitude = attitudeByAge[age] + attitudeByEducation[education] + chance.normal();
  const doubt = 0.4 + 1.2 * chance.uniform();
  const tells = <T>(value: T): T | null => (chance.happens(tellsNot) ? null : value);
  return {
    number,
    gemeenteCode: home.gemeenteCode,
    ageGroup: age,
    education,
    attitude,
    doubt,
    said: {
      gemeenteCode: home.gemeenteCode,
      ageGroup: tells(age),
      gender: tells(chance.happens(saysOtherGender) ? "anders" : gender),
      education: tells(education),
    },
  };
}
