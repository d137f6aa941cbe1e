import type { TFunction } from "i18next";
import { type Breakdown, breakdowns, groupParts } from "../../group.ts";
import { TOO_MANY_DONT_KNOW } from "../../ranking.ts";
import type { ItemResult } from "../../result.ts";
import type { Measure } from "../../tally.ts";
import { comparedEffect, effectBoard } from "./effect-plans.ts";
import { groupSubjects } from "./group-subjects.ts";

/** A group that clearly expects a loss on an item. */
export interface ClearLoss {
  by: Breakdown;
  group: string;
  item: string;
  measure: Measure;
  /** Per cent of the group who do not know what the plan will do. */
  dontKnow: number;
}

/** The breakdowns in which the mean of everyone hides a group that clearly expects a loss (see `winnersAndLosers`). */
export function hidingBreakdowns(
  t: TFunction,
  items: readonly ItemResult[],
  losses: readonly ClearLoss[],
): Breakdown[] {
  const board = effectBoard(items);
  const hiding = board.plans
    .flatMap((plan) => groupSubjects(t, plan, board))
    .filter(({ result, measure }) => {
      const everyone = comparedEffect(result, measure);
      return everyone && !everyone.withheld && everyone.scale && everyone.scale.direction !== "down";
    });
  const told = losses.filter(
    ({ group, dontKnow }) => !groupParts(group).includes("") && dontKnow <= TOO_MANY_DONT_KNOW,
  );
  return breakdowns.filter((by) =>
    told.some(
      (loss) =>
        loss.by === by &&
        hiding.some(({ result, measure }) => result.item.code === loss.item && measure === loss.measure),
    ),
  );
}
