import type { TFunction } from "i18next";
import { createContext, type ReactNode, useContext } from "react";
import { inLanguage, type Language } from "./language.ts";
import { translator } from "./translate.ts";

interface Text {
  t: TFunction;
  language: Language;
  /** A Dutch path as a link in the language of the page. */
  path: (dutchPath: string) => string;
}

const TextContext = createContext<Text | null>(null);

/** Gives every component below it the sentences of one language. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = { t: translator(language), language, path: (dutch: string) => inLanguage(language, dutch) };
  return <TextContext.Provider value={value}>{children}</TextContext.Provider>;
}

/** The sentences, the language and the links of the page that is being drawn. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error("useText needs a TextProvider above it");
  return text;
}
