import type { AgeGroup } from "~/features/panels/profile.ts";
import type { AllocationRule } from "~/statistics/allocation.ts";
import { allocate } from "~/statistics/allocation.ts";

/** How a frame is cut into parts that are drawn from separately. */
export const stratifications = ["gemeente", "gemeente_age"] as const;
export type Stratification = (typeof stratifications)[number];
export const allocationRules = ["proportional", "equal", "neyman"] as const;

/** Spread of an answer that is yes or no, where half say yes: the largest there is. */
const defaultSpread = 0.5;

/** Name of the part of the frame that somebody belongs to: "GM0363", or "GM0363|18-29" and "GM0363|?" for an unknown age. */
export function stratumOf(person: { gemeenteCode: string; ageGroup: AgeGroup | null }, by: Stratification): string {
  return by === "gemeente" ? person.gemeenteCode : `${person.gemeenteCode}|${person.ageGroup ?? "?"}`;
}

/** The gemeente and, if there is one, the class of age of a stratum. */
export function partsOf(stratum: string): { gemeenteCode: string; ageGroup: string | null } {
  const [gemeenteCode = "", ageGroup = null] = stratum.split("|");
  return { gemeenteCode, ageGroup };
}

/** What staff chose for a sample. */
export interface SampleWish {
  size: number;
  allocation: AllocationRule;
  by: Stratification;
  /** Spread per gemeente, for Neyman's rule; `defaultSpread` where none is given. */
  spreads: Readonly<Record<string, number>>;
}

/** One stratum of a sample to draw (N, n); each one's design weight is N / n. */
export interface PlannedStratum {
  stratum: string;
  population: number;
  drawn: number;
}

/** How many people the wish draws from each stratum, which stand in the order of their names. */
export function planSample(populations: ReadonlyMap<string, number>, wish: SampleWish): PlannedStratum[] {
  const strata = [...populations].sort(([a], [b]) => (a < b ? -1 : 1));
  const spreadOf = (stratum: string) => wish.spreads[partsOf(stratum).gemeenteCode] ?? defaultSpread;
  const drawn = allocate(
    strata.map(([stratum, population]) => ({ population, spread: spreadOf(stratum) })),
    wish.size,
    wish.allocation,
  );
  return strata.map(([stratum, population], index) => ({ stratum, population, drawn: drawn[index] ?? 0 }));
}
