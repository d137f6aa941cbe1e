import type { Figure, Range, ScaleFigure } from "~/features/results/released.ts";

/** A figure on the scale of effects with this mean; in the invited stream with its intervals. */
export function effectFigure(
  mean: number,
  { people = 840, open = false, margin = 0.2 }: { people?: number; open?: boolean; margin?: number } = {},
): Figure {
  const effectiveSize = Math.round(people * 0.72);
  const figure: Figure = {
    withheld: false,
    snapshot: 14,
    people,
    effectiveSize,
    precision: effectiveSize < 100 ? "indicative" : "normal",
    dontKnow: 9,
    dontKnowRange: [7, 11],
    lowest: -3,
    percentages: [5, 9, 14, 25, 21, 16, 10],
    percentageRanges: [5, 9, 14, 25, 21, 16, 10].map((share): Range => [share - 3, share + 3]),
    scale: scaleFigure(mean, margin),
  };
  return open ? withoutRanges(figure) : figure;
}

function scaleFigure(mean: number, margin: number): ScaleFigure {
  const positive = Math.round(40 + 18 * mean);
  const negative = Math.round(35 - 18 * mean);
  const netEffect = positive - negative;
  return {
    mean,
    meanRange: [tenth(mean - margin), tenth(mean + margin)],
    median: Math.round(mean),
    netEffect,
    netEffectRange: [netEffect - 6, netEffect + 6],
    negative,
    zero: 100 - negative - positive,
    positive,
    sevenOrMore: 0,
    sevenOrMoreRange: [0, 0],
    fourOrLess: 100,
    division: 0.4 + Math.abs(mean) / 10,
    direction: Math.abs(mean) > margin ? (mean > 0 ? "up" : "down") : null,
  };
}

/** The same figure as the open stream has it: not weighted, no margin, nothing tested. */
function withoutRanges(figure: Figure): Figure {
  const bare = { effectiveSize: null, dontKnowRange: null, percentageRanges: null };
  const precision = figure.people < 100 ? ("indicative" as const) : ("normal" as const);
  const none = { meanRange: null, netEffectRange: null, sevenOrMoreRange: null, direction: null };
  return { ...figure, ...bare, precision, scale: figure.scale && { ...figure.scale, ...none } };
}

/** Shares of answers to choose from, as released. */
export function choiceFigure(percentages: number[], open = false): Figure {
  const percentageRanges = open ? null : percentages.map((share): Range => [Math.max(0, share - 3), share + 3]);
  return { ...effectFigure(0, { open }), lowest: 1, percentages, percentageRanges, scale: null };
}

/** A number to one decimal, as figures are released. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
