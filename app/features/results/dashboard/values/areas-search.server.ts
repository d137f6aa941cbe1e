import { z } from "zod";
import { ratedThemes } from "./value-figures.ts";

/** What the page with areas may be asked: a theme, and which of its official figures stands beside it. */
export const AreasSearch = z.strictObject({
  thema: z.enum(ratedThemes).optional(),
  cijfer: z
    .string()
    .regex(/^\w{1,20}$/)
    .optional(),
});
