import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import type { Answer } from "./answer.ts";
import { answerInWords } from "./answer-in-words.ts";

/** A name of an earlier item in a text, such as {gemeente}. */
const reference = /\{([A-Za-z0-9_]+)\}/g;
/** Longest part of an own text that stands in another question. */
const longestQuotation = 60;

interface Piping {
  items: readonly Item[];
  answers: ReadonlyMap<number, Answer>;
  places: Readonly<Record<string, string>>;
}

/**
 * The item with earlier answers filled in where its texts name them (Dutch: doorgeven); a neutral word stands in for
 * an answer that was not given. A name of no item stays as it was written.
 */
export function piped(item: Item, piping: Piping): Item {
  const nl = (text: string) => filledIn(text, "nl", piping);
  const en = (text: string) => filledIn(text, "en", piping);
  const options = item.options.map(({ value, labelNl, labelEn }) => {
    return { value, labelNl: nl(labelNl), labelEn: en(labelEn) };
  });
  const hints = { hintNl: item.hintNl && nl(item.hintNl), hintEn: item.hintEn && en(item.hintEn) };
  return { ...item, textNl: nl(item.textNl), textEn: en(item.textEn), ...hints, options };
}

function filledIn(text: string, language: Language, { items, answers, places }: Piping): string {
  if (!text.includes("{")) return text;
  const t = translator(language);
  return text.replace(reference, (written, code: string) => {
    const item = items.find((candidate) => candidate.code === code);
    if (!item) return written;
    const answer = answers.get(item.id);
    if (answer?.state !== "answered") return t("answering.noAnswer");
    return shortened(answerInWords({ t, language, places }, item, answer));
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return [...line].length > longestQuotation ? `${[...line].slice(0, longestQuotation).join("").trimEnd()}…` : line;
}
