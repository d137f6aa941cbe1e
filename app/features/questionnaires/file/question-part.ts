import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { dayNumber, dayOfNumber } from "~/platform/day-number.ts";
import { isPlain } from "~/platform/plain-text.ts";
import { type Item, type ItemDraft, type ItemSettings, mostPoints } from "../item.ts";
import { fittedToType, itemTypes } from "../item-kind.ts";
import { type ConditionPart, conditionPart, partOf as partOfCondition } from "./condition-part.ts";

/** The code of a question: its name in forms, conditions and exports. */
export const itemCode = /^[a-z][a-z0-9_]{0,59}$/;

const words = z
  .string()
  .trim()
  .max(2000)
  .refine(isPlain)
  .transform((text) => text.normalize("NFC"));
/** A text in both languages; the English may still be missing in a draft. */
export const both = z.strictObject({ nl: words.refine((text) => text !== ""), en: words.default("") });
const day = z
  .string()
  .refine((text) => dayNumber(text) !== undefined)
  .transform((text) => dayNumber(text) ?? 0);
/** As large as the form about a question takes. */
const amount = z.number().gt(-1e9).lt(1e9);
const option = z.strictObject({ waarde: z.int().min(-2000).max(2000).optional(), nl: words, en: words.default("") });

/** A question as a file writes it (Dutch: vraag). */
export const questionPart = z.strictObject({
  code: z.string().regex(itemCode),
  soort: z.enum(itemTypes),
  tekst: both,
  hint: both.optional(),
  verplicht: z.boolean().default(false),
  hoogstens: z.int().positive().max(2000).optional(),
  thema: z.enum(themeCodes).optional(),
  scenario: z.string().optional(),
  niveau: z.enum(["individual", "collective", "institutional"]).optional(),
  antwoorden: z.array(option).max(300).default([]),
  voorwaarde: conditionPart.optional(),
  totaal: z.int().positive().max(mostPoints).optional(),
  eenheid: words.optional(),
  minst: z.union([amount, day]).optional(),
  meest: z.union([amount, day]).optional(),
  decimalen: z.boolean().optional(),
  willekeurig: z.boolean().optional(),
  blok: z.string().min(1).max(30).optional(),
  waarom_zo: words.optional(),
});
export type QuestionPart = z.output<typeof questionPart>;

/** The question that a file describes; `scenarioId` is that of the scenario it names. */
export function itemOf(part: QuestionPart, scenarioId: number | null): ItemDraft {
  return fittedToType({
    code: part.code,
    type: part.soort,
    textNl: part.tekst.nl,
    textEn: part.tekst.en,
    hintNl: part.hint?.nl || null,
    hintEn: part.hint?.en || null,
    required: part.verplicht,
    maxChoices: part.hoogstens ?? null,
    themeCode: part.thema ?? null,
    scenarioId,
    level: part.niveau ?? null,
    options: part.antwoorden.map(({ waarde, nl, en }, index) => ({
      value: waarde ?? index + 1,
      labelNl: nl,
      labelEn: en,
    })),
    condition: part.voorwaarde ?? null,
    settings: settingsIn(part),
    wordingReason: part.waarom_zo ?? null,
  });
}

function settingsIn({ totaal, eenheid, minst, meest, decimalen, willekeurig, blok }: QuestionPart): ItemSettings {
  const all = {
    ...{ total: totaal, unit: eenheid, least: minst, most: meest },
    ...{ decimals: decimalen, random: willekeurig, block: blok },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What a file says of a question: as `questionPart` reads it, without what follows by itself. */
type WrittenQuestion = Omit<z.input<typeof questionPart>, "voorwaarde"> & { voorwaarde?: ConditionPart };

/** A question as a file writes it; reading it gives the same question. */
export function partOf(item: Omit<Item, "id">, scenario: string | undefined): WrittenQuestion {
  const written = {
    code: item.code,
    soort: item.type,
    tekst: { nl: item.textNl, en: item.textEn },
    hint: writtenHint(item),
    verplicht: item.required || undefined,
    hoogstens: item.maxChoices ?? undefined,
    thema: item.themeCode ?? undefined,
    scenario,
    niveau: item.level ?? undefined,
    antwoorden: item.options.length === 0 ? undefined : item.options.map(writtenOption),
    ...writtenSettings(item),
    voorwaarde: item.condition ? partOfCondition(item.condition) : undefined,
    waarom_zo: item.wordingReason ?? undefined,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as WrittenQuestion;
}

function writtenHint({ hintNl, hintEn }: Pick<Item, "hintNl" | "hintEn">) {
  return hintNl || hintEn ? { nl: hintNl ?? "", en: hintEn ?? "" } : undefined;
}

function writtenOption({ value, labelNl, labelEn }: Item["options"][number], index: number) {
  return { ...(value === index + 1 ? {} : { waarde: value }), nl: labelNl, en: labelEn };
}

function writtenSettings({ type, settings }: Pick<Item, "type" | "settings">) {
  const { total, unit, least, most, decimals, random, block } = settings;
  const bound = (value: number | undefined) => (value !== undefined && type === "date" ? dayOfNumber(value) : value);
  return {
    ...{ totaal: total, eenheid: unit, minst: bound(least), meest: bound(most) },
    ...{ decimalen: decimals, willekeurig: random, blok: block },
  };
}
