import type { Item } from "~/features/questionnaires/item.ts";
import { typedNumber } from "~/platform/typed-number.ts";
import { amountBounds, dayNumber } from "./amount.ts";
import type { FormValues } from "./answer-fields.ts";
import { only, type ParsedAnswer, wrong } from "./parsed-answer.ts";

/** A number within its bounds, as people here write it: 1.250 is a thousand and more, 12,5 twelve and a half. */
export function parseNumber(item: Item, values: FormValues): ParsedAnswer {
  const amount = typedNumber((only(values[item.code]) ?? "").replace(/\s/g, ""))?.value;
  if (amount === undefined) return wrong(item.code, "notANumber");
  if (!item.settings.decimals && !Number.isInteger(amount)) return wrong(item.code, "notWhole");
  return withinBounds(item, amount);
}

/** A day of the calendar within its bounds, as the browser sends it or as day-month-year. */
export function parseDate(item: Item, values: FormValues): ParsedAnswer {
  const amount = dayNumber((only(values[item.code]) ?? "").trim());
  return amount === undefined ? wrong(item.code, "notADate") : withinBounds(item, amount);
}

function withinBounds(item: Item, amount: number): ParsedAnswer {
  const { least, most } = amountBounds(item);
  if (amount < least) return wrong(item.code, item.type === "date" ? "tooEarly" : "tooLow");
  if (amount > most) return wrong(item.code, item.type === "date" ? "tooLate" : "tooHigh");
  return { answer: { state: "answered", amount } };
}
