import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { filled } from "~/platform/form-reply.ts";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { maxCommentLength } from "./comment.ts";
import { drawingParts } from "./drawing.ts";
import { mendableIn } from "./mendable.ts";
import { explanation, reason, seen } from "./moderation/moderation-form.server.ts";
import { stances } from "./stance.ts";
import { countLinks, maxLinks } from "./text-limits.ts";
import { voices } from "./voice.ts";

const limits = {
  min: 1,
  max: maxCommentLength,
  missing: "discussions.error.bodyMissing",
  tooLong: "discussions.error.bodyTooLong",
  odd: "discussions.error.bodyOdd",
};
const withoutAdvertising = (written: z.ZodType<string>) =>
  written.refine((text) => countLinks(text) <= maxLinks, {
    message: filled("discussions.error.links", { most: maxLinks }),
  });
const id = z.coerce.number().int().positive().max(2_147_483_647);

const pixel = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
const pixels = z.strictObject({ x: pixel, y: pixel });
const thousandths = z
  .string()
  .regex(/^(1000|\d{1,3})$/)
  .transform(Number);

/** The place that a new comment is about; whether the wijk and the drawing belong to the proposal is for the page to say. */
const placeFields = {
  area: z
    .string()
    .regex(/^(WK|GM)[0-9A-Z]{4,6}$/)
    .optional(),
  drawing: z.uuid().optional(),
  drawingX: thousandths.optional(),
  drawingY: thousandths.optional(),
  part: z.enum(drawingParts).optional(),
  /** What is shown to point at: the map of the wijken, or a drawing. */
  shown: z.union([z.literal("area"), z.uuid()]).optional(),
  /** The button that was pressed: show a map, or take the place away. */
  map: z.union([z.enum(["area", "none"]), z.uuid()]).optional(),
  /** Where the picture was pressed, in the size of it that was shown. */
  point: z.strictObject({ smal: pixels.optional(), midden: pixels.optional(), breed: pixels.optional() }).optional(),
};

function formWith(body: z.ZodType<string>) {
  return z.discriminatedUnion("intent", [
    z.strictObject({
      intent: z.literal("comment"),
      formKey: z.uuid(),
      stance: z.enum(stances, { error: "discussions.error.stanceMissing" }),
      body,
      theme: z.enum(themeCodes).optional(),
      ...placeFields,
    }),
    z.strictObject({ intent: z.literal("reply"), formKey: z.uuid(), thread: id, body }),
    z.strictObject({ intent: z.literal("edit"), comment: id, body }),
    z.strictObject({ intent: z.literal("withdraw"), comment: id }),
    z.strictObject({ intent: z.literal("report"), comment: id, reason }),
    z.strictObject({ intent: z.literal("hide"), comment: id, reason, explanation, seen }),
    z.strictObject({ intent: z.literal("show"), comment: id, seen }),
  ]);
}

/** A vote on a comment, which no form sends but a button within one. */
export const VoteForm = z.strictObject({ intent: z.literal("vote"), comment: id, voice: z.enum(voices) });
/** What the forms of a discussion send. */
export const DiscussionForm = formWith(withoutAdvertising(plainText(limits)));
/** The same from staff, who mark their texts up. */
export const StaffDiscussionForm = formWith(withoutAdvertising(markedUpText(limits)));
export type DiscussionSubmission = z.output<typeof DiscussionForm>;
export type VoteSubmission = z.output<typeof VoteForm>;
export type CommentSubmission = Extract<DiscussionSubmission, { intent: "comment" }>;

/** The parts of a new comment that tell its place, of a form that need not be complete yet. */
export const PlaceForm = z.object(placeFields);
export type PlaceSubmission = z.output<typeof PlaceForm>;

/** Whether a form of this intent carries something that a person wrote. */
export function isWriting(intent: unknown): boolean {
  return intent === "comment" || intent === "reply" || intent === "edit";
}

/** Whether a person can mend these errors in the form. */
export const canBeMended = mendableIn(["stance", "body", "reason", "explanation"]);
