import { monthsFrom } from "./pause.ts";

/** A profile older than this may be wrong: people move and finish schools (method 1.5: refresh every two years). */
const monthsFresh = 24;

/** Whether a member should say whether their profile is still right. A profile that was never confirmed counts from joining. */
export function needsRefresh(
  { refreshedOn, consentedOn }: { refreshedOn: string | null; consentedOn: string },
  now: Date,
): boolean {
  return (refreshedOn ?? consentedOn) < monthsFrom(now, -monthsFresh);
}
