import { rankingOf } from "../../ranking.ts";
import type { Released } from "../../released.ts";
import type { ItemResult } from "../../result.ts";

/** The two questions about who gains and who loses (Dutch: voordeel en nadeel), with the same groups to choose from. */
export interface GainsAndLosses {
  gains: ItemResult;
  loses: ItemResult;
}

/** The pair of questions about gains and losses among some results, and the results that remain. */
export function gainsAndLosses(results: readonly ItemResult[]): {
  pair: GainsAndLosses | undefined;
  rest: ItemResult[];
} {
  const on = (code: string) => results.find(({ item }) => item.code === code);
  const [gains, loses] = [on("voordeel"), on("nadeel")];
  if (!gains || !loses) return { pair: undefined, rest: [...results] };
  return { pair: { gains, loses }, rest: results.filter((result) => result !== gains && result !== loses) };
}

/** One group that could be named on both sides, with the part of people who did, in per cent; null: not shown. */
export interface GroupNamed {
  value: number;
  gains: number | null;
  loses: number | null;
}

/** Every group that both questions offer, in their order. */
export function groupsNamed({ gains, loses }: GainsAndLosses): GroupNamed[] {
  const values = gains.item.options.map(({ value }) => value);
  const offered = values.filter((value) => loses.item.options.some((option) => option.value === value));
  return offered.map((value) => ({
    value,
    gains: shareOf(gains.everyone, value),
    loses: shareOf(loses.everyone, value),
  }));
}

function shareOf(figure: Released, value: number): number | null {
  return figure.withheld ? null : (figure.percentages[value - figure.lowest] ?? 0);
}

/** Which groups are named most on one side, with their share; undefined when the figure carries no ranking. */
export function mostNamed(result: ItemResult): { values: number[]; share: number } | undefined {
  const { everyone, item } = result;
  if (everyone.withheld) return undefined;
  const ranking = rankingOf(
    item.options.map(({ value }) => ({
      name: String(value),
      figure: { ...everyone, percentages: [shareOf(everyone, value) ?? 0] },
    })),
    ({ percentages }) => ({ value: percentages[0] ?? 0, range: null }),
  );
  if (!("highest" in ranking)) return undefined;
  return { values: ranking.highest.names.map(Number), share: ranking.highest.value };
}

/** Groups that clearly more people name as losing than as gaining, worst first: those whose margins do not overlap. */
export function clearlyLosing({ gains, loses }: GainsAndLosses): number[] {
  const { everyone: won } = gains;
  const { everyone: lost } = loses;
  if (won.withheld || lost.withheld || !won.percentageRanges || !lost.percentageRanges) return [];
  const [high, low] = [won.percentageRanges, lost.percentageRanges];
  return groupsNamed({ gains, loses })
    .filter(({ value }) => (high[value - won.lowest]?.[1] ?? 100) < (low[value - lost.lowest]?.[0] ?? 0))
    .sort((a, b) => (b.loses ?? 0) - (b.gains ?? 0) - ((a.loses ?? 0) - (a.gains ?? 0)))
    .map(({ value }) => value);
}
