import { z } from "zod";
import type { Breakdown, Stream } from "./group.ts";
import { breakdownInUrl, streamInUrl } from "./results-address.ts";

const streamOf = new Map(Object.entries(streamInUrl).map(([stream, word]) => [word, stream as Stream]));
const breakdownOf = new Map(Object.entries(breakdownInUrl).map(([by, word]) => [word, by as Breakdown]));

/** What the address of a round's results may ask for: a closed list, so that no filter can be made up. */
export const ResultsSearch = z
  .strictObject({
    stroom: z.enum(Object.values(streamInUrl)).optional(),
    uitsplitsing: z.enum(Object.values(breakdownInUrl)).optional(),
  })
  .transform(({ stroom, uitsplitsing }) => ({
    stream: stroom === undefined ? undefined : streamOf.get(stroom),
    by: uitsplitsing === undefined ? undefined : breakdownOf.get(uitsplitsing),
  }));

/** What the address of the overview may ask for: how many snapshots were just asked for. */
export const StaffSearch = z.strictObject({
  bijgewerkt: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .optional(),
});

/** The form that has the figures updated. */
export const RefreshForm = z.strictObject({ formKey: z.uuid() });
