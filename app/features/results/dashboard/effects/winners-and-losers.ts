import { groupParts } from "../../group.ts";
import { TOO_MANY_DONT_KNOW } from "../../ranking.ts";
import type { Figure, Released } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import type { Measure } from "../../tally.ts";
import { comparable, comparedEffect } from "./effect-plans.ts";

/** A group that clearly expects a gain or a loss. */
export interface ClearGroup {
  group: string;
  precision: Figure["precision"];
}

/** Who clearly expects a gain, who a loss (Dutch: winnaars en verliezers). */
export interface WinnersAndLosers {
  up: ClearGroup[];
  down: ClearGroup[];
  /** How the mean of everyone hides groups that expect a loss: it goes up, or shows no clear change; null: it hides none. */
  hides: "up" | "unclear" | null;
  /** Per cent who do not know, when they are too many to put groups in an order. */
  tooManyDontKnow: number | null;
}

/**
 * The groups whose mean clearly differs from zero, by the direction of their figure: tested and corrected when the
 * snapshot was made. Groups of people who did not tell their background are no groups to compare.
 */
export function winnersAndLosers(result: ItemResult, measure: Measure): WinnersAndLosers {
  const clear = result.groups.flatMap((group) => {
    const figure = comparable(group, measure);
    if (!figure || figure.withheld || groupParts(group.value).includes("")) return [];
    return [{ group: group.value, precision: figure.precision, direction: figure.scale?.direction ?? null, figure }];
  });
  const named = clear.filter(({ figure }) => figure.dontKnow <= TOO_MANY_DONT_KNOW);
  const of = (side: "up" | "down") =>
    named.filter(({ direction }) => direction === side).map(({ group, precision }) => ({ group, precision }));
  const everyone = comparedEffect(result, measure);
  const down = of("down");
  return { up: of("up"), down, hides: hidesOf(everyone, down), tooManyDontKnow: tooManyDontKnow(everyone) };
}

function hidesOf(everyone: Released | null, down: readonly ClearGroup[]): WinnersAndLosers["hides"] {
  if (!everyone || everyone.withheld || !everyone.scale || down.length === 0) return null;
  if (everyone.scale.direction === "down") return null;
  return everyone.scale.direction === "up" ? "up" : "unclear";
}

/** Per cent who do not know, when they are too many to name the highest and lowest group; null when they are not. */
export function tooManyDontKnow(everyone: Released | null): number | null {
  return everyone && !everyone.withheld && everyone.dontKnow > TOO_MANY_DONT_KNOW ? everyone.dontKnow : null;
}
