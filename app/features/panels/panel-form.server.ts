import { z } from "zod";
import { dayOf } from "~/platform/day.ts";
import { birthYearsIn } from "./age.ts";
import { educations, genders, tenures } from "./profile.ts";

/** The value of the option "zeg ik liever niet". */
const unsaid = "geen";

function optionalChoice<const Value extends string>(values: readonly Value[]) {
  return z
    .union([z.enum(values), z.literal(unsaid)])
    .optional()
    .transform((value) => (value === undefined || value === unsaid ? null : (value as Value)));
}

function optionalCode(pattern: RegExp, error: string) {
  return z
    .string()
    .regex(pattern, { error })
    .optional()
    .transform((code) => code ?? null);
}

function optionalBirthYear(now: Date) {
  const { first, last } = birthYearsIn(Number(dayOf(now).slice(0, 4)));
  const year = z
    .string()
    .regex(/^\d{4}$/, { error: "panels.error.birthYear" })
    .transform(Number)
    .refine((value) => value >= first, { error: "panels.error.birthYear" })
    .refine((value) => value <= last, { error: "panels.error.tooYoung" })
    .optional();
  return z
    .string()
    .optional()
    .transform((text) => text?.trim() || undefined)
    .pipe(year)
    .transform((value) => value ?? null);
}

/** What the form asks about a person, who may leave out all of it. */
export function profileFields(now: Date) {
  return {
    birthYear: optionalBirthYear(now),
    gender: optionalChoice(genders),
    education: optionalChoice(educations),
    areaCode: optionalCode(/^GM\d{4}$/, "panels.error.areaUnknown"),
    wijkCode: optionalCode(/^WK\w{6}$/, "panels.error.wijkUnknown"),
    tenure: optionalChoice(tenures),
  };
}

/** What the forms of a panel send: joining, with consent to the text that was shown, and leaving. */
export function panelForm(now: Date) {
  return z.discriminatedUnion("intent", [
    z.strictObject({
      intent: z.literal("join"),
      consentVersion: z.string().min(1).max(40),
      consent: z.literal("ja", { error: "panels.error.consentMissing" }),
      ...profileFields(now),
    }),
    z.strictObject({ intent: z.literal("leave") }),
  ]);
}

/** The fields that a person can mend; an error elsewhere means that the form is not ours. */
const repairable = ["consent", "birthYear", "areaCode", "wijkCode", "until"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}

/** What the address of a panel may ask for: the message after joining or leaving. */
export const PanelSearch = z.strictObject({ gelukt: z.enum(["lid", "was-lid", "gestopt"]).optional() });
