import type { DecisionText } from "./draft-decision.commands.server.ts";

/** The fields of the words of a decision and of what it leans on, in the order of their marks. */
export const wordFields = [
  "title",
  "body",
  "decidedOn",
  "phase",
  "snapshot",
  "weighing",
] as const satisfies readonly (keyof DecisionText)[];
export type WordField = (typeof wordFields)[number];

/** One mark per field, in one hidden field of the form; empty where a field stands on what is stored now. */
export const joinMarks = (markOf: (field: WordField) => string) => wordFields.map(markOf).join(".");

/** The mark of one field among the marks of all. */
export function markIn(marks: string, field: WordField): string {
  return marks.split(".")[wordFields.indexOf(field)] ?? "";
}

/** The fields that are other words now than those that a form stood on. */
export function changedSince(was: string, mark: string): WordField[] {
  return wordFields.filter((field) => markIn(was, field) !== "" && markIn(was, field) !== markIn(mark, field));
}

/** What a form that came back stands on: where nobody typed, the words that are stored now. */
export function standingOn(was: string | undefined, mark: string): string {
  return joinMarks((field) => markIn(was ?? "", field) || markIn(mark, field));
}
