import { type Item, longestText } from "~/features/questionnaires/item.ts";
import { isPlain } from "~/platform/plain-text.ts";
import type { Answer } from "./answer.ts";
import { apart, type FormValues, howMuchField } from "./answer-fields.ts";

/** What one item got: an answer, or the key of the sentence that says what is wrong, and at which field. */
export type ParsedAnswer = { answer: Answer } | { field: string; error: string };

type Parser = (item: Item, values: FormValues) => ParsedAnswer;

const wrong = (field: string, error: string): ParsedAnswer => ({ field, error: `responses.error.${error}` });
const scored = (score: number): ParsedAnswer => ({ answer: { state: "answered", score } });

/** Reads the answer to one item from a form. Never throws: whatever was sent is an answer or a sentence. */
export function parseAnswer(item: Item, values: FormValues): ParsedAnswer {
  const given = values[item.code] ?? [];
  if (given.length === 0 || given.every((value) => value.trim() === "")) return unanswered(item);
  if (given.includes(apart.dontKnow) || given.includes(apart.preferNot)) return setApart(item, given);
  return parsers[item.type](item, values);
}

function unanswered(item: Item): ParsedAnswer {
  if (!item.required) return { answer: { state: "skipped" } };
  return wrong(item.code, item.type === "open_text" ? "missingText" : "missing");
}

function setApart(item: Item, given: string[]): ParsedAnswer {
  if (item.type === "open_text") return wrong(item.code, "notAnOption");
  if (given.length > 1) return wrong(item.code, "contradiction");
  return { answer: { state: given[0] === apart.dontKnow ? "dont_know" : "prefer_not_to_say" } };
}

function parseScore(item: Item, values: FormValues): ParsedAnswer {
  const score = wholeNumber(only(values[item.code]));
  const { lowest, highest } = item;
  if (score === undefined || lowest === null || highest === null || score < lowest || score > highest) {
    return wrong(item.code, "notAnOption");
  }
  return scored(score);
}

/** Direction first, then how much; "how much" counts only after better or worse (docs/requirements.md M-1.4). */
function parseEffect(item: Item, values: FormValues): ParsedAnswer {
  const direction = only(values[item.code]);
  if (direction === "same") return scored(0);
  if (direction !== "better" && direction !== "worse") return wrong(item.code, "notAnOption");
  const field = howMuchField(item.code, direction);
  const steps = values[field] ?? [];
  if (steps.length === 0) return wrong(field, "missingHowMuch");
  const size = wholeNumber(only(steps));
  if (size === undefined || size < 1 || size > 3) return wrong(field, "notAnOption");
  return scored(direction === "better" ? size : -size);
}

function parseOption(item: Item, values: FormValues): ParsedAnswer {
  const value = wholeNumber(only(values[item.code]));
  if (value === undefined || !item.options.some((option) => option.value === value))
    return wrong(item.code, "notAnOption");
  return scored(value);
}

function parseChoices(item: Item, values: FormValues): ParsedAnswer {
  const choices = [...new Set((values[item.code] ?? []).map(wholeNumber))].sort((a = 0, b = 0) => a - b);
  const known = choices
    .filter((value) => value !== undefined)
    .filter((value) => item.options.some((option) => option.value === value));
  if (known.length !== choices.length) return wrong(item.code, "notAnOption");
  const most = item.maxChoices ?? item.options.length;
  if (item.type === "top_k" && known.length !== most) return wrong(item.code, "wrongNumber");
  if (known.length > most) return wrong(item.code, "tooMany");
  return { answer: { state: "answered", choices: known } };
}

function parseText(item: Item, values: FormValues): ParsedAnswer {
  const body = (only(values[item.code]) ?? "").replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if ([...body].length > longestText) return wrong(item.code, "tooLong");
  if (!isPlain(body)) return wrong(item.code, "odd");
  return body === "" ? unanswered(item) : { answer: { state: "answered", body } };
}

const parsers: Record<Item["type"], Parser> = {
  importance: parseScore,
  grade: parseScore,
  effect: parseEffect,
  single_choice: parseOption,
  likert: parseOption,
  multiple_choice: parseChoices,
  top_k: parseChoices,
  open_text: parseText,
};

/** The one value of a field; undefined when it came twice. */
function only(values: string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?[0-9]{1,3}$/.test(text) ? Number(text) : undefined;
}
