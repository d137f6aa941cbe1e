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

const translators: Record<Language, TFunction> = { nl: instance.getFixedT("nl"), en: instance.getFixedT("en") };

/** The function that turns a key into a sentence in a language. React escapes what it prints, so values are not escaped here. */
export function translator(language: Language): TFunction {
  return translators[language];
}
