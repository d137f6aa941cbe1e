import type { AgeGroup, Education, Gender } from "~/features/panels/profile.ts";
import type { Background } from "./background.ts";
import { type Chance, chanceOf } from "./synthetic-chance.ts";
import { attitudeByAge, attitudeByEducation, rents } from "./synthetic-model.ts";
import { outsideRegion, oversampled } from "./synthetic-turnout-model.ts";

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
  /** Growth above nature: 0 is average, 1 is one standard deviation more for growth. */
  outlook: number;
  /** How near a plan in the own gemeente is: from 0 (the far end) up to 1 (next to it). */
  nearness: number;
  rentsHome: boolean;
  /** How often the person says "weet ik niet", as a multiple of the average. */
  doubt: number;
  said: Background;
  /** What is known of somebody who was drawn from the register: all but education, which the person tells or not. */
  registered: Background;
}

const people = 1;
const amsterdam = "GM0363";
const saysOtherGender = 0.01;
const tellsNot = 0.03;
const keepsEducation = 0.06;

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
  return {
    number,
    gemeenteCode: home.gemeenteCode,
    ageGroup: age,
    education,
    attitude,
    doubt,
    outlook: chance.normal(),
    nearness: chance.uniform(),
    rentsHome: chance.happens(chanceToRent(home.gemeenteCode, age, education)),
    said: {
      gemeenteCode: home.gemeenteCode,
      ageGroup: told(age, chance),
      gender: told(chance.happens(saysOtherGender) ? "anders" : gender, chance),
      education: told(education, chance),
    },
    registered: {
      gemeenteCode: home.gemeenteCode,
      ageGroup: age,
      gender,
      education: chance.happens(keepsEducation) ? null : education,
    },
  };
}

function chanceToRent(gemeenteCode: string, age: AgeGroup, education: Education): number {
  return rents[education] + (age === "18-29" ? rents.young : 0) + (gemeenteCode === amsterdam ? rents.amsterdam : 0);
}

function told<T>(value: T, chance: Chance): T | null {
  return chance.happens(tellsNot) ? null : value;
}
