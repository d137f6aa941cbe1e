import { z } from "zod";
import { addressOf } from "../frame/frame-row.ts";
import { newCodeReasons } from "./new-code.commands.server.ts";

const tooShort = { error: "newCode.error.search" };

/** Finds a person: a number, or so much of an address that it fits few. */
export const FindForm = z.strictObject({
  zoek: z
    .string(tooShort)
    .trim()
    .max(254, tooShort)
    .transform((text) => text.replace(/\s+/g, " "))
    .refine((text) => /^\d{1,9}$/.test(text) || text.length >= 5, tooShort),
});

const reason = z.enum(newCodeReasons, { error: "newCode.error.reason" });
const address = z
  .string({ error: "newCode.error.address" })
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .transform((text, context) => {
    let isRight = true;
    const read = addressOf(text, () => {
      isRight = false;
    });
    if (read !== null && isRight) return read;
    context.addIssue({ code: "custom", message: "newCode.error.address" });
    return z.NEVER;
  });

/** Mails a new code, or corrects the address. */
export const PersonForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("mail"), reden: reason }),
  z.strictObject({ intent: z.literal("adres"), adres: address }),
]);

/** Has a letter with a new code made. */
export const LetterForm = z.strictObject({ reden: reason });

/** What the address of a person's page may say of the last form. */
export const PersonSearch = z.strictObject({
  klaar: z.enum(["adres"]).optional(),
  toon: z.enum(["adres"]).optional(),
  geweigerd: z.enum(["answered", "no-mail", "round-closed", "too-early", "reason"]).optional(),
});

/** What the address of the page to search may say of the last form. */
export const FindSearch = z.strictObject({ klaar: z.enum(["mail"]).optional() });
