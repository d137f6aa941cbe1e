import type { TFunction } from "i18next";
import { type ThemeCode, themesOf } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import type { ItemDraft } from "./item.ts";

type Wording = (t: TFunction, language: Language) => string;
/** A text in each language of the site. */
type BothLanguages = Record<Language, string>;

/** The name of a theme within a sentence: "geld en rondkomen". */
export function themeInSentence(t: TFunction, theme: ThemeCode): string {
  return withinSentence(t(`framework.theme.${theme}`));
}

/** A text that starts with a capital as it stands within a sentence; names further on keep theirs. */
export function withinSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A wording in both languages. */
export function inBoth(wording: Wording): BothLanguages {
  return { nl: wording(translator("nl"), "nl"), en: wording(translator("en"), "en") };
}

function textOf(wording: Wording) {
  const { nl, en } = inBoth(wording);
  return { textNl: nl, textEn: en };
}

function hintOf(wording: Wording) {
  const { nl, en } = inBoth(wording);
  return { hintNl: nl, hintEn: en };
}

/**
 * The value rating (Dutch: waardering), docs/requirements.md M-1.3: life as a whole, importance 1–5 per theme, the three most
 * important, satisfaction 1–10 per theme, and what is missing.
 * @param area - The area that the round is about within a sentence: "de Metropoolregio Amsterdam".
 */
export function valueRatingItems(area: BothLanguages): ItemDraft[] {
  const themes = themesOf("here_now");
  return [
    {
      code: "leven",
      type: "grade",
      required: true,
      lowest: 1,
      highest: 10,
      ...textOf((t) => t("questionnaires.valueRating.life")),
    },
    ...themes.map((theme) => importanceItem(theme, area)),
    {
      code: "top3",
      type: "top_k",
      required: true,
      maxChoices: 3,
      ...textOf((t) => t("questionnaires.valueRating.topThree")),
      options: themes.map((theme, index) => {
        const { nl, en } = inBoth((t) => t(`framework.theme.${theme}`));
        return { value: index + 1, labelNl: nl, labelEn: en };
      }),
    },
    ...themes.map(satisfactionItem),
    {
      code: "mist",
      type: "open_text",
      required: false,
      ...textOf((t) => t("questionnaires.valueRating.missing")),
      ...hintOf((t) => t("questionnaires.valueRating.missingHint")),
    },
  ];
}

function importanceItem(theme: ThemeCode, area: BothLanguages): ItemDraft {
  return {
    code: `bel_${theme}`,
    type: "importance",
    required: true,
    lowest: 1,
    highest: 5,
    themeCode: theme,
    ...textOf((t, language) =>
      t("questionnaires.valueRating.importance", { theme: themeInSentence(t, theme), area: area[language] }),
    ),
    ...hintOf((t) => t(`framework.themeHint.${theme}`)),
  };
}

function satisfactionItem(theme: ThemeCode): ItemDraft {
  return {
    code: `tev_${theme}`,
    type: "grade",
    required: true,
    lowest: 1,
    highest: 10,
    themeCode: theme,
    ...textOf((t) => t("questionnaires.valueRating.satisfaction", { theme: themeInSentence(t, theme) })),
    ...hintOf((t) => t(`framework.themeHint.${theme}`)),
  };
}
