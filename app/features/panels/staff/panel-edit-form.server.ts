import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";

const texts = (max: number) =>
  plainText({
    min: 1,
    max,
    missing: "panels.edit.error.missing",
    tooLong: "panels.edit.error.tooLong",
    odd: "panels.edit.error.odd",
  });

/** Names under which the site has pages of its own. */
const reserved = ["nieuw"];

const fields = {
  name: texts(120),
  description: texts(1_000),
  areaCode: z.string({ error: "panels.edit.error.area" }).regex(/^[\w-]{2,40}$/, { error: "panels.edit.error.area" }),
  surveysPerYear: z
    .string({ error: "panels.edit.error.surveysPerYear" })
    .trim()
    .regex(/^(?:[1-9]|1[0-2])$/, { error: "panels.edit.error.surveysPerYear" })
    .transform(Number),
  consentText: texts(5_000),
};

/** A panel that is still to be made. */
export const NewPanelForm = z.strictObject({
  slug: z
    .string({ error: "panels.edit.error.slug" })
    .trim()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/, { error: "panels.edit.error.slug" })
    .refine((slug) => !reserved.includes(slug), { error: "panels.edit.error.slug" }),
  ...fields,
});

/** A change of a panel; `was` is the version of the consent that stood on the page. */
export const EditPanelForm = z.strictObject({ was: z.string().min(1).max(40), ...fields });

/** Whether a person can mend these errors in the form; one about the form as a whole means that it is not ours. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => field !== "" && field !== "was");
}

/** The button under a round. */
export const InviteForm = z.strictObject({
  intent: z.literal("invite"),
  round: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

const people = z.coerce.number().int().nonnegative().max(10_000_000).optional();

/** What the address of a panel may ask for: how the last form went, and how many members were asked in fives, if ten or more. */
export const StaffPanelSearch = z.strictObject({
  klaar: z.enum(["gemaakt", "bewaard", "nieuwe-tekst", "uitgenodigd"]).optional(),
  geweigerd: z.enum(["round-closed"]).optional(),
  gevraagd: people,
});
