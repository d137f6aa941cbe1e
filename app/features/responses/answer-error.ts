import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { amountBounds, isoDay } from "./amount.ts";
import type { FormValues } from "./answer-fields.ts";
import { pointsLeft, pointsToDivide } from "./points.ts";

/** What the sentences about an item's mistakes fill in: how many, between what, and what is left. */
export function errorParameters(item: Item, values: FormValues, language: Language) {
  const number = item.maxChoices;
  if (item.type === "points") {
    const write = (points: number) => formatNumber(points, language, 0);
    return { number, total: write(pointsToDivide(item)), left: write(Math.abs(pointsLeft(item, values))) };
  }
  if (item.type !== "number" && item.type !== "date") return { number };
  const { least, most } = amountBounds(item);
  const write = (amount: number) =>
    item.type === "date" ? formatDate(isoDay(amount), language) : formatNumber(amount, language);
  return { number, least: write(least), most: write(most) };
}
