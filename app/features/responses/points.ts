import { type Item, mostPoints } from "~/features/questionnaires/item.ts";
import { type FormValues, optionField } from "./answer-fields.ts";
import { wholeNumber } from "./parsed-answer.ts";

/** Digits that one field takes, and characters: the points between its thousands count too. */
const mostDigits = String(mostPoints).length;
export const mostCharacters = mostDigits + Math.floor((mostDigits - 1) / 3);

/** How many points there are to divide. */
export function pointsToDivide({ settings }: Pick<Item, "settings">): number {
  return settings.total ?? 100;
}

/** What was filled in per option, in the order of the options: 0 for an empty field, undefined for what is no whole number. */
export function onlyPoints({ code, options }: Item, values: FormValues) {
  return options.map(({ value }) => {
    const field = optionField(code, value);
    const texts = (values[field] ?? []).map((text) => text.trim()).filter((text) => text !== "");
    const points = texts.length === 0 ? 0 : texts.length === 1 ? readPoints(texts[0]) : undefined;
    return { field, points };
  });
}

/** A budget is written as the page writes it too: 50.000 or 50,000. */
function readPoints(text = ""): number | undefined {
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(text);
  return wholeNumber(isGrouped ? text.replaceAll(/[.,]/g, "") : text, mostDigits);
}

/** How many points are left to divide; less than zero when there are too many. */
export function pointsLeft(item: Item, values: FormValues): number {
  const given = onlyPoints(item, values).reduce((sum, { points }) => sum + (points ?? 0), 0);
  return pointsToDivide(item) - given;
}

/** How many options get a place: as many as the item says, or all. */
export function placesToGive({ maxChoices, options }: Item): number {
  return Math.min(maxChoices ?? options.length, options.length);
}
