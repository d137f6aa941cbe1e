import { z } from "zod";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Section } from "~/features/questionnaires/section.ts";
import { aboutFields, carrierFields, type FormValues, fieldsOf } from "./answer-fields.ts";
import { ageGroups, type Background, educations, genders } from "./background.ts";

/** What a participant sent: which screen it was, what they asked for, and everything filled in so far. */
export interface AnsweringForm {
  formKey: string;
  /** Place of the screen in the questionnaire, from 0. */
  section: number;
  intent: (typeof intents)[keyof typeof intents] | "turn";
  /** The screen that "turn" goes to. */
  target: number;
  /** Whether the person came here from the last check, and goes back to it. */
  fromCheck: boolean;
  values: FormValues;
}

/** Fields that a form of ours sends once. */
const single = [...carrierFields, ...aboutFields];
const intents = {
  volgende: "next",
  vorige: "previous",
  versturen: "send",
  verder: "resume",
  wissen: "erase",
  code: "take along",
} as const;
const place = z.coerce.number().int().min(0).max(200);
const Carrier = z.object({
  formKey: z.uuid(),
  onderdeel: place,
  actie: z.enum(["volgende", "vorige", "versturen", "verder", "wissen", "code"]).optional(),
  wijzig: place.optional(),
  controle: z.literal("ja").optional(),
});

/**
 * Reads the form. Undefined when it holds a field that the questionnaire does not have, a file, or too many values:
 * no form of ours sends that.
 */
export function readAnsweringForm(data: FormData, items: Item[], sections: Section[]): AnsweringForm | undefined {
  const known = new Set<string>([...carrierFields, ...aboutFields, ...items.flatMap(fieldsOf)]);
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (!known.has(name) || typeof value !== "string") return undefined;
    const list = values[name] ?? [];
    values[name] = list;
    if (list.push(value) > 100) return undefined;
  }
  return single.every((name) => (values[name]?.length ?? 0) <= 1) ? formOf(values, sections) : undefined;
}

function formOf(values: Record<string, string[]>, sections: Section[]): AnsweringForm | undefined {
  const carried = Object.fromEntries(carrierFields.map((name) => [name, values[name]?.[0]]));
  const { success, data } = Carrier.safeParse(carried);
  // A button says either what to do or which screen to turn to.
  if (!success || (data.actie === undefined) === (data.wijzig === undefined)) return undefined;
  const target = data.wijzig ?? data.onderdeel;
  if (Math.max(data.onderdeel, target) >= sections.length) return undefined;
  const rest = Object.entries(values).filter(([name]) => !(carrierFields as readonly string[]).includes(name));
  return {
    formKey: data.formKey,
    section: data.onderdeel,
    intent: data.actie === undefined ? "turn" : intents[data.actie],
    target,
    fromCheck: data.controle === "ja",
    values: Object.fromEntries(rest),
  };
}

/** Errors by field: keys of app/i18n. */
export type FieldErrors = Record<string, string[]>;

const notAnOption = "responses.error.notAnOption";
const orNothing = z
  .string()
  .optional()
  .transform((value) => value || null);
const oneOf = <T extends string>(list: readonly [T, ...T[]]) =>
  orNothing.pipe(z.enum(list, { error: notAnOption }).nullable());
/** Made once: which gemeenten there are to choose from is checked apart, because it differs per round. */
const AboutForm = z.object({
  gemeente: orNothing,
  leeftijd: oneOf(ageGroups),
  geslacht: oneOf(genders),
  opleiding: oneOf(educations),
});

/** What the participant said about themselves, and what is wrong with it. `gemeenten` are the codes to choose from. */
export function readBackground(
  values: FormValues,
  gemeenten: string[],
): { background: Background; errors: FieldErrors } {
  const parsed = AboutForm.safeParse(Object.fromEntries(aboutFields.map((name) => [name, values[name]?.[0]])));
  const errors: FieldErrors = parsed.success ? {} : z.flattenError(parsed.error).fieldErrors;
  const code = values.gemeente?.[0];
  if (code && !gemeenten.includes(code)) errors.gemeente = [notAnOption];
  if (!parsed.success || errors.gemeente) {
    return { background: { gemeenteCode: null, ageGroup: null, gender: null, education: null }, errors };
  }
  const { gemeente, leeftijd, geslacht, opleiding } = parsed.data;
  return {
    background: { gemeenteCode: gemeente, ageGroup: leeftijd, gender: geslacht, education: opleiding },
    errors,
  };
}
