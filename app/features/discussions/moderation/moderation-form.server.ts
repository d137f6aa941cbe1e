import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";
import { hideReasons } from "../comment.ts";
import { mendableIn } from "../mendable.ts";
import { maxExplanationLength, maxObjectionLength, objectionOutcomes } from "./moderation.ts";

/** What a moderator may add in their own words, for the author. */
export const explanation = plainText({
  min: 0,
  max: maxExplanationLength,
  missing: "moderation.error.explanationMissing",
  tooLong: "moderation.error.explanationTooLong",
  odd: "moderation.error.odd",
}).transform((text) => text || null);

/** Why a text should not stand there, from the closed list. */
export const reason = z.enum(hideReasons, { error: "moderation.error.reasonMissing" });

/** The state of the text that a moderator looked at: see `versionOf`. */
export const seen = z.string().max(40).optional();

/** What the page of one case sends. */
export const CaseForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("hide"), reason, explanation, seen }),
  z.strictObject({ intent: z.literal("show"), seen }),
  z.strictObject({
    intent: z.literal("objection"),
    outcome: z.enum(objectionOutcomes, { error: "moderation.error.outcomeMissing" }),
    explanation: plainText({
      min: 1,
      max: maxExplanationLength,
      missing: "moderation.error.explanationMissing",
      tooLong: "moderation.error.explanationTooLong",
      odd: "moderation.error.odd",
    }),
  }),
]);

export type CaseSubmission = z.output<typeof CaseForm>;

/** What an author sends who disagrees. */
export const ObjectionForm = z.strictObject({
  body: plainText({
    min: 1,
    max: maxObjectionLength,
    missing: "moderation.error.objectionMissing",
    tooLong: "moderation.error.objectionTooLong",
    odd: "moderation.error.odd",
  }),
});

/** Whether a person can mend these errors in the form. */
export const canMendModeration = mendableIn(["reason", "explanation", "outcome", "body"]);
