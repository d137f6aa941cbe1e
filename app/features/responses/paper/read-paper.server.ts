import type { Answers } from "../answer.ts";
import type { FormValues } from "../answer-fields.ts";
import { type FieldErrors, readBackground } from "../answering-form.server.ts";
import { readAsked } from "../asked-items.server.ts";
import type { Background } from "../background.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";

/** How a response reached the staff who enter it. */
export type AssistedMode = "paper" | "phone";

/** What one form on paper says, and what cannot be read of it. */
export interface ReadPaper {
  answers: Answers;
  background: Background;
  /** Keys of app/i18n by field. */
  errors: FieldErrors;
}

/** Sums that are wrong on paper already: nobody can be asked what was meant. */
const sums: Readonly<Record<string, string>> = {
  "responses.error.pointsLeft": "paper.error.pointsLeft",
  "responses.error.pointsOver": "paper.error.pointsOver",
};

/** Reads a form that came on paper or by telephone by the rules of the form on the site; every question was asked. */
export function readPaper(
  { items, gemeenten, wijken }: PaperDesk,
  { mode, values }: { mode: AssistedMode; values: FormValues },
): ReadPaper {
  const drawn = new Set(items.map(({ id }) => id));
  const places = new Set(wijken.map(({ code }) => code));
  const { answers, errors } = readAsked({ items, drawn, places }, values);
  const about = readBackground(
    values,
    gemeenten.map(({ code }) => code),
  );
  const found = { ...errors, ...about.errors };
  return { answers, background: about.background, errors: mode === "paper" ? onPaper(found) : found };
}

function onPaper(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, keys]) => [field, keys.map((key) => sums[key] ?? key)]),
  );
}
