import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { phases } from "~/features/proposals/phase.ts";
import { dayOf } from "~/platform/day.ts";
import { dayNumber } from "~/platform/day-number.ts";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { mendableIn } from "../mendable.ts";
import { stances } from "../stance.ts";
import { type InputFilter, inputStates, maxBodyLength, maxTitleLength, mostTicked } from "./decision.ts";
import { doneAtDesk } from "./input-search.ts";

export const wordErrors = { tooLong: "decisions.error.tooLong", odd: "decisions.error.odd" };
const id = z.coerce.number().int().positive().max(2_147_483_647);
/** Empty for none, which a decision says in public. */
const optionalNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{0,10}$/)
    .default("")
    .transform((typed) => (typed === "" ? null : Number(typed)))
    .refine((number) => number === null || (number >= 1 && number <= most));

/** When the draft was last changed as far as the page knew. */
export const known = z.string().max(40).default("");

/** The words of a decision and what it leans on. */
export const decisionWords = (now: Date) => ({
  title: plainText({ min: 1, max: maxTitleLength, missing: "decisions.error.titleMissing", ...wordErrors }),
  body: markedUpText({ min: 1, max: maxBodyLength, missing: "decisions.error.bodyMissing", ...wordErrors }),
  decidedOn: z
    .string({ error: "decisions.error.dayMissing" })
    .refine((day) => dayNumber(day) !== undefined, { error: "decisions.error.dayMissing" })
    .refine((day) => day <= dayOf(now), { error: "decisions.error.dayToCome" }),
  phase: z
    .enum([...phases, "none"])
    .default("none")
    .transform((name) => (name === "none" ? null : name)),
  snapshot: optionalNumber(2_147_483_647),
  weighing: optionalNumber(32_767),
});

/** What begins a decision; it is taken before it is told. */
export function newDecisionForm(now: Date) {
  return z.strictObject({
    intent: z.literal("save"),
    /** Sending it twice begins one. */
    formKey: z.uuid(),
    ...decisionWords(now),
  });
}

const sure = z.literal("ja", { error: "decisions.error.sure" });

/** Publishing a draft, after reading what everybody will read. */
export const PublishForm = z.strictObject({ intent: z.literal("publish"), known, sure });

const unread = z.unknown().optional();

/** Throwing away a draft that one looked at; what else its form holds goes with it. */
export const DiscardForm = z.strictObject({
  ...{ intent: z.literal("discard"), sure, known: z.string().max(40).optional() },
  ...{ was: unread, thema: unread, soort: unread, inputs: unread, verdict: unread, reason: unread },
  ...{ title: unread, body: unread, decidedOn: unread, phase: unread, snapshot: unread, weighing: unread },
});

/** Whether a person can mend these errors in the form. */
export const canBeMended = mendableIn(["title", "body", "decidedOn", "inputs", "verdict", "reason", "sure"]);

/** The choice of inputs as an address asks for it, and as the form of a draft sends it. */
export const inputChoice = {
  thema: z.enum(themeCodes as [string, ...string[]]).optional(),
  soort: z.enum([...stances, "idea", "view"]).optional(),
};

/** What the address of a page of inputs asks for. */
export const InputSearch = z
  .strictObject({
    stand: z.enum(inputStates).default("open"),
    ...inputChoice,
    pagina: z.coerce.number().int().min(1).max(9_999).default(1),
    klaar: z.enum(doneAtDesk).optional(),
    /** Of how many inputs the form that was just sent says something now. */
    aantal: z.coerce.number().int().min(0).max(mostTicked).default(0),
    /** The step before the last: reading what everybody will read. */
    stap: z.literal("publiceren").optional(),
  })
  .transform(({ stand, thema, soort, pagina, klaar, aantal, stap }) => ({
    filter: { state: stand, theme: thema, sort: soort } satisfies InputFilter,
    page: pagina,
    done: klaar && { what: klaar, count: aantal },
    isPublishing: stap === "publiceren",
  }));

/** What the address of the list of decisions asks for. */
export const DecisionsSearch = z.strictObject({ klaar: z.literal("weggegooid").optional() });

/** What the address of a list of decisions about all proposals asks for. */
export const EverywhereSearch = z
  .strictObject({ pagina: z.coerce.number().int().min(1).max(9_999).default(1) })
  .transform(({ pagina }) => ({ page: pagina }));

/** What the address of the public page asks for: one decision with all its inputs, page by page. */
export const DecisionSearch = z
  .strictObject({
    besluit: id.optional(),
    pagina: z.coerce.number().int().min(1).max(9_999).default(1),
    klaar: z.literal("gepubliceerd").optional(),
  })
  .refine(({ besluit, pagina }) => besluit !== undefined || pagina === 1);
