import { z } from "zod";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Section } from "~/features/questionnaires/section.ts";
import type { Answer } from "./answer.ts";
import { aboutFields, carrierFields, type FormValues, fieldsOf } from "./answer-fields.ts";
import { parseAnswer } from "./answer-form.server.ts";
import { ageGroups, type Background, educations, genders } from "./background.ts";

/** What a participant sent: which screen it was, what they asked for, and everything filled in so far. */
export interface AnsweringForm {
  formKey: string;
  /** Place of the screen in the questionnaire, from 0. */
  section: number;
  intent: "next" | "previous" | "send";
  values: FormValues;
}

/** Fields that a form of ours sends once. */
const single = [...carrierFields, ...aboutFields];
const intents = { volgende: "next", vorige: "previous", versturen: "send" } as const;
const Carrier = z.object({
  formKey: z.uuid(),
  onderdeel: z.coerce.number().int().min(0).max(50),
  actie: z.enum(["volgende", "vorige", "versturen"]),
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
  const carrier = Carrier.safeParse({
    formKey: values.formKey?.[0],
    onderdeel: values.onderdeel?.[0],
    actie: values.actie?.[0],
  });
  if (!carrier.success || carrier.data.onderdeel >= sections.length) return undefined;
  const rest = Object.fromEntries(
    Object.entries(values).filter(([name]) => !(carrierFields as readonly string[]).includes(name)),
  );
  return {
    formKey: carrier.data.formKey,
    section: carrier.data.onderdeel,
    intent: intents[carrier.data.actie],
    values: rest,
  };
}

/** Errors by field: keys of app/i18n. */
export type FieldErrors = Record<string, string[]>;

/** The answers to these items, and what is wrong with those that could not be read. */
export function readAnswers(items: Item[], values: FormValues): { answers: Map<number, Answer>; errors: FieldErrors } {
  const answers = new Map<number, Answer>();
  const errors: FieldErrors = {};
  for (const item of items) {
    const parsed = parseAnswer(item, values);
    if ("answer" in parsed) answers.set(item.id, parsed.answer);
    else errors[parsed.field] = [parsed.error];
  }
  return { answers, errors };
}

const notAnOption = "responses.error.notAnOption";
const fromList = <T extends string>(list: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value) => value || null)
    .pipe(z.enum(list as [T, ...T[]], { error: notAnOption }).nullable());

/** What the participant said about themselves, and what is wrong with it. `gemeenten` are the codes to choose from. */
export function readBackground(
  values: FormValues,
  gemeenten: string[],
): { background: Background; errors: FieldErrors } {
  const parsed = z
    .object({
      gemeente: fromList(gemeenten),
      leeftijd: fromList(ageGroups),
      geslacht: fromList(genders),
      opleiding: fromList(educations),
    })
    .safeParse(Object.fromEntries(aboutFields.map((name) => [name, values[name]?.[0]])));
  const nothing: Background = { gemeenteCode: null, ageGroup: null, gender: null, education: null };
  if (!parsed.success) return { background: nothing, errors: z.flattenError(parsed.error).fieldErrors };
  const { gemeente, leeftijd, geslacht, opleiding } = parsed.data;
  return {
    background: { gemeenteCode: gemeente, ageGroup: leeftijd, gender: geslacht, education: opleiding },
    errors: {},
  };
}
