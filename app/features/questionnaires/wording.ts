import type { Item } from "./item.ts";

/** What of an item makes it this question and no other: other words, another scale or other answers break a series. */
type Wording = Pick<Item, "type" | "textNl" | "lowest" | "highest" | "maxChoices" | "options" | "settings">;

/** The question as one text to compare with another year's: equal texts are the same question. */
export function wordingOf({ type, textNl, lowest, highest, maxChoices, options, settings }: Wording): string {
  const { total, unit, least, most, decimals } = settings;
  return JSON.stringify([type, textNl, lowest, highest, maxChoices, options, [total, unit, least, most, decimals]]);
}
