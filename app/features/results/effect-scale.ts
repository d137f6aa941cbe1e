import type { TFunction } from "i18next";

const steps = ["minus3", "minus2", "minus1", "plus0", "plus1", "plus2", "plus3"] as const;

/** The names of the seven effects, from much worse to much better: the words that residents chose from. */
export function effectNames(t: TFunction): string[] {
  return steps.map((step) => t(`responses.effect.summary.${step}`));
}

/** Words around the charts of effects. */
export function effectLabels(t: TFunction) {
  return {
    negative: t("results.side.negative"),
    positive: t("results.side.positive"),
    withheld: t("results.tooFew"),
    nobody: t("results.nobody"),
  };
}
