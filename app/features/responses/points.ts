import type { Item } from "~/features/questionnaires/item.ts";
import { type FormValues, optionField } from "./answer-fields.ts";
import { wholeNumber } from "./parsed-answer.ts";

/** How many points there are to divide. */
export function pointsToDivide({ settings }: Pick<Item, "settings">): number {
  return settings.total ?? 100;
}

/** What was filled in per option, in the order of the options: 0 for an empty field, undefined for what is no whole number. */
export function onlyPoints({ code, options }: Item, values: FormValues) {
  return options.map(({ value }) => {
    const field = optionField(code, value);
    const texts = (values[field] ?? []).map((text) => text.trim()).filter((text) => text !== "");
    const points = texts.length === 0 ? 0 : texts.length === 1 ? wholeNumber(texts[0], 5) : undefined;
    return { field, points };
  });
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
