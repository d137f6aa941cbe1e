import type { Representativeness } from "../../findings.ts";

/** Groups that are named besides the one that is missed most. */
const NAMED_BESIDES = 2;

interface MissingGroups {
  /** The group of which most people are missing; undefined when no group misses anybody. */
  main: { level: string; missing: number } | undefined;
  /** The next ones, most missing first; two at most. */
  also: { level: string; missing: number }[];
}

/** Who took part too little, of the levels that are told: the sentence "wie ontbreken er?" is made of it. */
export function missingGroups(levels: Representativeness["levels"]): MissingGroups {
  const short = levels
    .filter(({ missing }) => missing > 0)
    .map(({ level, missing }) => ({ level, missing }))
    .sort((a, b) => b.missing - a.missing);
  return { main: short[0], also: short.slice(1, 1 + NAMED_BESIDES) };
}
