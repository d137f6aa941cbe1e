import i18next, { type TFunction } from "i18next";
import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { nl } from "./nl.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof nl };
    returnNull: false;
  }
}

/** One instance serves all requests: it never changes language, each request takes the fixed translator of its own. */
const instance = i18next.createInstance();
await instance.init({
  resources: { nl: { translation: nl }, en: { translation: en } },
  lng: "nl",
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

const translators: Record<Language, TFunction> = { nl: remembering("nl"), en: remembering("en") };

/** Looking a sentence up costs more than drawing it: one that needs nothing filled in is looked up once. */
function remembering(language: Language): TFunction {
  const lookUp = instance.getFixedT(language) as (key: string, filledIn?: object) => string;
  const known = new Map<string, string>();
  const translate = (key: string, filledIn?: object): string => {
    if (filledIn) return lookUp(key, filledIn);
    const sentence = known.get(key) ?? lookUp(key);
    known.set(key, sentence);
    return sentence;
  };
  return translate as TFunction;
}

/** The function that turns a key into a sentence in a language. React escapes what it prints, so values are not escaped here. */
export function translator(language: Language): TFunction {
  return translators[language];
}
