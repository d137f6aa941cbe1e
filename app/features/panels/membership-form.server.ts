import { z } from "zod";
import { dayNumber } from "~/platform/day-number.ts";
import { profileFields } from "./panel-form.server.ts";
import { monthsFrom, pauseDays, pauseMonths } from "./pause.ts";

function pauseUntil(now: Date) {
  const { first, last } = pauseDays(now);
  return z
    .string()
    .refine((day) => dayNumber(day) !== undefined && day >= first && day <= last, { error: "panels.error.until" })
    .optional();
}

/**
 * What a member can do on the page about their membership: change or confirm the profile, pause and go on. A change of the
 * profile comes with consent to the text as it is now, where that is newer than what the member agreed to.
 */
export function membershipForm(now: Date) {
  const day = pauseUntil(now);
  return z.discriminatedUnion("intent", [
    z.strictObject({
      intent: z.literal("profile"),
      consentVersion: z.string().min(1).max(40),
      consent: z.literal("ja").optional(),
      forgetAgeGroup: z.literal("ja").optional(),
      ...profileFields(now),
    }),
    z.strictObject({ intent: z.literal("confirm") }),
    z
      .strictObject({
        intent: z.literal("pause"),
        months: z.enum([...pauseMonths, "day"], { error: "panels.error.pauseMissing" }).optional(),
        until: day,
      })
      .transform(({ intent, months, until }, context) => {
        const chosen = months === undefined || months === "day" ? until : monthsFrom(now, Number(months));
        if (chosen !== undefined) return { intent, until: chosen };
        context.addIssue({ code: "custom", path: ["until"], message: "panels.error.pauseMissing" });
        return z.NEVER;
      }),
    z.strictObject({ intent: z.literal("resume") }),
  ]);
}

/** What the address of the page may ask for: the message after a form. */
export const MembershipSearch = z.strictObject({
  gelukt: z.enum(["bewaard", "bevestigd", "pauze", "verder"]).optional(),
});
