import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Language } from "~/i18n/language.ts";

/** What the root offers a page that describes itself. */
export interface PageText {
  t: TFunction;
  language: Language;
  /** A Dutch path as a link in the language of the page. */
  path: (dutchPath: string) => string;
}

/** What a page tells the root about itself, through `export const handle`. `data` is undefined on an error. */
export interface PageHandle<Data = unknown> {
  /** The page's own part of the title. */
  title: (t: PageText["t"], data: Data | undefined) => string;
  /** Whether that is a Dutch text in every language, such as the title of a plan. */
  dutchTitle?: (data: Data | undefined) => boolean;
  /** The way here, without the home page and this page. Left out: no breadcrumbs. */
  breadcrumbs?: (text: PageText, data: Data | undefined) => { href: string; label: string }[];
  /** Full-width opening of the page. */
  hero?: (text: PageText, data: Data) => ReactNode;
}
