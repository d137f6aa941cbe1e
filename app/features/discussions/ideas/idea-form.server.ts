import { z } from "zod";
import { isThemeCode } from "~/features/framework/theme.ts";
import { filled } from "~/platform/form-reply.ts";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { mendableIn } from "../mendable.ts";
import { explanation, reason, seen } from "../moderation/moderation-form.server.ts";
import { countLinks, maxLinks } from "../text-limits.ts";
import { maxAnswerLength, maxBodyLength, maxTitleLength } from "./idea.ts";

const odd = "ideas.error.odd";

function text(missing: string, max: number) {
  return plainText({ min: 1, max, missing, tooLong: filled("ideas.error.tooLong", { max }), odd });
}

const withoutAdvertising = (written: z.ZodType<string>) =>
  written.refine((given) => countLinks(given) <= maxLinks, {
    message: filled("ideas.error.links", { most: maxLinks }),
  });

/** What a resident fills in; whether the area is one of the region is for the page to say. */
const ideaFields = {
  area: z.string({ error: "ideas.error.area" }).max(20),
  theme: z.string({ error: "ideas.error.theme" }).refine(isThemeCode, { message: "ideas.error.theme" }),
  title: withoutAdvertising(text("ideas.error.title", maxTitleLength)).refine((given) => !given.includes("\n"), {
    message: odd,
  }),
  body: withoutAdvertising(text("ideas.error.body", maxBodyLength)),
};

/** The form of a new idea. */
export const NewIdeaForm = z.strictObject({ formKey: z.uuid(), ...ideaFields });

/** What the page of one idea sends. */
export const IdeaForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("support") }),
  z.strictObject({ intent: z.literal("end-support") }),
  z.strictObject({ intent: z.literal("edit"), ...ideaFields }),
  z.strictObject({ intent: z.literal("withdraw") }),
  z.strictObject({ intent: z.literal("report"), reason }),
]);

const ideaId = z.coerce
  .number({ error: "ideas.error.into" })
  .int({ error: "ideas.error.into" })
  .positive({ error: "ideas.error.into" })
  .max(999_999_999, { error: "ideas.error.into" });

/** What an official saw of what colleagues did with it: see `answerVersion` and `linkVersion`. */
const known = z.string().max(100).optional();

const answer = markedUpText({
  min: 1,
  max: maxAnswerLength,
  missing: "ideas.error.answer",
  tooLong: filled("ideas.error.tooLong", { max: maxAnswerLength }),
  odd,
});

/** What staff send about one idea. */
export const StaffIdeaForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("answer"), known, answer }),
  z.strictObject({
    intent: z.literal("link"),
    known,
    proposal: z.string({ error: "ideas.error.proposal" }).min(1).max(100),
  }),
  z.strictObject({ intent: z.literal("begin") }),
  // First the title of the idea that stays is shown, then the two are put together.
  z
    .strictObject({ intent: z.literal("choose"), into: ideaId.optional(), near: ideaId.optional() })
    .transform(({ intent, into, near }, context) => {
      // Whoever filled in a number as well means that one; the next step shows its title.
      const chosen = into ?? near;
      if (chosen !== undefined) return { intent, into: chosen };
      context.issues.push({ code: "custom", input: into, path: ["into"], message: "ideas.error.into" });
      return z.NEVER;
    }),
  z.strictObject({ intent: z.literal("merge"), into: ideaId }),
  z.strictObject({ intent: z.literal("unmerge"), double: ideaId }),
  z.strictObject({ intent: z.literal("hide"), reason, explanation, seen }),
  z.strictObject({ intent: z.literal("show"), seen }),
]);
export type StaffIdeaSubmission = z.output<typeof StaffIdeaForm>;

/** Whether a person can mend these errors in the form. */
export const canMendIdea = mendableIn([
  "area",
  "theme",
  "title",
  "body",
  "reason",
  "answer",
  "proposal",
  "into",
  "near",
  "explanation",
]);
