import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import type { Answer } from "./answer.ts";
import { answerInWords } from "./answer-in-words.ts";

/** A name of an earlier item in a text, such as {gemeente}. */
const reference = /\{([A-Za-z0-9_]+)\}/g;
/** Longest part of an own text that stands in another question. */
const longestQuotation = 60;
/** An article right before a reference: "een {cijfer}". */
const article: Readonly<Record<Language, RegExp>> = { nl: /(?<!\S)(een|de|het) $/i, en: /(?<!\S)(an?|the) $/i };

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
  return rewritten(item, (text, language) => filledIn(text, language, piping));
}

/**
 * The item for who reads it without the answers of one person: where its texts name an earlier item stands which answer
 * is meant, by the words of that question or, on paper, by its number. An article before the name goes: the words have
 * their own. A name of no item stays as it was written.
 */
export function referring(item: Item, items: readonly Item[], by: "words" | "number" = "words"): Item {
  return rewritten(item, (text, language) => referredTo(text, language, { items, by }));
}

function rewritten(item: Item, inLanguage: (text: string, language: Language) => string): Item {
  const nl = (text: string) => inLanguage(text, "nl");
  const en = (text: string) => inLanguage(text, "en");
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

interface Referring {
  items: readonly Item[];
  by: "words" | "number";
}

function referredTo(text: string, language: Language, { items, by }: Referring): string {
  if (!text.includes("{")) return text;
  // Splitting at a pattern with a group gives text and name in turn.
  return text.split(reference).reduce((before, part, place) => {
    if (place % 2 === 0) return before + part;
    const item = items.find(({ code }) => code === part);
    if (!item) return `${before}{${part}}`;
    const kept = before.replace(article[language], "");
    const words = by === "number" ? byNumber(item, language, items) : byWords(item, language);
    return kept + (/(^|[.?!\n]\s*)$/.test(kept) ? words.charAt(0).toUpperCase() + words.slice(1) : words);
  }, "");
}

/** By the number that a question has on paper: what is only read has none. */
function byNumber(item: Item, language: Language, items: readonly Item[]): string {
  const t = translator(language);
  const place = items.filter(({ type }) => !readOnlyTypes.includes(type)).indexOf(item);
  return place === -1 ? t("answering.earlier.any") : t("answering.earlier.number", { number: place + 1 });
}

/** By its own words, unless these are many or name another item in turn. */
function byWords({ textNl, textEn }: Item, language: Language): string {
  const t = translator(language);
  const question = (language === "nl" ? textNl : textEn).replace(/\s+/g, " ").trim();
  const isShort = question !== "" && [...question].length <= longestQuotation && question.search(reference) === -1;
  return isShort ? t("answering.earlier.question", { question }) : t("answering.earlier.any");
}
