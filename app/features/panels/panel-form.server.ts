import { z } from "zod";
import { ageGroups, educations, genders } from "./profile.ts";

/** The value of the option "zeg ik liever niet". */
const unsaid = "geen";

function optionalChoice<const Value extends string>(values: readonly Value[]) {
  return z
    .union([z.enum(values), z.literal(unsaid)])
    .optional()
    .transform((value) => (value === undefined || value === unsaid ? null : (value as Value)));
}

/** What the forms of a panel send: joining, with consent to the text that was shown, and leaving. */
export const PanelForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("join"),
    consentVersion: z.string().min(1).max(40),
    consent: z.literal("ja", { error: "panels.error.consentMissing" }),
    ageGroup: optionalChoice(ageGroups),
    gender: optionalChoice(genders),
    education: optionalChoice(educations),
    areaCode: z
      .string()
      .regex(/^GM\d{4}$/, { error: "panels.error.areaUnknown" })
      .optional()
      .transform((code) => code ?? null),
  }),
  z.strictObject({ intent: z.literal("leave") }),
]);

/** The fields that a person can mend; an error elsewhere means that the form is not ours. */
const repairable = ["consent", "areaCode"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}

/** What the address of a panel may ask for: the message after joining or leaving. */
export const PanelSearch = z.strictObject({ gelukt: z.enum(["lid", "was-lid", "gestopt"]).optional() });
