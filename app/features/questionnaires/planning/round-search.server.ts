import { z } from "zod";

/** What the addresses of the pages about rounds may ask for: how the last form went, and a questionnaire to begin with. */
export const RoundSearch = z.strictObject({
  klaar: z.enum(["gepland", "geopend", "bewaard", "verlengd", "gesloten", "weg"]).optional(),
  vragenlijst: z.coerce.number().int().positive().max(2_147_483_647).optional(),
});

/** The fields that carry the form itself. */
const carriers = ["intent", "shown", "lost"];

/** Whether a person can mend these errors in the form; an unknown field is an error of the form as a whole. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => field !== "" && !carriers.includes(field));
}
