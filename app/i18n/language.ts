/** Languages of the site. Dutch is the source; English follows it key by key. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** The language of a URL: English pages live under `/en`. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "nl";
}

/** The language that a request asks for. */
export function languageOf(request: Request): Language {
  return languageOfPath(new URL(request.url).pathname);
}

/** The Dutch path of a page, whatever its language: `/en/voorstellen` and `/voorstellen` give `/voorstellen`. */
export function withoutLanguage(pathname: string): string {
  if (languageOfPath(pathname) === "nl") return pathname;
  return pathname.slice("/en".length) || "/";
}

/**
 * The path of a page in a language.
 * @param path - Dutch path from the root, such as `/voorstellen?pagina=2`.
 */
export function inLanguage(language: Language, path: string): string {
  if (language === "nl") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
