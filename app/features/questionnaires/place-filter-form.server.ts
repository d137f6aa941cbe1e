import { z } from "zod";

/** The gemeente that a visitor chose on the home page; the name stands in the address and is Dutch. */
export const PlaceFilterForm = z.strictObject({
  gemeente: z
    .string()
    .regex(/^GM[0-9]{4}$/)
    .optional(),
});
