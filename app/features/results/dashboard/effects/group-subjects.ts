import type { TFunction } from "i18next";
import { type Dimension, themeDefinition } from "~/features/framework/theme.ts";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import { nothingTold, type Released } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import type { Measure } from "../../tally.ts";
import { comparable, type EffectBoard, type PlanEffects, themesOfAll } from "./effect-plans.ts";

/** One thing that groups may expect differently: a theme, or for whom the plan is. */
export interface GroupSubject {
  id: string;
  name: string;
  /** Part of brede welvaart that a theme belongs to: themes of two parts may have nearly the same name. */
  dimension: Dimension | null;
  /** The name as it stands within a sentence. */
  inSentence: string;
  /** Whether it is itself what gets better or worse ("wonen wordt beter"), or for whom it does ("voor de eigen buurt"). */
  changes: "itself" | "for";
  result: ItemResult;
  measure: Measure;
}

/** What residents judged a plan on, for a page that compares groups. Nobody judged doing nothing per household, so that is compared with now. */
export function groupSubjects(t: TFunction, plan: PlanEffects, board: EffectBoard): GroupSubject[] {
  const themes = themesOfAll([plan]).map(
    ({ theme, plan: result }): GroupSubject => ({
      id: theme,
      name: t(`framework.theme.${theme}`),
      dimension: themeDefinition(theme).dimension,
      inSentence: themeInSentence(t, theme),
      changes: themeDefinition(theme).dimension === "here_now" ? "itself" : "for",
      result,
      measure: board.measure,
    }),
  );
  const levels = plan.levels.flatMap((result): GroupSubject[] => {
    const { level } = result.item;
    if (!level) return [];
    const name = t(`results.effect.level.${level}`);
    const inSentence = t(`effectBoard.groups.level.${level}`);
    return [{ id: level, name, dimension: null, inSentence, changes: "for", result, measure: "own" }];
  });
  return [...themes, ...levels];
}

/** The figure of everyone and of each group on a subject, in the order of the groups. */
export function figuresPerGroup({ result, measure }: Pick<GroupSubject, "result" | "measure">) {
  const of = (value: string, pair: { figure: Released; difference: Released | null }) => ({
    value,
    figure: comparable(pair, measure) ?? nothingTold,
  });
  const { everyone: figure, difference, groups } = result;
  return { everyone: of("", { figure, difference }).figure, groups: groups.map((group) => of(group.value, group)) };
}

/** The name of a subject in a list without headings: "Later: Vertrouwen en samenleven". */
export function listedName(t: TFunction, { name, dimension }: Pick<GroupSubject, "name" | "dimension">): string {
  if (dimension === null || dimension === "here_now") return name;
  return t("effectBoard.groups.ofDimension", { dimension: t(`framework.dimension.${dimension}`), theme: name });
}

/** The groups that have a figure on at least one subject, in order. */
export function shownGroups(subjects: readonly GroupSubject[]): string[] {
  const all = subjects.map((subject) => figuresPerGroup(subject).groups);
  const values = [...new Set(all.flatMap((groups) => groups.map(({ value }) => value)))];
  return values.filter((value) =>
    all.some((groups) => groups.some((one) => one.value === value && !one.figure.withheld)),
  );
}
