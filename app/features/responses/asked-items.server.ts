import { holds, type KnownAnswer } from "~/features/questionnaires/condition.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import type { Answer, Content } from "./answer.ts";
import type { FormValues } from "./answer-fields.ts";
import { parseAnswer } from "./answer-form.server.ts";
import type { FieldErrors } from "./answering-form.server.ts";
import type { ParsedAnswer } from "./parsed-answer.ts";

interface Asking {
  items: readonly Item[];
  /** Ids of the items that were drawn for this person. */
  drawn: ReadonlySet<number>;
  /** Codes of the wijken that a place may lie in. */
  places: ReadonlySet<string>;
}

/** What one person is asked, given what they filled in. Whatever is not in it was not asked. */
export interface Asked {
  /** The items that this person gets, in order, also those to read only. */
  items: Item[];
  answers: Map<number, Answer>;
  errors: FieldErrors;
}

/**
 * Goes through a questionnaire in order and reads what was filled in (Dutch: vertakking). A question is asked when it was drawn and its
 * condition holds for the answers before it; a condition of a page holds for everything on that page. What is not asked
 * is not read, so that an answer that no longer applies goes nowhere.
 */
export function readAsked({ items, drawn, places }: Asking, values: FormValues): Asked {
  const asked: Asked = { items: [], answers: new Map(), errors: {} };
  const known = new Map<string, KnownAnswer>();
  let pageIsAsked = true;
  for (const item of items) {
    const applies = item.condition === null || holds(item.condition, (code) => known.get(code));
    if (item.type === "page") pageIsAsked = applies;
    if (!applies || !pageIsAsked || !drawn.has(item.id)) continue;
    asked.items.push(item);
    if (!readOnlyTypes.includes(item.type)) read(item, parseAnswer(item, values, places), asked, known);
  }
  return asked;
}

function read(item: Item, parsed: ParsedAnswer, asked: Asked, known: Map<string, KnownAnswer>): void {
  if ("error" in parsed) {
    asked.errors[parsed.field] = [parsed.error];
    return;
  }
  asked.answers.set(item.id, parsed.answer);
  if (parsed.answer.state === "answered") known.set(item.code, knownOf(item, parsed.answer));
}

/** What a condition can look at. */
function knownOf({ options }: Item, answer: Content): KnownAnswer {
  const none = { number: null, choices: [] };
  if ("score" in answer) return { ...none, number: answer.score };
  if ("amount" in answer) return { ...none, number: answer.amount };
  if ("choices" in answer) return { ...none, choices: answer.choices };
  if (!("points" in answer)) return none;
  return { ...none, choices: options.filter((_, index) => (answer.points[index] ?? 0) > 0).map(({ value }) => value) };
}
