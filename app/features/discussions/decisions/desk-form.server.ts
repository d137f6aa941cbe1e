import { z } from "zod";
import { inputOfName } from "~/features/proposals/inputs/input.ts";
import { plainText } from "~/platform/plain-text.ts";
import { maxReasonLength, mostTicked, verdicts } from "./decision.ts";
import { decisionWords, inputChoice, known, wordErrors } from "./decision-form.server.ts";
import type { DecisionText } from "./draft-decision.commands.server.ts";
import { type InputPlace, inputsTurnedTo, reading, turning } from "./input-search.ts";

/** What the form of a draft sends with every button; each saves its words but the one that throws it away. */
const carried = (now: Date) => ({
  known,
  /** The tick of throwing the draft away, which says nothing with another button. */
  sure: z.unknown().optional(),
  /** Marks the words as the page gave them, field by field. */
  was: z.string().max(80).default(""),
  ...inputChoice,
  ...decisionWords(now),
});

/** The words among what the form of a draft sends. */
export function textIn({ title, body, decidedOn, phase, snapshot, weighing }: DecisionText): DecisionText {
  return { title, body, decidedOn, phase, snapshot, weighing };
}

/** Saving the words, to stay, to go on to publishing, to look at other inputs or to read one whole. What is said of inputs is not read. */
export function deskForm(now: Date) {
  return z.strictObject({
    ...carried(now),
    intent: z.union([z.enum(["save", "check"]), z.string().regex(turning), z.string().regex(reading)]),
    inputs: z.unknown().optional(),
    verdict: z.unknown().optional(),
    reason: z.unknown().optional(),
  });
}

/** The fields in which an official says something of inputs. A verdict alone, which nobody can untick, says nothing yet. */
export const saidOfInputs = ["inputs", "reason"] as const;

const inputs = z
  .union([z.string(), z.array(z.string())], { error: "decisions.error.inputsMissing" })
  .transform((names) => [names].flat())
  .pipe(
    z
      .array(z.string())
      .min(1, { error: "decisions.error.inputsMissing" })
      .max(mostTicked, { error: "decisions.error.inputsTooMany" }),
  )
  .transform((names) => names.map(inputOfName).filter((key) => key !== undefined));

/** What a decision does with the inputs that are ticked; `none`: nothing yet. */
export function verdictForm(now: Date) {
  return z
    .strictObject({
      ...carried(now),
      intent: z.literal("decide"),
      inputs,
      verdict: z.enum([...verdicts, "none"], { error: "decisions.error.verdictMissing" }),
      reason: plainText({
        ...{ min: 0, max: maxReasonLength, missing: "", ...wordErrors },
        tooLong: "decisions.error.reasonTooLong",
      }),
    })
    .refine(({ verdict, reason }) => verdict === "none" || reason !== "", {
      path: ["reason"],
      error: "decisions.error.reasonMissing",
    });
}

const Turn = z.object({ intent: z.string().regex(turning), ...inputChoice });

/** The inputs that the pressed button shows, whatever else is wrong with the form; undefined when it shows no others. */
export function turnIn(form: FormData, here: InputPlace): InputPlace | undefined {
  const choice = (name: string) => form.get(name) || undefined;
  const sent = Turn.safeParse({ intent: form.get("intent"), thema: choice("thema"), soort: choice("soort") });
  if (!sent.success) return undefined;
  const { intent, thema, soort } = sent.data;
  return inputsTurnedTo(intent, { here, chosen: { theme: thema, sort: soort } });
}
