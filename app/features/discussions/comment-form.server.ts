import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";
import { hideReasons, maxCommentLength } from "./comment.ts";
import { stances } from "./stance.ts";

const body = plainText({
  min: 1,
  max: maxCommentLength,
  missing: "discussions.error.bodyMissing",
  tooLong: "discussions.error.bodyTooLong",
  odd: "discussions.error.bodyOdd",
});
const id = z.coerce.number().int().positive().max(2_147_483_647);

/** What the forms of a discussion send: a new thread, a reply, and a moderator's hiding and showing again. */
export const DiscussionForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("comment"),
    formKey: z.uuid(),
    stance: z.enum(stances, { error: "discussions.error.stanceMissing" }),
    body,
  }),
  z.strictObject({ intent: z.literal("reply"), formKey: z.uuid(), thread: id, body }),
  z.strictObject({
    intent: z.literal("hide"),
    comment: id,
    reason: z.enum(hideReasons, { error: "discussions.error.reasonMissing" }),
  }),
  z.strictObject({ intent: z.literal("show"), comment: id }),
]);
export type DiscussionSubmission = z.output<typeof DiscussionForm>;

/** Whether a form of this intent carries something that a person wrote. */
export function isWriting(intent: unknown): boolean {
  return intent === "comment" || intent === "reply";
}

/** The fields that a person fills in; an error elsewhere means that the form is not ours. */
const repairable = ["stance", "body", "reason"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}
