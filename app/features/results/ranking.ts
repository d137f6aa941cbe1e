import type { Figure, Range, Released } from "./released.ts";

/** Above this part "weet ik niet", in per cent, a figure is not ranked among others (docs/requirements.md M-2.11). */
export const TOO_MANY_DONT_KNOW = 40;

/** Whether a figure may be named in a ranking: of enough people, and not too many of whom do not know. */
export function mayBeRanked(figure: Released): figure is Figure {
  return !figure.withheld && figure.precision === "normal" && figure.dontKnow <= TOO_MANY_DONT_KNOW;
}

/** The highest or lowest value, with the names of all that have it as it is released. */
export interface Ranked {
  names: string[];
  value: number;
}

/** Which of several figures is highest and lowest, or why that is not said (Dutch: volgorde). */
export type Ranking =
  | { kind: "withheld" }
  /** There is only one figure to begin with. */
  | { kind: "single"; value: number }
  /** Fewer than two figures carry a comparison. */
  | { kind: "unranked" }
  /** `equal`: all alike as released; `alike`: even the margins of highest and lowest overlap; else `ordered`. */
  | { kind: "equal" | "alike" | "ordered"; highest: Ranked; lowest: Ranked };

/** What is compared of a figure: its value, and its margin where it has one. */
interface Compared {
  value: number;
  range: Range | null;
}

/** The highest and lowest of some figures, each with the names of all that share it. */
export function rankingOf(
  rows: readonly { name: string; figure: Released | null | undefined }[],
  read: (figure: Figure) => Compared,
): Ranking {
  const shown = rows.flatMap(({ name, figure }) => (figure && !figure.withheld ? [{ name, figure }] : []));
  if (shown.length === 0) return { kind: "withheld" };
  const [only] = shown;
  if (rows.length === 1 && only) return { kind: "single", value: read(only.figure).value };
  const ranked = shown
    .filter(({ figure }) => mayBeRanked(figure))
    .map(({ name, figure }) => ({ name, ...read(figure) }));
  if (ranked.length < 2) return { kind: "unranked" };
  const values = ranked.map(({ value }) => value);
  const highest = ranked.filter(({ value }) => value === Math.max(...values));
  const lowest = ranked.filter(({ value }) => value === Math.min(...values));
  return { kind: kindOf(highest, lowest), highest: together(highest), lowest: together(lowest) };
}

type Row = Compared & { name: string };

function together(rows: readonly Row[]): Ranked {
  return { names: rows.map(({ name }) => name), value: rows[0]?.value ?? 0 };
}

/** Without margins, as in open participation, the figures are put in order as they are. */
function kindOf(highest: readonly Row[], lowest: readonly Row[]): "equal" | "alike" | "ordered" {
  if (highest[0]?.value === lowest[0]?.value) return "equal";
  const overlaps = highest.some(({ range: high }) => lowest.some(({ range: low }) => high && low && high[0] <= low[1]));
  return overlaps ? "alike" : "ordered";
}

/** The mean of a figure on a scale, to compare. */
export function comparedMean({ scale }: Figure): Compared {
  return { value: scale?.mean ?? 0, range: scale?.meanRange ?? null };
}
