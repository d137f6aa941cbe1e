import { compensatedSum } from "~/statistics/compensated-sum.ts";
import { type RollUp, rollUp, type Scale, type WeightedValue } from "~/statistics/roll-up.ts";
import type { WeightSums } from "~/statistics/weight-sums.ts";
import type { Answer } from "./responses-file.ts";

/** What is kept of one item in one group: those with a score, and those who do not know. */
export interface ItemRollUp {
  group: string | null;
  scores: RollUp;
  dontKnow: WeightSums;
}

/** One person's answer to the item, with their weight and group. */
interface Answered {
  answer: Answer;
  weight: number;
  group: string | null;
}

/**
 * What is kept of one item, per group.
 *
 * @param people - Everybody, also who was not asked, in a fixed order.
 * @param scale - The whole scale of the item.
 * @returns One roll-up per group that anybody is in, by name.
 */
export function itemRollUps(people: readonly Answered[], scale: Scale): ItemRollUp[] {
  const groups = new Map<string | null, Answered[]>();
  for (const person of people) {
    const others = groups.get(person.group);
    if (others) others.push(person);
    else groups.set(person.group, [person]);
  }
  return [...groups]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([group, members]) => ({ group, scores: rollUp(scoresOf(members), scale), dontKnow: dontKnowOf(members) }));
}

function scoresOf(members: readonly Answered[]): WeightedValue[] {
  return members.flatMap(({ answer, weight }) => (typeof answer === "number" ? [{ value: answer, weight }] : []));
}

function dontKnowOf(members: readonly Answered[]): WeightSums {
  const weights = members.flatMap(({ answer, weight }) => (answer === "dk" ? [weight] : []));
  return { n: weights.length, sw: compensatedSum(weights), sw2: compensatedSum(weights.map((weight) => weight ** 2)) };
}
