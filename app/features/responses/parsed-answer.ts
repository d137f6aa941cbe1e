import type { Item } from "~/features/questionnaires/item.ts";
import type { Answer } from "./answer.ts";
import type { FormValues } from "./answer-fields.ts";

/** What one item got: an answer, or the key of the sentence that says what is wrong, and at which field. */
export type ParsedAnswer = { answer: Answer } | { field: string; error: string };

/** Reads the answer to one item from a form. `places` are the codes that a place may have. */
export type Parser = (item: Item, values: FormValues, places: ReadonlySet<string>) => ParsedAnswer;

/** That a field holds no answer, and the sentence that says why. */
export function wrong(field: string, error: string): ParsedAnswer {
  return { field, error: `responses.error.${error}` };
}

/** The one value of a field; undefined when it came twice. */
export function only(values: string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

/** A whole number of at most so many digits; undefined for anything else. */
export function wholeNumber(text: string | undefined, digits = 3): number | undefined {
  return text !== undefined && /^-?[0-9]+$/.test(text) && text.replace("-", "").length <= digits
    ? Number(text)
    : undefined;
}
