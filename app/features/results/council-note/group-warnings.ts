import { comparable, comparedEffect, effectBoard } from "../dashboard/effects/effect-plans.ts";
import { type GroupSubject, groupSubjects } from "../dashboard/effects/group-subjects.ts";
import { winnersAndLosers } from "../dashboard/effects/winners-and-losers.ts";
import { type Background, backgrounds } from "../group.ts";
import type { Figure, Released } from "../released.ts";
import type { AskedScenario, ItemResult } from "../result.ts";
import type { Measure } from "../tally.ts";
import type { NoteWriter } from "./note-source.ts";

/** A group that clearly loses while the mean of everyone does not show it (Dutch: verliezende groep). */
export interface LosingGroup {
  plan: AskedScenario;
  result: ItemResult;
  measure: Measure;
  /** How the mean hides the loss: it is clearly up, or shows no clear change. */
  hides: "up" | "unclear";
  mean: Figure;
  by: Background;
  group: string;
  figure: Figure;
}

/**
 * The groups that the mean of everyone hides, by the rule of the page with groups (see `winnersAndLosers`), of each of the
 * four backgrounds and of no crossing. Those where the mean is up come first, then those compared with doing nothing, then the
 * worst: a loss from doing nothing and one from now have different zeros. In open participation nothing is tested, so that
 * there are none.
 */
export function losingGroups({ source, stream, t }: NoteWriter): LosingGroup[] {
  if (stream === "open") return [];
  const found = backgrounds.flatMap((by) => {
    const board = effectBoard(source.groups[by]?.items ?? []);
    return board.plans.flatMap((plan) =>
      groupSubjects(t, plan, board).flatMap((subject) =>
        losersOn(subject).map((one) => ({ ...one, plan: plan.scenario, by })),
      ),
    );
  });
  const order = ({ hides, measure }: LosingGroup) => (hides === "up" ? 0 : 2) + (measure === "difference" ? 0 : 1);
  return found.sort((a, b) => order(a) - order(b) || meanOf(a.figure) - meanOf(b.figure));
}

function losersOn({ result, measure }: GroupSubject): Omit<LosingGroup, "plan" | "by">[] {
  const { hides, down } = winnersAndLosers(result, measure);
  const mean = shown(comparedEffect(result, measure));
  if (!hides || !mean) return [];
  return down.flatMap(({ group }) => {
    const own = result.groups.find(({ value }) => value === group);
    const figure = own && shown(comparable(own, measure));
    return figure ? [{ result, measure, hides, mean, group, figure }] : [];
  });
}

function shown(released: Released | null): Figure | undefined {
  return released && !released.withheld ? released : undefined;
}

function meanOf({ scale }: Figure): number {
  return scale?.mean ?? 0;
}
