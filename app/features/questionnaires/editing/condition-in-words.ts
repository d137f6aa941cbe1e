import type { TFunction } from "i18next";
import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";

/** A condition as a sentence without a full stop: "reis is Met de auto, en cijfer is ten minste 7". */
export function conditionInWords(t: TFunction, condition: Condition, items: readonly Item[]): string {
  if (condition.kind === "all" || condition.kind === "any") {
    const word = t(condition.kind === "all" ? "questionnaireEditor.condition.and" : "questionnaireEditor.condition.or");
    const parts = condition.conditions.map((part) => {
      const inner = conditionInWords(t, part, items);
      return part.kind === "all" || part.kind === "any" ? `(${inner})` : inner;
    });
    return parts.join(`, ${word} `);
  }
  const { item } = condition;
  if (condition.kind === "answered") return t("questionnaireEditor.condition.sentence.answered", { item });
  const values = condition.kind === "among" ? condition.values : [condition.value];
  const value = values.map((number) => inWords(number, item, items)).join(", ");
  return t(`questionnaireEditor.condition.sentence.${condition.kind}`, { item, value });
}

/** The words of an answer, where the number stands for one. */
function inWords(number: number, code: string, items: readonly Item[]): string {
  const options = items.find((item) => item.code === code)?.options ?? [];
  return options.find(({ value }) => value === number)?.labelNl ?? String(number);
}
