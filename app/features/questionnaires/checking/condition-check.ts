import { type Condition, itemsIn } from "../condition.ts";
import type { Item } from "../item.ts";
import { isAsked, kindOf } from "../item-kind.ts";
import type { FindingKind } from "./finding.ts";

/** What is wrong with the condition of an item, apart from whether it can ever hold. */
export interface ConditionMistake {
  kind: Extract<FindingKind, `condition${string}`>;
  /** The item that the condition looks at. */
  item: string;
  value?: number;
}

/** The mistakes in the condition of an item: what it looks at must be asked earlier, and have the answers it asks for. */
export function conditionMistakes(item: Item, all: readonly Item[]): ConditionMistake[] {
  if (!item.condition) return [];
  if (itemsIn(item.condition).length === 0) return [{ kind: "conditionEmpty", item: item.code }];
  const place = all.indexOf(item);
  return partsOf(item.condition).flatMap((part) => mistakesIn(part, { item, all, place }));
}

type Part = Exclude<Condition, { kind: "all" | "any" }>;

function partsOf(condition: Condition): Part[] {
  return condition.kind === "all" || condition.kind === "any" ? condition.conditions.flatMap(partsOf) : [condition];
}

interface Surroundings {
  item: Item;
  all: readonly Item[];
  place: number;
}

function mistakesIn(part: Part, { item, all, place }: Surroundings): ConditionMistake[] {
  const seen = all.find(({ code }) => code === part.item);
  if (!seen) return [{ kind: "conditionUnknown", item: part.item }];
  if (seen === item) return [{ kind: "conditionSelf", item: part.item }];
  if (all.indexOf(seen) > place) return [{ kind: "conditionLater", item: part.item }];
  if (!isAsked(seen)) return [{ kind: "conditionNotAsked", item: part.item }];
  return answerMistakes(part, seen);
}

function answerMistakes(part: Part, seen: Item): ConditionMistake[] {
  if (part.kind === "answered") return [];
  if (!hasNumbers(seen)) return [{ kind: "conditionKind", item: seen.code }];
  if (part.kind === "least") return [];
  const values = part.kind === "equals" ? [part.value] : part.values;
  if (values.length === 0) return [{ kind: "conditionEmpty", item: seen.code }];
  return values
    .filter((value) => !canBeAnswered(seen, value))
    .map((value) => ({
      kind: "conditionValue",
      item: seen.code,
      value,
    }));
}

/** Whether a condition can know more of an answer than that it is there. */
function hasNumbers({ type, lowest }: Item): boolean {
  return lowest !== null || type === "number" || type === "multiple_choice" || type === "top_k";
}

function canBeAnswered(item: Item, value: number): boolean {
  if (kindOf(item.type).hasOptions) return item.options.some((option) => option.value === value);
  const { least, most } = item.type === "number" ? item.settings : { least: item.lowest, most: item.highest };
  return value >= (least ?? value) && value <= (most ?? value);
}
