import { z } from "zod";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Section } from "~/features/questionnaires/section.ts";
import { aboutFields, carrierFields, type FormValues, fieldsOf, MARKER } from "./answer-fields.ts";
import { ageGroups, type Background, educations, genders } from "./background.ts";
import { isPointing, type Pointing, pointingIn } from "./place-pointing.ts";

/** What a participant sent: which screen it was, what they asked for, and everything filled in so far. */
export interface AnsweringForm {
  formKey: string;
  /** Place of the screen in the questionnaire, from 0. */
  section: number;
  intent: (typeof intents)[keyof typeof intents] | "turn" | "point";
  /** The screen that "turn" goes to. */
  target: number;
  /** Where "point" pointed at a map. */
  pointing: Pointing | undefined;
  /** Whether the person came here from the last check, and goes back to it. */
  fromCheck: boolean;
  /** Whose form it is; left out by a form that is for everybody. */
  marker: string | undefined;
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
/** Most values of one field. */
const mostValues = 100;
const place = z.coerce.number().int().min(0).max(200);
const Carrier = z.object({
  formKey: z.uuid(),
  onderdeel: place,
  actie: z.enum(["volgende", "vorige", "versturen", "verder", "wissen", "code"]).optional(),
  wijzig: place.optional(),
  controle: z.literal("ja").optional(),
  [MARKER]: z.guid().optional(),
});

/**
 * Reads the form. Undefined when it holds a field that the questionnaire does not have, a file, or too many values:
 * no form of ours sends that.
 */
export function readAnsweringForm(data: FormData, items: Item[], sections: Section[]): AnsweringForm | undefined {
  const known = knownFields(items);
  const pointed: [string, string][] = [];
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string") return undefined;
    if (isPointing(name, items)) pointed.push([name, value]);
    else if (!known.has(name) || !added(values, name, value)) return undefined;
  }
  return single.every((name) => (values[name]?.length ?? 0) <= 1) ? formOf(values, sections, pointed) : undefined;
}

const fieldsKnown = new WeakMap<Item[], ReadonlySet<string>>();

/** The fields that a form about these items may hold; the items of a round that is open are the same list each time. */
function knownFields(items: Item[]): ReadonlySet<string> {
  const known =
    fieldsKnown.get(items) ?? new Set<string>([...carrierFields, ...aboutFields, ...items.flatMap(fieldsOf)]);
  fieldsKnown.set(items, known);
  return known;
}

/** Adds a value to a field; false when there are too many. */
function added(values: Record<string, string[]>, name: string, value: string): boolean {
  const list = values[name] ?? [];
  values[name] = list;
  return list.push(value) <= mostValues;
}

function formOf(
  values: Record<string, string[]>,
  sections: Section[],
  pointed: [string, string][],
): AnsweringForm | undefined {
  const pointing = pointingIn(pointed);
  if (pointed.length > 0 && !pointing) return undefined;
  const carried = Object.fromEntries(carrierFields.map((name) => [name, values[name]?.[0]]));
  const { success, data } = Carrier.safeParse(carried);
  // One button was pressed: it says what to do or which screen to turn to, or it is a map.
  const pressed = success ? [data.actie, data.wijzig, pointing].filter((button) => button !== undefined) : [];
  if (!success || pressed.length !== 1) return undefined;
  const target = data.wijzig ?? data.onderdeel;
  if (Math.max(data.onderdeel, target) >= sections.length) return undefined;
  const rest = Object.entries(values).filter(([name]) => !(carrierFields as readonly string[]).includes(name));
  return {
    formKey: data.formKey,
    section: data.onderdeel,
    intent: pointing ? "point" : data.actie === undefined ? "turn" : intents[data.actie],
    target,
    pointing,
    fromCheck: data.controle === "ja",
    marker: data[MARKER],
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
