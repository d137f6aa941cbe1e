import type { Pole } from "~/features/framework/theme.ts";
import type { Range } from "./released.ts";

/** A margin of the population that weights follow (Dutch: randtotaal). */
export type MarginName = "gemeente" | "agegender" | "education";

/** What follows from several cells together, computed, masked and rounded when the snapshot was made (Dutch: bevinding). */
export interface Findings {
  /** Per margin: the people who took part beside the population. */
  representativeness: Partial<Record<MarginName, Representativeness>>;
  /** By `gapKey`. */
  gaps: Record<string, GroupGap>;
  /** By the code of a scenario. */
  triangle: Record<string, Triangle>;
  /** By the code of an item: since earlier rounds, oldest first. */
  change: Record<string, WaveChange[]>;
}

/** How well those who took part mirror the population in one margin (Dutch: representativiteit). */
export interface Representativeness {
  source: string;
  /** Day that the population was counted. */
  date: string;
  /** 1 − D, whole per cent: the part of the two distributions that coincides. */
  overlap: number;
  /** Go Vocal's ratio, two decimals: the lowest part that took part beside the highest; null when a level is withheld. */
  lowestOverHighest: number | null;
  /** Part of the population that lives in the levels that are told, whole per cent. Everything else is of those levels. */
  covered: number;
  levels: {
    level: string;
    /** Per cent of the population in the levels that are told, one decimal. */
    population: number;
    /** Whole per cent of those who took part. */
    sample: number;
    /** To the nearest five. */
    people: number;
    /** How many more people of this level a mirror of the population needs, to the nearest five. */
    missing: number;
  }[];
}

/** How far the groups of one breakdown lie apart, over the groups that are shown (Dutch: kloof). */
export interface GroupGap {
  highest: { group: string; mean: number };
  lowest: { group: string; mean: number };
  /** One decimal. */
  gap: number;
  /**
   * Whether a Wald test over all these groups, corrected for the other figures of its screen, shows a difference. Null: not
   * tested, because in one of the groups nearly everybody answered alike.
   */
  differs: boolean | null;
  /** Part of the spread between people that goes with their group, two decimals. */
  etaSquared: number;
  /** Whether highest and lowest may be named in a ranking: both are of enough people. */
  ranked: boolean;
}

/** Social, economic and sustainable beside each other (Dutch: driehoek), in three views that belong together. */
export interface Triangle {
  /** Number of the snapshot that counted it; later ones may repeat it. Left out by rules before 2026.3. */
  snapshot?: number;
  /** To the nearest five. */
  people: number;
  effectiveSize: number | null;
  /** First view: the plan as a whole. */
  level: "tradeoff" | "synergy" | "unclear";
  poles: Record<Pole, { mean: number; meanRange: Range | null } | null>;
  /** Second view (whole per cent of people) and third view (how expectations go together), per pair of poles. */
  pairs: PolePair[];
}

export interface PolePair {
  poles: readonly [Pole, Pole];
  tradeoff: number;
  bothGain: number;
  bothLose: number;
  neutral: number;
  /** From −1 (everybody expects a trade-off) to +1 (nobody does); two decimals, null when nobody expects either. */
  synergyIndex: number | null;
  /** Weighted correlation, two decimals. */
  association: number;
  associationRange: Range | null;
  word: "together" | "against" | "none";
}

/** How a figure changed since an earlier round of the same series (Dutch: verandering). */
export interface WaveChange {
  /** Name of the earlier round in addresses. */
  from: string;
  /** One decimal. */
  change: number;
  changeRange: Range;
  /** Up or down only when the change is clear after correction and large enough to matter. */
  arrow: "up" | "down" | "none";
  /** Why the two may not be compared without care: other words, another way to invite, another way to answer. */
  breaks: ("wording" | "recruitment" | "mode")[];
}

/** How the invited stream was weighed (Dutch: weging). */
export interface WeightSummary {
  margins: { name: MarginName; source: string; date: string }[];
  /** For how many people of the list they were drawn from somebody stood before raking; left out where nobody was drawn. */
  base?: { lowest: number; highest: number };
  /** Levels with too few people, and the level that they were taken together with. */
  collapsed: { margin: string; from: string; into: string }[];
  iterations: number;
  /** Largest weight allowed, as a multiple of the mean; null: no limit. */
  cap: number | null;
  /** People whose weight was cut off, to the nearest five. */
  trimmed: number;
  minOverMean: number;
  maxOverMean: number;
  effectiveSize: number;
  designEffect: number;
  /** Part of the answers that came on paper or by telephone, 0 to 1. */
  assisted: number;
  /** Why there are no figures of this stream; null when there are. */
  refused: "not-converged" | "no-margins" | "margins-disagree" | null;
}

/** Where the gap of an item in a breakdown stands among the findings. */
export function gapKey(item: string, measure: string, by: string): string {
  return `${item} ${measure} ${by}`;
}
