import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatMonth, formatNumber } from "~/ui/format.ts";
import type { AmountFigure, ToldAmount } from "./released.ts";

/** What the text of an amount needs to know. */
export interface AmountWords {
  t: TFunction;
  language: Language;
  /** What stands behind a number: "jaar". */
  unit?: string | undefined;
}

/** A number with its unit, or a month or year: "12 jaar", "maart 2014", "2014". */
export function amountText({ language, unit }: AmountWords, amount: ToldAmount): string {
  if (typeof amount === "number") {
    const number = formatNumber(amount, language, Number.isInteger(amount) ? 0 : 1);
    return unit ? `${number} ${unit}` : number;
  }
  const [year = "", month] = amount.split("-");
  return month ? `${formatMonth(`${amount}-15`, language)} ${year}` : year;
}

/** Where the middle half of the answers lies: "5 tot 25 jaar". */
export function middleHalfText(words: AmountWords, { quartiles: [low, high] }: AmountFigure): string {
  if (low === high) return amountText(words, low);
  const from = typeof low === "number" ? amountText({ ...words, unit: undefined }, low) : amountText(words, low);
  return words.t("results.amount.between", { low: from, high: amountText(words, high) });
}
