import { z } from "zod";

const missing = { error: "invitations.send.bounceMissing" };

/** What the page about letters and mails sends: mail now, or note what did not arrive. */
export const SendForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("mail"), turn: z.enum(["first", "reminder"]) }),
  z.strictObject({
    intent: z.literal("bounce"),
    undelivered: z
      .string(missing)
      .trim()
      .max(254, missing)
      .refine((text) => /^\d{1,9}$/.test(text) || text.includes("@"), missing)
      .transform((text) => (text.includes("@") ? { email: text } : { serial: Number(text) })),
  }),
]);

/** What is sent to have letters made. */
export const LettersForm = z.strictObject({ turn: z.enum(["first", "again", "reminder"]) });

/** What the address of the page may say of the last form. */
export const SendSearch = z.strictObject({
  klaar: z.enum(["mail", "teruggekomen"]).optional(),
  mensen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  geweigerd: z.enum(["round-closed", "too-early", "nobody"]).optional(),
});
