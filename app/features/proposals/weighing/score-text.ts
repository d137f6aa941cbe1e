import type { TFunction } from "i18next";

const scores = ["-3", "-2", "-1", "0", "1", "2", "3"] as const;

/** A judgement on the scale from −3 to +3 in words, such as "duidelijk beter". */
export function scoreWords(t: TFunction, score: number): string {
  const key = scores[Math.round(score) + 3];
  return key ? t(`weighing.score.${key}`) : "";
}

/** The judgements to choose from, best last. */
export function scoreOptions(t: TFunction): { value: string; label: string }[] {
  return scores.map((value) => ({
    value,
    label: `${value.startsWith("-") ? value.replace("-", "−") : value === "0" ? "0" : `+${value}`} · ${t(`weighing.score.${value}`)}`,
  }));
}
