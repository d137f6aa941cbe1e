import { z } from "zod";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { plainText } from "~/platform/plain-text.ts";
import { absentParties, maxRemovalText, removalReasons } from "./guardian.ts";

const errors = { tooLong: "guardians.error.tooLong", odd: "guardians.error.odd" };
const id = z.coerce.number().int().positive().max(2_147_483_647);

/** What the page about guardians sends: somebody to ask, or somebody to relieve. */
export const GuardianForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("appoint"),
    speaksFor: z.enum(absentParties, { error: "guardians.error.party" }),
    email: z.email({ error: "guardians.error.email" }),
    reason: plainText({ min: 1, max: 1000, ...errors, missing: "guardians.error.whyMissing" }),
    known: z.coerce.number().int().min(0).max(2_147_483_647),
  }),
  z.strictObject({
    intent: z.literal("relieve"),
    guardian: id,
    sure: z.literal("ja", { error: "guardians.error.sureEnd" }),
  }),
]);

/** What a guardian sends who gives the task back. */
export const HandBackForm = z.strictObject({ intent: z.literal("hand-back"), guardian: id });

/** Most sources of one view; the database holds the same limit. */
const mostSources = 20;

/** What a guardian sends about one theme. Sources stand one on a line. */
export const ViewForm = z
  .strictObject({
    intent: z.enum(["keep", "publish"]),
    /** Only asked of who publishes: that cannot be undone. */
    sure: z.literal("ja").optional(),
    /** The number of the draft that the form was filled with; 0: it began empty. */
    known: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
    theme: z.enum(themeCodes as [ThemeCode, ...ThemeCode[]], { error: "guardians.error.theme" }),
    score: z
      .enum(["-3", "-2", "-1", "0", "1", "2", "3"])
      .optional()
      .transform((typed) => (typed === undefined ? null : Number(typed))),
    body: plainText({ min: 1, max: 5000, ...errors, missing: "guardians.error.bodyMissing" }),
    sources: plainText({ min: 1, max: 4000, ...errors, missing: "guardians.error.sources" })
      .transform((lines) =>
        lines
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      )
      .refine((lines) => lines.length <= mostSources, { message: "guardians.error.tooManySources" }),
  })
  .refine(({ intent, sure }) => intent === "keep" || sure !== undefined, {
    path: ["sure"],
    message: "guardians.error.sure",
  });

/** What a moderator sends who takes a view away; everybody reads both. */
export const RemovalForm = z.strictObject({
  reason: z.enum(removalReasons, { error: "moderation.error.reasonMissing" }),
  explanation: plainText({ min: 1, max: maxRemovalText, ...errors, missing: "guardians.error.explanationMissing" }),
  /** Which decision about it was the last that the moderator saw. */
  seen: z.string().max(40).optional(),
});
