import { type ItemType, readOnlyTypes } from "~/features/questionnaires/item.ts";

/** Types that are answered, but of which nothing is counted yet: what is not a score or a choice does not fit the tally. */
export const uncountedTypes: readonly ItemType[] = ["points", "number", "date", "map_point"];

/** Whether figures are counted of this type of question. */
export function isCounted({ type }: { type: ItemType }): boolean {
  return !uncountedTypes.includes(type) && !readOnlyTypes.includes(type);
}

/** Types that people answer by choosing or writing, rather than with a score. */
export const choiceTypes: readonly ItemType[] = ["top_k", "multiple_choice", "ranking", "open_text"];

/** Most places of an order that count as being at the top. */
const mostAtTop = 3;

/** How many of the first places of an order count: three, but never all of them (docs/requirements.md M-1.5, share in top-k). */
export function placesAtTop(options: number): number {
  return Math.max(1, Math.min(mostAtTop, options - 1));
}
