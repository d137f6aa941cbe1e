import { groupsToWithhold } from "~/statistics/groups-to-withhold.ts";
import type { Interval } from "~/statistics/normal-interval.ts";
import { total } from "~/statistics/total.ts";
import { FEW_PEOPLE, publishedCount } from "../disclosure/thresholds.ts";
import type { Estimate } from "../estimate.ts";
import type { CollapsedLevel, ItemFigures } from "./analysis.ts";
import type { ItemRollUp } from "./item-roll-ups.ts";

/** Decimals of what may be told: shares in whole per cents, grades to a tenth, net effect in whole points. */
const DECIMALS = { share: 2, mean: 1, points: 0, error: 2, agreement: 2 };
/** Every figure of an item that can be left out. */
const LEFT_OUT = {
  effectiveSize: null,
  mean: null,
  standardError: null,
  ci95: null,
  median: null,
  distribution: null,
  netEffect: null,
  agreement: null,
  dontKnow: null,
};

/** Which groups of one item are withheld, so that none follows from the others. */
export function withheldGroups(groups: readonly ItemRollUp[]): boolean[] {
  return groupsToWithhold([
    groups.map(({ scores: { n } }) => ({ people: total(n), most: Math.max(0, ...n) })),
    groups.map(({ scores: { n }, dontKnow }) => ({ people: total(n) + dontKnow.n, most: 0 })),
  ]);
}

/** The figures exactly as they are, for a researcher with a file of their own. */
export function exactFigures(item: string, group: string | null, estimate: Estimate): ItemFigures {
  return { item, group, ...estimate, withheld: false };
}

/**
 * The figures as they may be published: rounded, or left out where they would tell too much or mean too little.
 *
 * @param hidden - Whether nothing at all may be told of the group, not even how many people are in it.
 * @see docs/requirements.md M-2.13
 */
export function publishableFigures(
  item: string,
  group: string | null,
  estimate: Estimate,
  hidden: boolean,
): ItemFigures {
  const n = hidden ? null : publishedCount(estimate.n);
  if (hidden || estimate.effectiveSize < FEW_PEOPLE) return { item, group, n, ...LEFT_OUT, withheld: true };
  return { item, group, n, ...roundedFigures(estimate), withheld: false };
}

/** A merge of levels, with the number of people only if it may be told. */
export function publishableCollapse(collapsed: CollapsedLevel): CollapsedLevel {
  return { ...collapsed, people: collapsed.people === null ? null : publishedCount(collapsed.people) };
}

function roundedFigures(estimate: Estimate): Omit<ItemFigures, "item" | "group" | "n" | "withheld"> {
  const { netEffect, dontKnow } = estimate;
  return {
    effectiveSize: publishedCount(estimate.effectiveSize),
    mean: rounded(estimate.mean, DECIMALS.mean),
    standardError: rounded(estimate.standardError, DECIMALS.error),
    ci95: roundedInterval(estimate.ci95, DECIMALS.mean),
    median: estimate.median,
    distribution: estimate.distribution.map((one) => ({ value: one.value, ...roundedShare(one) })),
    netEffect: netEffect && {
      value: round(netEffect.value, DECIMALS.points),
      standardError: rounded(netEffect.standardError, DECIMALS.points),
      ci95: roundedInterval(netEffect.ci95, DECIMALS.points),
    },
    agreement: rounded(estimate.agreement, DECIMALS.agreement),
    dontKnow: dontKnow && roundedShare(dontKnow),
  };
}

function roundedShare({ share, ci95: [low, high] }: { share: number; ci95: Interval }) {
  const ci95: Interval = [round(low, DECIMALS.share), round(high, DECIMALS.share)];
  return { share: round(share, DECIMALS.share), ci95 };
}

function roundedInterval(interval: Interval | null, decimals: number): Interval | null {
  return interval && [round(interval[0], decimals), round(interval[1], decimals)];
}

function rounded(figure: number | null, decimals: number): number | null {
  return figure === null ? null : round(figure, decimals);
}

function round(figure: number, decimals: number): number {
  const unit = 10 ** decimals;
  // Adding 0 turns −0 into 0.
  return Math.round(figure * unit) / unit + 0;
}
