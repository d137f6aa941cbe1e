import type { Item } from "~/features/questionnaires/item.ts";
import type { Stream } from "../group.ts";
import type { Released } from "../released.ts";

/** One answer beside what others answered: of their gemeente, and of everyone. Only released figures. */
export interface BesideRow {
  item: Item;
  score: number;
  /** Null when they did not say where they live. */
  gemeente: Released | null;
  everyone: Released;
}

/** Somebody's own answers beside released figures of the same questions (Dutch: spiegel). */
export interface BesideYou {
  round: { slug: string; titleNl: string; titleEn: string };
  /** Whether the figures are of a round before this one. */
  isEarlier: boolean;
  stream: Stream;
  rows: BesideRow[];
}

/** What stands for a group beside one answer: their mean, or how many per cent gave the same answer; null when it is withheld. */
export function besideValue(
  { type }: Pick<Item, "type">,
  score: number,
  figure: Released | null,
): { kind: "mean" | "same"; value: number } | null {
  if (!figure || figure.withheld) return null;
  if (type === "grade" || type === "effect") return figure.scale && { kind: "mean", value: figure.scale.mean };
  return { kind: "same", value: figure.percentages[score - figure.lowest] ?? 0 };
}
