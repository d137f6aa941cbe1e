import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import { withinSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { errorParameters } from "./answer-error.ts";
import { type FormValues, fieldsOf } from "./answer-fields.ts";
import { sceneAndQuestion } from "./scene.ts";

interface Filled {
  items: readonly Item[];
  values: FormValues;
  /** Keys of sentences by field. */
  errors: Readonly<Record<string, string[]>>;
}

/** What is wrong in a form, a line each: which question, and the sentence with its numbers filled in. */
export function mistakesIn({ items, values, errors }: Filled, text: { t: TFunction; language: Language }) {
  const { t, language } = text;
  return Object.entries(errors).flatMap(([name, keys]) => {
    const item = items.find((candidate) => fieldsOf(candidate).includes(name));
    const about = item ? `${shortQuestion(item, t, language)}: ` : "";
    const filledIn = item ? errorParameters(item, values, language) : {};
    return keys.map((key) => ({ name, message: about + (t(key as never, filledIn) as string) }));
  });
}

/** What tells one question from the others in a list of mistakes: its theme and situation, or its own words. */
function shortQuestion(item: Item, t: TFunction, language: Language): string {
  const text = language === "nl" ? item.textNl : item.textEn;
  const { scene } = sceneAndQuestion(text);
  const theme = item.themeCode ? t(`framework.theme.${item.themeCode}`) : undefined;
  if (theme) return scene ? `${theme}, ${withinSentence(scene.replace(/[.:]$/, ""))}` : theme;
  return text.replace(/[?.:!]$/, "");
}
