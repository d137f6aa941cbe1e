import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Margin, RakingCell } from "~/statistics/rake.ts";
import type { WeightedValue } from "~/statistics/roll-up.ts";

/** One row of a reference file, by the name of its column. */
export type ReferenceRow = Record<string, string>;

/** What R gives for one item of the panel; see tests/reference/README.md. */
interface ReferenceItem {
  n_valid: number;
  n_dk: number;
  dk_share_weighted: number;
  mean: number;
  se_fixed: number;
  deff_fixed: number;
  ci95_normal_fixed: [number, number];
  kish_n_eff_valid: number;
  quartiles_weighted_math: [number, number, number];
  freq_unweighted: Record<string, number>;
  share_weighted: Record<string, number>;
}

interface ReferenceNetEffect {
  p_pos: number;
  p_neg: number;
  p_zero: number;
  net: number;
  net_se_fixed: number;
  net_ci95_fixed: [number, number];
  n_eff_kish: number;
  wilson_kish: [number, number];
}

interface ReferenceDifference {
  n_pairs: number;
  diff: number;
  se_fixed: number;
  ci95: [number, number];
}

interface ReferenceGroups {
  levels: string[];
  n: number[];
  mean: number[];
  se_fixed: number[];
}

interface ReferenceKish {
  n_eff: number;
  deff_kish: number;
  min_rel: number;
  max_rel: number;
}

interface Expected {
  rake: { kish: ReferenceKish };
  trim: { cap5: { kish: ReferenceKish }; cap3: { kish: ReferenceKish } };
  items: Record<string, ReferenceItem>;
  net_effect: Record<string, ReferenceNetEffect>;
  intervention_minus_zero: Record<string, ReferenceDifference>;
  groups: Record<string, Record<string, ReferenceGroups>>;
}

const folder = new URL("../reference/", import.meta.url);

/** The rows of a CSV file in tests/reference. */
export function referenceRows(file: string): ReferenceRow[] {
  return parse(readFileSync(new URL(file, folder), "utf8"), { columns: true }) as ReferenceRow[];
}

/** What R's survey package says of the reference panel. */
export function expectedOfPanel(): Expected {
  return JSON.parse(readFileSync(new URL("expect_panel_1200.json", folder), "utf8"));
}

/** The population that the reference panels are drawn from. */
export function referenceMargins(): Margin[] {
  const rows = referenceRows("population_margins.csv");
  return ["agegender", "wijk", "edu"].map((name) => ({
    name,
    totals: new Map(rows.filter(({ margin }) => margin === name).map(({ level = "", N }) => [level, Number(N)])),
  }));
}

/** A person of a reference panel as a cell to rake, in the order of `referenceMargins`. */
export function referenceCell({ age, gender, wijk = "", edu = "", design_weight }: ReferenceRow): RakingCell {
  return { levels: [`${age}|${gender}`, wijk, edu], baseWeight: Number(design_weight), count: 1 };
}

/** Those who gave a score on the item, with their weights. */
export function answersTo(item: string, rows: readonly ReferenceRow[], weights: readonly number[]): WeightedValue[] {
  return rows.flatMap((row, index) => {
    const cell = row[item] ?? "";
    return cell === "" || cell === "dk" ? [] : [{ value: Number(cell), weight: weights[index] ?? 0 }];
  });
}

/** How far a figure is from what R gives, relative to it. */
export function relativeError(found: number | undefined, expected: number | undefined): number {
  if (found === undefined || expected === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(found - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
}
