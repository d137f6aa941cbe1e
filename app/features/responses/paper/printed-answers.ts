import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";

const steps = [1, 2, 3] as const;

/** The answers to an effect as they stand on paper, the best first: "Veel beter" to "Veel slechter". */
export function effectChoices(t: TFunction): string[] {
  return [3, 2, 1, 0, -1, -2, -3].map((score) => effectInWords(t, score));
}

function effectInWords(t: TFunction, score: number): string {
  const step = steps.find((size) => size === Math.abs(score));
  if (!step) return t("responses.effect.same");
  const direction = t(`responses.effect.${score > 0 ? "better" : "worse"}`).toLowerCase();
  return `${t(`responses.effect.size${step}`)} ${direction}`;
}

/** The scores of an item as they stand on paper, the lowest first. */
export function scoresInWords(t: TFunction, item: Item): string[] {
  const from = item.lowest ?? 1;
  return Array.from({ length: (item.highest ?? from) - from + 1 }, (_, index) => answerInWords(t, item, from + index));
}

/** One answer as it stands behind its box. */
function answerInWords(t: TFunction, { type, options }: Item, value: number): string {
  switch (type) {
    case "effect":
      return effectInWords(t, value);
    case "importance":
      return t(`responses.importance.score${value}` as "responses.importance.score1");
    case "statement":
      return t(`answering.statement.${value > 0 ? "agree" : value < 0 ? "disagree" : "pass"}`);
    default:
      return options.find((option) => option.value === value)?.labelNl ?? `${value}`;
  }
}

/** Answers in a sentence: "‘Elke dag’, ‘Soms’ of ‘Nooit’"; numbers stand without quotes. */
export function answersInWords(t: TFunction, item: Item, values: readonly number[]): string {
  const words = values.map((value) => {
    const text = answerInWords(t, item, value);
    return item.type === "grade" || item.type === "number" ? text : `‘${text}’`;
  });
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ${t("paper.skip.orAnswer")} ${last}` : last;
}
