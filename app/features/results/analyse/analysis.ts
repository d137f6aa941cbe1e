import type { Collapsed } from "~/statistics/collapse-levels.ts";
import type { Interval } from "~/statistics/normal-interval.ts";
import type { Estimate } from "../estimate.ts";

/** What a researcher asks of a file of responses. */
export interface Question {
  /** Each a column, or some columns crossed. */
  margins: readonly MarginColumns[];
  /** Column with the weight of each respondent before raking; none is 1 each. */
  baseWeight: string | null;
  /** Only respondents with one of these values in each of these columns. */
  where: ReadonlyMap<string, readonly string[]>;
  /** Largest weight in mean weights; null is none. */
  cap: number | null;
  items: readonly string[];
  /** Column that splits the respondents into groups. */
  by: string | null;
  /** Exact figures of every group, without the rules for publication. */
  unrestricted: boolean;
  /** Whether the file must name each respondent, because weights are written beside them. */
  named: boolean;
}

/** A margin of the margins file and the columns of the responses that make up its levels. */
export interface MarginColumns {
  name: string;
  columns: readonly string[];
}

/** A merge of levels; the people are left out where they may not be told. */
export type CollapsedLevel = Omit<Collapsed, "people"> & { people: number | null };

/** How the weights came out. */
export interface WeightsReport {
  margins: string[];
  iterations: number;
  converged: boolean;
  cap: number | null;
  trimmed: number;
  minOverMean: number;
  maxOverMean: number;
  effectiveSize: number;
  designEffect: number;
  collapsed: CollapsedLevel[];
}

/** The figures of one item, of everyone or of one group; null is withheld or not there. */
export interface ItemFigures extends Omit<Estimate, "n" | "effectiveSize" | "dontKnow" | "distribution"> {
  item: string;
  group: string | null;
  n: number | null;
  effectiveSize: number | null;
  distribution: { value: number; share: number; ci95: Interval }[] | null;
  dontKnow: { share: number; ci95: Interval } | null;
  withheld: boolean;
}

/** What `bib analyse` prints. */
export interface AnalysisReport {
  base: { respondents: number | null; populationSize: number };
  weights: WeightsReport;
  items: ItemFigures[];
}

/** The report, and the weight of each respondent that it rests on. */
export interface Analysis {
  report: AnalysisReport;
  /** In the order of the file; without a name where the file has none. */
  weights: { respondent: string | null; weight: number }[];
}
