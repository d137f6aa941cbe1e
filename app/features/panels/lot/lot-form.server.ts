import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";

const LONGEST_LIST = 400_000;

const texts = (max: number, missing: string) =>
  plainText({ min: 1, max, missing, tooLong: "lot.error.tooLong", odd: "lot.error.odd" });
const seats = z
  .string({ error: "lot.error.seats" })
  .trim()
  .regex(/^\d{1,3}$/, { error: "lot.error.seats" })
  .transform(Number)
  .refine((value) => value >= 2 && value <= 500, { error: "lot.error.seats" });

/** A new assembly. */
export const AssemblyForm = z.strictObject({
  title: texts(120, "lot.error.title"),
  slug: z
    .string({ error: "lot.error.slug" })
    .trim()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/, { error: "lot.error.slug" }),
  seats,
  quotas: texts(10_000, "lot.error.quotas"),
});

/** What can be done with an assembly. */
export const LotForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("quotas"), seats, quotas: texts(10_000, "lot.error.quotas") }),
  z.strictObject({ intent: z.literal("volunteers"), volunteers: texts(LONGEST_LIST, "lot.error.noList") }),
  z.strictObject({ intent: z.literal("compute"), sure: z.literal("ja", { error: "lot.error.sureFixed" }) }),
  z.strictObject({
    intent: z.literal("draw"),
    /** As many numbers as there are tickets: 1,000. */
    ticket: z
      .string({ error: "lot.error.ticket" })
      .trim()
      .regex(/^\d{3}$/, { error: "lot.error.ticket" })
      .transform(Number),
    source: texts(300, "lot.error.source"),
    sure: z.literal("ja", { error: "lot.error.sure" }),
  }),
]);

const repairable = ["title", "slug", "seats", "quotas", "volunteers", "ticket", "source", "sure"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}

/** What the address may ask for: how the last form went. */
export const LotSearch = z.strictObject({ klaar: z.enum(["gemaakt", "bewaard", "berekenen", "geloot"]).optional() });
