import { z } from "zod";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { phases } from "../phase.ts";
import { maxAnswerLength, ways } from "./bw-question.ts";
import { choosing } from "./phase-path.ts";

const errors = { missing: "cycle.error.missing", tooLong: "cycle.error.tooLong", odd: "cycle.error.odd" };
const answer = markedUpText({ min: 0, max: maxAnswerLength, ...errors });
const reason = plainText({ min: 0, max: 2000, ...errors, tooLong: "cycle.error.reasonTooLong" }).transform(
  (text) => text || null,
);
/** `none` stands for a proposal that is not in the policy cycle. */
const phase = z.enum([...phases, "none"]).transform((name) => (name === "none" ? null : name));

/** Left out: what the step changes is shown first; then it is taken, or what was typed comes back to be changed. */
const sure = z.enum(["ja", "nee"]).optional();

/**
 * What the page about the phase sends, whichever of its buttons was pressed: a step, answers to the questions of a phase,
 * or another phase to answer the questions of.
 */
export const PhaseForm = z.strictObject({
  intent: z.union([z.enum(["on", "back", "answers"]), z.string().regex(choosing)]),
  from: phase.default(null),
  reasonOn: reason,
  reasonBack: reason,
  sure,
  /** The phase of the questions on the page; left out where it did not begin. */
  phase: z.enum(phases).optional(),
  /** Number of the newest of these answers, as far as the form knew. */
  known: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
  look: answer,
  choose: answer,
  work: answer,
  learn: answer,
});

/** The fields that a person fills in; an error elsewhere means that the form is not ours. */
const repairable: readonly string[] = ["reasonOn", "reasonBack", ...ways];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}
