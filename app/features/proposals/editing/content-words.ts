import type { TFunction } from "i18next";
import { isTaskCode } from "~/features/framework/local-frame.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import { factText } from "../proposal.ts";
import type { ContentWords } from "./content-fields.ts";

/** The names of the areas and files that proposals refer to, by code and id. */
export interface KnownNames {
  areas: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
}

/** What codes in a proposal are called in the language of the page. */
export function contentWords(t: TFunction, { areas, files }: KnownNames, language: Language): ContentWords {
  return {
    area: (code) => areas[code] ?? code,
    file: (id) => files[id] ?? t("proposalEditor.files.untitled"),
    theme: (code) => (isThemeCode(code) ? t(`framework.theme.${code}`) : code),
    task: (code) => (isTaskCode(code) ? t(`framework.task.${code}`) : code),
    scenario: (kind) => t(`proposals.scenario.${kind}`),
    fact: (fact) => factText(fact, language),
    source: (source) => `${t("proposals.ground.source")} ${source}`,
  };
}
