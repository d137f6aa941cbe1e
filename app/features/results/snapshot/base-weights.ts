import { type PlannedStratum, partsOf } from "~/features/invitations/sample/stratum.ts";
import type { PeopleCell } from "./people.ts";

/** For how many people of the list that was drawn from somebody stands, before raking (Dutch: basisgewicht). */
export type BaseWeight = (person: Pick<PeopleCell, "gemeente" | "age">) => number;

/** Nobody was drawn: everybody stands for as many. */
export const alike: BaseWeight = () => 1;

/**
 * The base weights of a sample: N / n of the stratum that somebody's own gemeente and age say they were drawn from. So nothing
 * about the invitation is kept with a response. Whoever's stratum is not known, because they did not tell their age or gemeente
 * on paper, gets that of their gemeente, or of the whole sample (docs/requirements.md M-2.1).
 */
export function baseWeightsOf(strata: readonly PlannedStratum[]): BaseWeight {
  const drawn = new Map<string, { population: number; drawn: number }>();
  for (const { stratum, ...size } of strata.filter((one) => one.drawn > 0)) {
    for (const name of namesOf(stratum)) {
      const sofar = drawn.get(name) ?? { population: 0, drawn: 0 };
      drawn.set(name, { population: sofar.population + size.population, drawn: sofar.drawn + size.drawn });
    }
  }
  return ({ gemeente, age }) => {
    const found = drawn.get(`${gemeente} ${age}`) ?? drawn.get(gemeente) ?? drawn.get(EVERYBODY);
    return found ? found.population / found.drawn : 1;
  };
}

const EVERYBODY = "everybody";

/** A stratum under its own name, that of its gemeente and that of the whole sample; an unknown age is none. */
function namesOf(stratum: string): string[] {
  const { gemeenteCode, ageGroup } = partsOf(stratum);
  const own = ageGroup === null ? [] : [`${gemeenteCode} ${ageGroup === "?" ? "" : ageGroup}`];
  return [...own, gemeenteCode, EVERYBODY];
}
