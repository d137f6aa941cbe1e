import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { phases } from "./phase.ts";

/** What one can choose on the page with all proposals; the names stand in the address and are Dutch. */
export const ProposalFilterForm = z.strictObject({
  thema: z.enum(themeCodes).optional(),
  fase: z.enum(phases).optional(),
  pagina: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/)
    .transform(Number)
    .default(1),
});
