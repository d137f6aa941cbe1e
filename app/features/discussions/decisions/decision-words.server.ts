import { createHash } from "node:crypto";
import type { Decision } from "./decision.ts";
import type { DecisionText } from "./draft-decision.commands.server.ts";
import { joinMarks, markIn, type WordField } from "./word-marks.ts";

/** The words of a draft and what it leans on, as its form sends them. */
export function wordsOf({ release, weighingVersion, ...draft }: Decision): DecisionText {
  const { title, body, decidedOn, phase } = draft;
  return { title, body, decidedOn, phase, snapshot: release?.snapshotId ?? null, weighing: weighingVersion };
}

/** Tells words apart, field by field: who sends back a field of the page typed nothing in it, also when a colleague wrote other words meanwhile. */
export function markOf(text: DecisionText): string {
  return joinMarks((field) => markOfField(text[field]));
}

/** Whether a field is as the page gave it that these marks are of. */
export function isAsGiven(was: string, field: WordField, value: DecisionText[WordField]): boolean {
  return markIn(was, field) === markOfField(value);
}

/** What a form leaves to be stored: where nothing was typed, what is stored now. */
export function onTopOf(stored: DecisionText, { was, text }: { was: string; text: DecisionText }): DecisionText {
  const kept = Object.entries(stored).filter(([field]) => isAsGiven(was, field as WordField, text[field as WordField]));
  return { ...text, ...Object.fromEntries(kept) };
}

function markOfField(value: DecisionText[WordField]): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 10);
}
