import { z } from "zod";

/** What the address of a round's results may ask for. */
export const ResultsSearch = z
  .strictObject({
    stroom: z.enum(["open", "uitgenodigd"]).optional(),
    uitsplitsing: z.enum(["gemeente", "leeftijd"]).optional(),
  })
  .transform(({ stroom, uitsplitsing }) => ({
    stream: stroom === undefined ? undefined : ({ open: "open", uitgenodigd: "invited" } as const)[stroom],
    by: uitsplitsing === undefined ? undefined : ({ gemeente: "gemeente", leeftijd: "age" } as const)[uitsplitsing],
  }));

/** What the address of the overview may ask for: how many rounds just got new figures. */
export const StaffSearch = z.strictObject({
  bijgewerkt: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .optional(),
});

/** The form that has the figures updated. */
export const RefreshForm = z.strictObject({ formKey: z.uuid() });
