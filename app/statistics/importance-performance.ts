import { compensatedSum } from "./compensated-sum.ts";
import type { Interval } from "./normal-interval.ts";

/** A figure with its interval; leave the interval out if there is none (open participation). */
export interface Located {
  value: number;
  ci95?: Interval;
}

/** A theme on the map: how important people find it and how satisfied they are. */
export interface ThemePosition {
  theme: string;
  importance: Located;
  performance: Located;
}

/** Where the two lines of the cross lie; a line that is left out lies at the mean of all themes. */
export interface Crosshair {
  importance?: number;
  performance?: number;
}

/**
 * `priority`: important and below (Dutch: prioriteit); `keep`: important and above (behouden); `low-priority`: unimportant
 * and below (lage prioriteit); `possible-overkill`: unimportant and above (mogelijk overdaad).
 */
export type Quadrant = "priority" | "keep" | "low-priority" | "possible-overkill";

export interface ThemeQuadrant {
  theme: string;
  quadrant: Quadrant;
  /** An interval touches a line (Dutch: op de grens): the quadrant is not certain. */
  onTheLine: boolean;
}

export interface ImportancePerformance {
  /** Where the lines lie in the end. */
  crosshair: Required<Crosshair>;
  themes: readonly ThemeQuadrant[];
}

/**
 * The quadrant of each theme on the map of importance and performance.
 *
 * @param themes - Themes with importance (mean, or share of people with it in their top 3) and performance (mean grade);
 *   one or more. What is compared lies on one scale.
 * @param crosshair - A fixed norm for one or both lines; the mean of all themes otherwise.
 * @returns The lines and, per theme in the same order, its quadrant. On a line counts as above it.
 * @throws RangeError if there are no themes, or a figure or norm is no finite number.
 * @example importancePerformance([{ theme: "wonen", importance: { value: 4.5 }, performance: { value: 6.1 } }], { importance: 4, performance: 7 }).themes
 * // [{ theme: "wonen", quadrant: "priority", onTheLine: false }]
 * @see Martilla and James (1977), Importance-performance analysis, Journal of Marketing 41, 77–79
 */
export function importancePerformance(
  themes: readonly ThemePosition[],
  crosshair: Crosshair = {},
): ImportancePerformance {
  if (themes.length === 0) throw new RangeError("A map needs themes");
  const mean = (values: readonly number[]) => compensatedSum(values) / values.length;
  const lines = {
    importance: crosshair.importance ?? mean(themes.map(({ importance }) => importance.value)),
    performance: crosshair.performance ?? mean(themes.map(({ performance }) => performance.value)),
  };
  // A figure that is no number makes the mean of all no number; with fixed lines it has to be looked for.
  const figures = themes.flatMap(({ importance, performance }) => [importance.value, performance.value]);
  if (![...figures, lines.importance, lines.performance].every(Number.isFinite)) {
    throw new RangeError("A figure on the map is a finite number");
  }
  return {
    crosshair: lines,
    themes: themes.map(({ theme, importance, performance }) => ({
      theme,
      quadrant: quadrantOf(importance.value >= lines.importance, performance.value >= lines.performance),
      onTheLine: touches(importance, lines.importance) || touches(performance, lines.performance),
    })),
  };
}

function quadrantOf(important: boolean, above: boolean): Quadrant {
  if (important) return above ? "keep" : "priority";
  return above ? "possible-overkill" : "low-priority";
}

function touches({ value, ci95 }: Located, line: number): boolean {
  const [low, high] = ci95 ?? [value, value];
  return low <= line && line <= high;
}
