import { type Item, longestText } from "~/features/questionnaires/item.ts";
import { isPlain } from "~/platform/plain-text.ts";
import { parseDate, parseNumber } from "./amount-answer.server.ts";
import { apart, type FormValues, fieldsOf, howMuchField, optionField } from "./answer-fields.ts";
import { parsePoints, parseRanking } from "./divided-answer.server.ts";
import { only, type ParsedAnswer, type Parser, wholeNumber, wrong } from "./parsed-answer.ts";

const scored = (score: number): ParsedAnswer => ({ answer: { state: "answered", score } });
const nowhere: ReadonlySet<string> = new Set();

/**
 * Reads the answer to one item from a form. Never throws: whatever was sent is an answer or a sentence.
 * @param places - Codes of the wijken that a place may lie in.
 */
export function parseAnswer(item: Item, values: FormValues, places = nowhere): ParsedAnswer {
  const given = (values[item.code] ?? []).filter((value) => value.trim() !== "");
  if (answeringFields(item).every((field) => isEmpty(values[field]))) return unanswered(item);
  if (given.includes(apart.dontKnow) || given.includes(apart.preferNot)) return setApart(item, given, values);
  return parsers[item.type](item, values, places);
}

/** The fields of which one must hold something. "How much" without a direction is no answer: hidden fields are sent too. */
function answeringFields(item: Item): string[] {
  return item.type === "effect" ? [item.code] : fieldsOf(item);
}

function isEmpty(values: string[] | undefined): boolean {
  return (values ?? []).every((value) => value.trim() === "");
}

function unanswered(item: Item): ParsedAnswer {
  if (!item.required) return { answer: { state: "skipped" } };
  // Where each option has a field of its own, the first of them is where to begin.
  const [own = item.code, first = own] = answeringFields(item);
  return wrong(first, item.type === "open_text" ? "missingText" : "missing");
}

function setApart(item: Item, given: string[], values: FormValues): ParsedAnswer {
  if (item.type === "open_text") return wrong(item.code, "notAnOption");
  const alsoDivided = item.options.some(({ value }) => !isEmpty(values[optionField(item.code, value)]));
  if (given.length > 1 || alsoDivided) return wrong(item.code, "contradiction");
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
  const choices = [...new Set((values[item.code] ?? []).map((value) => wholeNumber(value)))].sort(
    (a = 0, b = 0) => a - b,
  );
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

function parsePlace(item: Item, values: FormValues, places: ReadonlySet<string>): ParsedAnswer {
  const areaCode = only(values[item.code]);
  if (areaCode === undefined || !places.has(areaCode)) return wrong(item.code, "notAPlace");
  return { answer: { state: "answered", areaCode } };
}

/** What is only read has no fields, so that nothing is ever given to it. */
const nothingToRead: Parser = ({ code }) => wrong(code, "notAnOption");

const parsers: Record<Item["type"], Parser> = {
  importance: parseScore,
  grade: parseScore,
  effect: parseEffect,
  single_choice: parseOption,
  likert: parseOption,
  multiple_choice: parseChoices,
  top_k: parseChoices,
  open_text: parseText,
  statement: parseScore,
  ranking: parseRanking,
  points: parsePoints,
  number: parseNumber,
  date: parseDate,
  map_point: parsePlace,
  explanation: nothingToRead,
  page: nothingToRead,
};
