import { compensatedSum } from "~/statistics/compensated-sum.ts";
import { effectiveSize } from "~/statistics/effective-size.ts";
import { fixedWeightStandardError } from "~/statistics/fixed-weight-standard-error.ts";
import { normalInterval } from "~/statistics/normal-interval.ts";
import { polarisation } from "~/statistics/polarisation.ts";
import type { RollUp } from "~/statistics/roll-up.ts";
import { total } from "~/statistics/total.ts";
import { weightedMean } from "~/statistics/weighted-mean.ts";
import { weightedMedian } from "~/statistics/weighted-median.ts";
import { weightedNetEffect } from "~/statistics/weighted-net-effect.ts";
import { wilsonInterval } from "~/statistics/wilson-interval.ts";
import { type AnswerForm, isChoiceForm } from "../answer-form.ts";
import { MANY_PEOPLE, publishedCount } from "../disclosure/thresholds.ts";
import { type Figure, nothingTold, type Range, type Released, type ScaleFigure } from "../released.ts";
import type { TallyCell, Weighed } from "../tally.ts";
import { amountOf, meanPlacesOf, pointShares } from "./divided-figure.ts";
import { fives, hundredth, percent, range, tenth, toldSize, whole } from "./rounding.ts";
import type { ToldPart } from "./told-part.ts";

/** How a tally is to be told. */
export interface Telling {
  told: "figure" | "count" | "nothing";
  /** Number of the snapshot that counted it. */
  snapshot: number;
  /** As what the answers were counted. */
  form: AnswerForm;
  /** Whether there are no scores with a mean. */
  isNominal: boolean;
  /** People in the whole stream, for the standard error of a part of it (docs/requirements.md M-2.2). */
  designSize: number;
  direction: ScaleFigure["direction"];
}

/**
 * What everybody may know of a tally: rounded figures, with 95% intervals where people were invited (docs/requirements.md M-2.13).
 * The open stream gets none: nothing says whom its people stand for (docs/requirements.md M-2.14).
 */
export function figureOf(cell: TallyCell, telling: Telling): Released {
  const { people } = opinionsOf(cell, isChoiceForm(telling.form));
  if (telling.told === "nothing") return nothingTold;
  if (telling.told === "count") return { withheld: true, people: publishedCount(people), snapshot: telling.snapshot };
  return shownFigure(cell, telling);
}

/** The people with an opinion, the scores or options given, and Kish's effective number of them. */
function opinionsOf(cell: Pick<TallyCell, "lowest" | "n" | "sw" | "sw2">, isChoice: boolean) {
  const { lowest, n, sw, sw2 } = cell;
  if (!isChoice) {
    const base = { n: total(n), sw: compensatedSum(sw), sw2: compensatedSum(sw2) };
    return { people: base.n, base, scores: { lowest, n, sw, sw2 } };
  }
  const base: Weighed = { n: n[0] ?? 0, sw: sw[0] ?? 0, sw2: sw2[0] ?? 0 };
  return { people: base.n, base, scores: { lowest: 1, n: n.slice(1), sw: sw.slice(1), sw2: sw2.slice(1) } };
}

function shownFigure(cell: TallyCell, telling: Telling): Figure {
  const isWeighed = cell.stream === "invited";
  const isChoice = isChoiceForm(telling.form);
  const { people, base, scores } = opinionsOf(cell, isChoice);
  const size = effectiveSize(base);
  const dontKnow = shareOf(cell.dontKnow.sw, cell.asked, isWeighed);
  const told = partsOf(cell, telling, { base, scores });
  return {
    withheld: false,
    snapshot: telling.snapshot,
    people: fives(people),
    effectiveSize: isWeighed ? toldSize(size) : null,
    precision: size < MANY_PEOPLE ? "indicative" : "normal",
    dontKnow: dontKnow.percent,
    dontKnowRange: dontKnow.range,
    lowest: told.lowest,
    percentages: told.parts.map((part) => part.percent),
    percentageRanges: isWeighed ? told.parts.flatMap((part) => (part.range ? [part.range] : [])) : null,
    scale: isChoice || telling.isNominal ? null : scaleOf(scores, telling, isWeighed),
    ...told.besides,
  };
}

interface Opinions {
  base: Weighed;
  scores: RollUp;
}

/** What each answer got, and what only some forms of answers have. */
function partsOf(
  cell: TallyCell,
  { form, designSize }: Telling,
  { base, scores }: Opinions,
): { lowest: number; parts: ToldPart[]; besides?: Pick<Figure, "meanPlaces" | "amount"> } {
  const isWeighed = cell.stream === "invited";
  const shares = (weights: readonly number[]) => weights.map((weight) => shareOf(weight, base, isWeighed));
  switch (form.kind) {
    case "order": {
      const parts = shares(scores.sw.slice(0, form.options));
      return { lowest: 1, parts, ...(form.hasPlaces && { besides: { meanPlaces: meanPlacesOf(cell, form) } }) };
    }
    case "points":
      return { lowest: 1, parts: pointShares(cell, form, isWeighed ? designSize : null) };
    case "amount":
      return { lowest: 1, parts: [], besides: { amount: amountOf(cell, form.classes) } };
    default:
      return { lowest: scores.lowest, parts: shares(scores.sw) };
  }
}

function shareOf(weight: number, of: Weighed, isWeighed: boolean): ToldPart {
  const share = of.sw > 0 ? Math.min(1, weight / of.sw) : 0;
  const interval = isWeighed && of.sw > 0 ? wilsonInterval(share, effectiveSize(of)) : null;
  return { percent: percent(share), range: interval && range(interval, percent, [0, 1]) };
}

function scaleOf(scores: RollUp, { designSize, direction }: Telling, isWeighed: boolean): ScaleFigure {
  const mean = weightedMean(scores);
  const net = weightedNetEffect(scores, designSize);
  const isSigned = scores.lowest < 0;
  const base = { n: total(scores.n), sw: compensatedSum(scores.sw), sw2: compensatedSum(scores.sw2) };
  const between = (from: number, to: number) =>
    shareOf(
      compensatedSum(scores.sw.filter((_, index) => isBetween(scores.lowest + index, from, to))),
      base,
      isWeighed,
    );
  const ends: Range = [scores.lowest, scores.lowest + scores.sw.length - 1];
  const seven = between(7, Number.POSITIVE_INFINITY);
  return {
    mean: tenth(mean),
    meanRange: isWeighed ? range(meanInterval(scores, designSize), tenth, ends) : null,
    median: weightedMedian(scores),
    // Of grades all are above zero: only what can be better or worse has a net effect.
    netEffect: isSigned ? whole(net.value) : null,
    netEffectRange:
      isWeighed && isSigned ? range(normalInterval(net.value, net.standardError), whole, [-100, 100]) : null,
    negative: between(Number.NEGATIVE_INFINITY, -1).percent,
    zero: between(0, 0).percent,
    positive: between(1, Number.POSITIVE_INFINITY).percent,
    sevenOrMore: seven.percent,
    sevenOrMoreRange: seven.range,
    fourOrLess: between(Number.NEGATIVE_INFINITY, 4).percent,
    division: hundredth(divisionOf(scores.sw)),
    direction: isWeighed ? direction : null,
  };
}

function meanInterval(scores: RollUp, designSize: number): Range {
  return normalInterval(weightedMean(scores), fixedWeightStandardError(scores, designSize));
}

/** Agreement needs three answers to tell two camps from one; of a yes or no there is none. */
function divisionOf(weights: readonly number[]): number {
  return weights.length < 3 ? 0 : polarisation(weights);
}

function isBetween(score: number, from: number, to: number): boolean {
  return score >= from && score <= to;
}
