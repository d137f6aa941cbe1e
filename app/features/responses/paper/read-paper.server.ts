import type { Answers } from "../answer.ts";
import type { FormValues } from "../answer-fields.ts";
import { type FieldErrors, readBackground } from "../answering-form.server.ts";
import { readAsked } from "../asked-items.server.ts";
import type { Background } from "../background.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";

/** What one form on paper says, and what cannot be read of it. */
export interface ReadPaper {
  answers: Answers;
  background: Background;
  /** Keys of app/i18n by field. */
  errors: FieldErrors;
}

/** Reads a form that came on paper or by telephone by the rules of the form on the site; every question was asked. */
export function readPaper({ items, gemeenten, wijken }: PaperDesk, values: FormValues): ReadPaper {
  const drawn = new Set(items.map(({ id }) => id));
  const places = new Set(wijken.map(({ code }) => code));
  const { answers, errors } = readAsked({ items, drawn, places }, values);
  const about = readBackground(
    values,
    gemeenten.map(({ code }) => code),
  );
  return { answers, background: about.background, errors: { ...errors, ...about.errors } };
}
