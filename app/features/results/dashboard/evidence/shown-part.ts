import type { Representativeness } from "../../findings.ts";

/** What a margin tells when some of its levels may not be told. */
interface ShownPart {
  /** Whether every level is told: only then is the overlap that of the whole population. */
  isWhole: boolean;
  /** How much of the population lives in the levels that are told, whole per cent. */
  covered: number;
  /** The levels, with the population as per cent of the levels that are told, as the sample is: else the two do not compare. */
  levels: Representativeness["levels"];
}

/** The part of a margin that may be told, with population and sample on the same base. */
export function shownPart({ levels, lowestOverHighest }: Representativeness): ShownPart {
  const covered = levels.reduce((sum, { population }) => sum + population, 0);
  const isWhole = lowestOverHighest !== null;
  if (isWhole || covered === 0) return { isWhole, covered: 100, levels };
  const scaled = levels.map((level) => ({
    ...level,
    population: Math.round((1000 * level.population) / covered) / 10,
  }));
  return { isWhole, covered: Math.round(covered), levels: scaled };
}
