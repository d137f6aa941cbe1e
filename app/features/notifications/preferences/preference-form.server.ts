import { z } from "zod";
import { digestChoices } from "./preference.ts";

/** What the form about mails on somebody's own page sends; a box that is not ticked is not sent. */
export const PreferenceForm = z.strictObject({
  intent: z.literal("mail"),
  digest: z.enum(digestChoices),
  aboutOwnInput: z
    .literal("ja")
    .optional()
    .transform((ticked) => ticked === "ja"),
});
