/**
 * Who gets a question (Dutch: voorwaarde, vertakking): a condition on earlier answers. Items are named by their code.
 * `least` compares a score, a number, or how many options were chosen.
 */
export type Condition =
  | { kind: "answered"; item: string }
  | { kind: "equals"; item: string; value: number }
  | { kind: "among"; item: string; values: number[] }
  | { kind: "least"; item: string; value: number }
  | { kind: "all"; conditions: Condition[] }
  | { kind: "any"; conditions: Condition[] };

/** What a condition can know of an answer: its numbers (a score, an amount, or the options chosen), or that there is none. */
export interface KnownAnswer {
  /** Score or amount; null for choices, texts and places. */
  number: number | null;
  /** Options chosen; empty for anything else. */
  choices: readonly number[];
}

/**
 * Whether a condition holds. "Weet ik niet" and a question that was not asked are no answer: only `undefined` is given for them.
 *
 * @param answerOf - The answer to an item, by its code; undefined without one.
 */
export function holds(condition: Condition, answerOf: (item: string) => KnownAnswer | undefined): boolean {
  switch (condition.kind) {
    case "all":
      return condition.conditions.every((part) => holds(part, answerOf));
    case "any":
      return condition.conditions.some((part) => holds(part, answerOf));
    case "answered":
      return answerOf(condition.item) !== undefined;
    case "equals":
      return isAmong(answerOf(condition.item), [condition.value]);
    case "among":
      return isAmong(answerOf(condition.item), condition.values);
    case "least": {
      const answer = answerOf(condition.item);
      return answer !== undefined && (answer.number ?? answer.choices.length) >= condition.value;
    }
  }
}

function isAmong(answer: KnownAnswer | undefined, values: readonly number[]): boolean {
  if (!answer) return false;
  const given = answer.number === null ? answer.choices : [answer.number];
  return given.some((value) => values.includes(value));
}

/** The codes of the items that a condition looks at. */
export function itemsIn(condition: Condition): string[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.conditions.flatMap(itemsIn);
  return [condition.item];
}
