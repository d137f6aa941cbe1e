import { z } from "zod";
import type { Condition } from "../condition.ts";

const code = z.string().min(1);
const number = z.number();

/** A condition as a file writes it (Dutch: voorwaarde). */
export type ConditionPart =
  | { vraag: string }
  | { vraag: string; is: number }
  | { vraag: string; een_van: number[] }
  | { vraag: string; minstens: number }
  | { alle: ConditionPart[] }
  | { een: ConditionPart[] };

/** Reads a condition out of a file. */
export const conditionPart: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ vraag: code }).transform(({ vraag }) => ({ kind: "answered" as const, item: vraag })),
    z
      .strictObject({ vraag: code, is: number })
      .transform(({ vraag, is }) => ({ kind: "equals" as const, item: vraag, value: is })),
    z
      .strictObject({ vraag: code, een_van: z.array(number).min(1) })
      .transform(({ vraag, een_van }) => ({ kind: "among" as const, item: vraag, values: een_van })),
    z
      .strictObject({ vraag: code, minstens: number })
      .transform(({ vraag, minstens }) => ({ kind: "least" as const, item: vraag, value: minstens })),
    z
      .strictObject({ alle: z.array(conditionPart).min(1) })
      .transform(({ alle }) => ({ kind: "all" as const, conditions: alle })),
    z
      .strictObject({ een: z.array(conditionPart).min(1) })
      .transform(({ een }) => ({ kind: "any" as const, conditions: een })),
  ]),
);

/** A condition as a file writes it. */
export function partOf(condition: Condition): ConditionPart {
  switch (condition.kind) {
    case "answered":
      return { vraag: condition.item };
    case "equals":
      return { vraag: condition.item, is: condition.value };
    case "among":
      return { vraag: condition.item, een_van: condition.values };
    case "least":
      return { vraag: condition.item, minstens: condition.value };
    case "all":
      return { alle: condition.conditions.map(partOf) };
    case "any":
      return { een: condition.conditions.map(partOf) };
  }
}
