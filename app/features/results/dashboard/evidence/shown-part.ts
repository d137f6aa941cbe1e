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

/** The part of a margin that may be told; population and sample are both of that part. */
export function shownPart({ levels, lowestOverHighest, covered }: Representativeness): ShownPart {
  return { isWhole: lowestOverHighest !== null, covered, levels };
}
