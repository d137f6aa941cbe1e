import type { ItemType } from "~/features/questionnaires/item.ts";
import { total } from "~/statistics/total.ts";
import type { Cell } from "./cell.ts";

/** The counts of one group that figures are made of. */
export interface Tallied {
  /** Score of `counts[0]`; for choices `counts[0]` is the number of people, `counts[v]` how many chose v. */
  lowest: number;
  counts: readonly number[];
  dontKnow: number;
  /** Everybody who answered: who gave a score, also if it counts in no comparison, and who does not know. */
  answered: number;
}

/** Which cells of an item a figure is made of. */
export interface TallyWanted {
  item: { id: number; type: ItemType };
  /** Whether the item is compared with doing nothing: then its own figure is of the people that the difference is of. */
  compared: boolean;
  measure: "own" | "difference";
}

const withoutScale: readonly ItemType[] = ["top_k", "multiple_choice", "open_text"];

/** Whether an item is answered with a score: only scores have a mean. */
export function hasScale(type: ItemType): boolean {
  return !withoutScale.includes(type);
}

/** How many people have an opinion, and how often each answer was given. */
export function opinionsIn({ counts }: Pick<Tallied, "counts">, type: ItemType): { people: number; counts: number[] } {
  if (hasScale(type)) return { people: total(counts), counts: [...counts] };
  const [people = 0, ...chosen] = counts;
  return { people, counts: chosen };
}

/** The counts that a figure is made of, from the cells of one group; undefined when nobody gave any. */
export function talliedIn(
  cells: readonly Pick<Cell, "itemId" | "baselineItemId" | "lowest" | "counts" | "dontKnow">[],
  { item, compared, measure }: TallyWanted,
): Tallied | undefined {
  const own = cells.filter(({ itemId }) => itemId === item.id);
  const everyScore = own.find(({ baselineItemId }) => baselineItemId === 0);
  if (measure === "difference") {
    const cell = own.find(({ baselineItemId }) => baselineItemId !== 0 && baselineItemId !== item.id);
    return cell && { lowest: cell.lowest, counts: cell.counts, dontKnow: 0, answered: total(cell.counts) };
  }
  const cell = compared ? own.find(({ baselineItemId }) => baselineItemId === item.id) : everyScore;
  if (!cell || !everyScore) return undefined;
  const { dontKnow } = everyScore;
  const answered = opinionsIn(everyScore, item.type).people + dontKnow;
  return { lowest: cell.lowest, counts: cell.counts, dontKnow, answered };
}
