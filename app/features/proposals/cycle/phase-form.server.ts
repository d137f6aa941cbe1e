import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { phases } from "../phase.ts";
import { maxAnswerLength, type Way, ways } from "./bw-question.ts";
import { newestOf } from "./phase-answers.ts";
import { choosing } from "./phase-path.ts";
import { type AnswersOnTop, answeredMeanwhile, onTopOfNewest, type PhaseRecord } from "./typed-answers.ts";

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

/** Every text that the form held, empty ones too: a box that was emptied is something typed. */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((one): one is [string, string] => typeof one[1] === "string");
  return Object.fromEntries(texts);
}

type Asked = z.output<typeof PhaseForm>;

interface DrawnAgain extends Pick<AnswersOnTop, "unsaved"> {
  texts: Record<string, string>;
  /** Where a colleague answered the question that one typed at. */
  fieldErrors: Record<string, string[]>;
}

/** The form on top of what stands now, to be drawn once more. */
export function drawnAgain(form: FormData, value: Asked, record: PhaseRecord): DrawnAgain {
  const { phase } = value;
  const texts = textsOf(form);
  if (phase === undefined) return { texts, unsaved: [], fieldErrors: {} };
  const typed = onTopOfNewest({ ...value, phase, bodies: bodiesIn(form, value) }, record);
  return {
    texts: { ...texts, ...typed.bodies, known: String(newestOf(record.answers, phase)) },
    unsaved: typed.unsaved,
    fieldErrors: Object.fromEntries(typed.answeredMeanwhile.map((way) => [way, [answeredMeanwhile]])),
  };
}

/** The form as it was left before, on top of what stands now; undefined without any text. */
export function drawnBefore(left: Record<string, string>, record: PhaseRecord): DrawnAgain | undefined {
  if (Object.keys(left).length === 0) return undefined;
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...left, intent: "answers" })) form.set(name, text);
  const read = parseWithZod(form, { schema: PhaseForm });
  if (read.status !== "success") return { texts: left, unsaved: [], fieldErrors: {} };
  return drawnAgain(form, read.value, record);
}

/** The answers that the form held. */
function bodiesIn(form: FormData, value: Asked): Partial<Record<Way, string>> {
  return Object.fromEntries(ways.filter((way) => form.has(way)).map((way) => [way, value[way]]));
}
