import type { TFunction } from "i18next";
import { type ThemeCode, themeCodes, themeDefinition } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import type { EffectLevel, ItemDraft, ItemOption } from "./item.ts";
import { inBoth, themeInSentence } from "./value-rating.ts";

/** A scenario that residents judge; exactly one of a set is the zero alternative (Dutch: nulscenario). */
export interface JudgedScenario {
  id: number;
  code: string;
  name: string;
  isNul: boolean;
}

export interface PerceivedEffectOptions {
  /** Name of the plan's area within a sentence, as residents call it. */
  area: Record<Language, string>;
  /** Year that the question looks ahead to; null asks about ten years from now. */
  horizonYear: number | null;
  scenarios: JudgedScenario[];
}

type QuestionOptions = Pick<PerceivedEffectOptions, "horizonYear"> & { area: string };

const levels: EffectLevel[] = ["individual", "collective", "institutional"];
const groups = ["now", "new", "young", "old", "poor", "tenants", "owners", "business", "nature", "nobody"] as const;

/**
 * The perceived effect (Dutch: verwacht effect), docs/requirements.md M-1.4: per scenario and theme a score from −3 to +3 compared
 * with now, the zero alternative on the same scale; then for whom, who gains and loses, and how well the plan is known.
 * @throws RangeError unless exactly one scenario is the zero alternative and at least one is not.
 */
export function perceivedEffectItems(options: PerceivedEffectOptions): ItemDraft[] {
  const plans = options.scenarios.filter((scenario) => !scenario.isNul);
  if (plans.length === 0 || options.scenarios.length - plans.length !== 1) {
    throw new RangeError("A perceived effect needs one zero alternative and at least one intervention");
  }
  return [
    knowledgeItem(),
    ...themeCodes.flatMap((theme) => options.scenarios.map((scenario) => effectItem(theme, scenario, options))),
    ...plans.flatMap((plan) => levels.map((level) => levelItem(level, plan))),
    groupsItem("voordeel", "gains"),
    groupsItem("nadeel", "loses"),
    explanationItem(),
  ];
}

function effectItem(theme: ThemeCode, scenario: JudgedScenario, options: PerceivedEffectOptions): ItemDraft {
  const text = inBoth((t, language) =>
    effectQuestion(t, theme, scenario, { ...options, area: options.area[language] }),
  );
  const hint = inBoth((t) => t(`framework.themeHint.${theme}`));
  return {
    code: `eff_${scenario.code}_${theme}`,
    type: "effect",
    required: true,
    lowest: -3,
    highest: 3,
    themeCode: theme,
    scenarioId: scenario.id,
    textNl: text.nl,
    textEn: text.en,
    hintNl: hint.nl,
    hintEn: hint.en,
  };
}

function effectQuestion(t: TFunction, theme: ThemeCode, scenario: JudgedScenario, options: QuestionOptions) {
  const dimension = { here_now: "hereNow", later: "later", elsewhere: "elsewhere" } as const;
  const horizon = options.horizonYear
    ? t("questionnaires.effect.inYear", { year: options.horizonYear })
    : t("questionnaires.effect.inTenYears");
  return t(`questionnaires.effect.${dimension[themeDefinition(theme).dimension]}.${scenario.isNul ? "nul" : "plan"}`, {
    scenario: scenario.name,
    theme: themeInSentence(t, theme),
    area: options.area,
    horizon,
  });
}

function levelItem(level: EffectLevel, plan: JudgedScenario): ItemDraft {
  const text = inBoth((t) => t(`questionnaires.effect.level.${level}`, { scenario: plan.name }));
  const hint = inBoth((t) => t(`questionnaires.effect.levelHint.${level}`));
  return {
    code: `niveau_${plan.code}_${level}`,
    type: "effect",
    required: true,
    lowest: -3,
    highest: 3,
    level,
    scenarioId: plan.id,
    textNl: text.nl,
    textEn: text.en,
    hintNl: hint.nl,
    hintEn: hint.en,
  };
}

function groupsItem(code: string, side: "gains" | "loses"): ItemDraft {
  const text = inBoth((t) => t(`questionnaires.effect.${side}`));
  const hint = inBoth((t) => t("questionnaires.effect.groupsHint"));
  return {
    code,
    type: "multiple_choice",
    required: false,
    maxChoices: groups.length,
    textNl: text.nl,
    textEn: text.en,
    hintNl: hint.nl,
    hintEn: hint.en,
    options: groups.map((group, index) => optionOf(index + 1, (t) => t(`questionnaires.effect.groups.${group}`))),
  };
}

function knowledgeItem(): ItemDraft {
  const text = inBoth((t) => t("questionnaires.effect.knowledge"));
  const steps = ["none", "little", "fair", "well"] as const;
  return {
    code: "kennis",
    type: "likert",
    required: true,
    lowest: 1,
    highest: 4,
    textNl: text.nl,
    textEn: text.en,
    options: steps.map((step, index) => optionOf(index + 1, (t) => t(`questionnaires.effect.knowledgeLevels.${step}`))),
  };
}

function explanationItem(): ItemDraft {
  const text = inBoth((t) => t("questionnaires.effect.explanation"));
  const hint = inBoth((t) => t("questionnaires.effect.explanationHint"));
  return {
    code: "toelichting",
    type: "open_text",
    required: false,
    textNl: text.nl,
    textEn: text.en,
    hintNl: hint.nl,
    hintEn: hint.en,
  };
}

function optionOf(value: number, label: (t: TFunction) => string): ItemOption {
  const { nl, en } = inBoth(label);
  return { value, labelNl: nl, labelEn: en };
}
