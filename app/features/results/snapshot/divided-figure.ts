import { compensatedSum } from "~/statistics/compensated-sum.ts";
import { fixedWeightStandardError } from "~/statistics/fixed-weight-standard-error.ts";
import { guardedQuantile } from "~/statistics/guarded-quantile.ts";
import { meanPlace } from "~/statistics/mean-place.ts";
import { normalInterval } from "~/statistics/normal-interval.ts";
import type { Point } from "~/statistics/points.ts";
import type { RollUp } from "~/statistics/roll-up.ts";
import { weightedMean } from "~/statistics/weighted-mean.ts";
import { type AmountClasses, classOf, toldOfClass } from "../amount-classes.ts";
import { type AnswerForm, placeBucket, shareBucket } from "../answer-form.ts";
import { MIN_PEOPLE } from "../disclosure/thresholds.ts";
import type { AmountFigure } from "../released.ts";
import type { TallyCell } from "../tally.ts";
import { range, tenth, whole } from "./rounding.ts";
import type { ToldPart } from "./told-part.ts";

/** The mean place of each option of an order. */
export function meanPlacesOf({ sw }: TallyCell, { options }: Extract<AnswerForm, { kind: "order" }>): number[] {
  const everyone = sw[0] ?? 0;
  const byPlace = Array.from({ length: options }, (_, index) =>
    sw.slice(placeBucket(options, index + 1, 1), placeBucket(options, index + 1, options) + 1),
  );
  // Everybody gives as many places as the question asks for.
  const given = Math.min(options, Math.round(compensatedSum(byPlace.flat()) / everyone));
  return byPlace.map((weights) => tenth(meanPlace(weights, everyone, given)));
}

/**
 * The mean part of the points that each option got, in whole per cent.
 * @param designSize - People in the whole stream, for the interval; null in a stream without one.
 */
export function pointShares(
  cell: TallyCell,
  { options }: Extract<AnswerForm, { kind: "points" }>,
  designSize: number | null,
): ToldPart[] {
  return Array.from({ length: Math.max(0, ...options) }, (_, index) => {
    const shares = sharesOfOption(cell, index + 1);
    const mean = weightedMean(shares);
    const interval = designSize === null ? null : normalInterval(mean, fixedWeightStandardError(shares, designSize));
    return { percent: whole(mean), range: interval && range(interval, whole, [0, 100]) };
  });
}

/** How many people gave an option each whole per cent from 0 to 100. */
function sharesOfOption({ n, sw, sw2 }: TallyCell, option: number): RollUp {
  const of = (values: readonly number[]) => values.slice(shareBucket(option, 0), shareBucket(option, 100) + 1);
  return { lowest: 0, n: of(n), sw: of(sw), sw2: of(sw2) };
}

/** Median and quartiles of numbers or dates, each of at least ten people and told as the class that it lies in. */
export function amountOf({ n, sw, sw2 }: TallyCell, classes: AmountClasses): AmountFigure {
  const cells = classes.values.map((value, place): Point => {
    return { value, n: n[place] ?? 0, sw: sw[place] ?? 0, sw2: sw2[place] ?? 0 };
  });
  const [low = 0, middle = 0, high = 0] = [0.25, 0.5, 0.75]
    .map((part) => guardedQuantile(cells, part, MIN_PEOPLE))
    // Means of the nearest people could cross one another.
    .sort((a, b) => a - b);
  const told = (amount: number) => toldOfClass(classes, classOf(classes, amount));
  return { median: told(middle), quartiles: [told(low), told(high)] };
}
