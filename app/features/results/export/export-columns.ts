import type { TableCell } from "~/platform/table/streamed-table.ts";
import type { AmountFigure, Figure, Range, Released, ScaleFigure } from "../released.ts";

/** The facts of a row that say what its figures are about, in the order of their columns. */
export interface RowSubject {
  round: string;
  /** The snapshot that was released, and the one that counted these figures: a later snapshot may repeat them. */
  snapshot: number;
  countedIn: number | null;
  methodVersion: string;
  marginsVersion: string | null;
  stream: string;
  item: string;
  theme: string | null;
  scenario: string | null;
  measure: string;
  breakdown: string;
  group: string;
  groupName: string;
}

/** The scores that get a column for their share. */
export interface Scores {
  lowest: number;
  highest: number;
}

/** What only some questions have, and gets its columns only where a round has such questions. */
export interface MoreColumns {
  /** Options that have a mean place in an order; 0 for none. */
  places: number;
  /** Whether there are numbers or dates: then there are quartiles beside the median. */
  amounts: boolean;
}

const none: MoreColumns = { places: 0, amounts: false };

const SUBJECT = [
  "round",
  "snapshot",
  "counted_in",
  "method_version",
  "margins_version",
  "stream",
  "item",
  "theme",
  "scenario",
  "measure",
  "breakdown",
  "group",
  "group_name",
] as const;
const FIGURES = ["people", "effective_size", "precision", ...ranged("mean"), "median", ...ranged("net_effect")];

function ranged(name: string): string[] {
  return [name, `${name}_low`, `${name}_high`];
}

function scoresIn({ lowest, highest }: Scores): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place);
}

/** The names of the columns; they are part of what others rely on (docs/public-surface.md). */
export function exportColumns(scores: Scores | null, more: MoreColumns = none): string[] {
  const shares = scores ? scoresIn(scores).flatMap((score) => ranged(`share_${score}`)) : [];
  const quartiles = more.amounts ? ["quartile_1", "quartile_3"] : [];
  const places = Array.from({ length: more.places }, (_, option) => `mean_place_${option + 1}`);
  return [...SUBJECT, ...FIGURES, ...ranged("dont_know"), ...shares, ...quartiles, ...places];
}

/**
 * The cells of one row, under `exportColumns`. Where only the number of people is told, precision is "count-only".
 * @throws RangeError when the row has a share for a score without a column: a file without it would look whole.
 */
export function exportCells(
  subject: RowSubject,
  released: Released,
  scores: Scores | null,
  more: MoreColumns = none,
): TableCell[] {
  const facts: TableCell[] = [
    subject.round,
    subject.snapshot,
    subject.countedIn,
    subject.methodVersion,
    subject.marginsVersion,
    subject.stream,
    subject.item,
    subject.theme,
    subject.scenario,
    subject.measure,
    subject.breakdown,
    subject.group,
    subject.groupName,
  ];
  const figures = released.withheld ? [released.people, null, "count-only"] : figureCells(released, scores, more);
  const width = exportColumns(scores, more).length;
  return [...facts, ...figures, ...Array.from({ length: width - facts.length - figures.length }, () => null)];
}

function figureCells(figure: Figure, scores: Scores | null, more: MoreColumns): TableCell[] {
  return [
    figure.people,
    figure.effectiveSize,
    figure.precision,
    ...(figure.amount ? amountCells(figure.amount) : scaleCells(figure.scale)),
    figure.dontKnow,
    ...bounds(figure.dontKnowRange),
    ...shareCells(figure, scores),
    ...(more.amounts ? (figure.amount?.quartiles ?? [null, null]) : []),
    ...Array.from({ length: more.places }, (_, option) => figure.meanPlaces?.[option] ?? null),
  ];
}

/** The columns of a scale with only what lies in the middle. */
function amountCells({ median }: AmountFigure): TableCell[] {
  return [null, null, null, median, null, null, null];
}

function scaleCells(scale: ScaleFigure | null): TableCell[] {
  if (!scale) return Array.from({ length: 7 }, () => null);
  const { mean, meanRange, median, netEffect, netEffectRange } = scale;
  return [mean, ...bounds(meanRange), median, netEffect, ...bounds(netEffectRange)];
}

function shareCells({ lowest, percentages, percentageRanges }: Figure, scores: Scores | null): TableCell[] {
  const highest = lowest + percentages.length - 1;
  if (!scores || lowest < scores.lowest || highest > scores.highest) {
    throw new RangeError(`No columns for scores from ${lowest} to ${highest}`);
  }
  return scoresIn(scores).flatMap((score) => {
    const place = score - lowest;
    return [percentages[place] ?? null, ...bounds(percentageRanges?.[place] ?? null)];
  });
}

function bounds(range: Range | null): TableCell[] {
  return range ? [...range] : [null, null];
}
