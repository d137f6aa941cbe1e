import type { Item } from "~/features/questionnaires/item.ts";
import { apart, type FormValues, howMuchField, optionField } from "../answer-fields.ts";

/** How a file writes the answers that stand apart from the scale. */
const WORDS: Readonly<Record<string, string>> = { dk: apart.dontKnow, na: apart.preferNot };
const BETWEEN = "|";

/**
 * One cell of a file as the fields of the form that asks the same, so that one rule reads both (docs/public-surface.md).
 * A number is a score; several options stand between bars, those of a ranking in order, points in the order of the options;
 * `dk` is "weet ik niet", `na` "zeg ik liever niet", nothing is skipped.
 */
export function cellValues(item: Item, cell: string): FormValues {
  const text = cell.trim();
  if (text === "") return {};
  const word = WORDS[text.toLowerCase()];
  if (word && item.type !== "open_text") return { [item.code]: [word] };
  switch (item.type) {
    case "effect":
      return effectValues(item, text);
    case "multiple_choice":
    case "top_k":
      return { [item.code]: parts(text) };
    case "ranking":
      return Object.fromEntries(parts(text).map((value, place) => [optionOf(item, value), [`${place + 1}`]]));
    case "points":
      return pointValues(item, parts(text));
    default:
      return { [item.code]: [text] };
  }
}

function parts(text: string): string[] {
  return text.split(BETWEEN).map((part) => part.trim());
}

/** The field of an option; what is no option gets the field of the item itself, which refuses it. */
function optionOf({ code, options }: Item, value: string): string {
  const option = options.find((candidate) => `${candidate.value}` === value);
  return option ? optionField(code, option.value) : code;
}

function pointValues({ code, options }: Item, points: string[]): FormValues {
  if (points.length !== options.length) return { [code]: points };
  return Object.fromEntries(options.map(({ value }, index) => [optionField(code, value), [points[index] ?? ""]]));
}

/** −3 to 3 as a direction and how much. */
function effectValues({ code }: Item, text: string): FormValues {
  const score = /^[+-]?[0-9]$/.test(text) ? Number(text) : Number.NaN;
  if (score === 0) return { [code]: ["same"] };
  if (Number.isNaN(score)) return { [code]: [text] };
  const direction = score > 0 ? "better" : "worse";
  return { [code]: [direction], [howMuchField(code, direction)]: [`${Math.abs(score)}`] };
}
