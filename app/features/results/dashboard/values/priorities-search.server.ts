import { z } from "zod";

/** What the page with priorities may be asked: lines at the fixed norm, and importance by the top three. */
export const PrioritiesSearch = z.strictObject({
  lijn: z.enum(["norm"]).optional(),
  belang: z.enum(["top3"]).optional(),
});
