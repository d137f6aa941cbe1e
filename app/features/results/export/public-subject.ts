import type { reservedCodes } from "~/features/questionnaires/reserved-codes.ts";
import { FAVOURABLE, PARTICIPATION, UNFAVOURABLE } from "../tally.ts";

/** The subjects that are no question, by the names that files and the API give them; no question may have such a code. */
const stored: Readonly<Record<(typeof reservedCodes)[number], string>> = {
  deelname: PARTICIPATION,
  ongunstig: UNFAVOURABLE,
  gunstig: FAVOURABLE,
};
const told = new Map(Object.entries(stored).map(([name, item]) => [item, name]));

/** The names of all of them. */
export const publicSubjects: readonly string[] = Object.keys(stored);

/** What files and the API call a subject: a question by its code, and what is no question by a word of its own. */
export function publicSubject(item: string): string {
  return told.get(item) ?? item;
}

/** How a subject is stored that somebody names; undefined when it is none of `publicSubjects`. */
export function storedSubject(name: string): string | undefined {
  return isPublicSubject(name) ? stored[name] : undefined;
}

function isPublicSubject(name: string): name is keyof typeof stored {
  return Object.hasOwn(stored, name);
}
