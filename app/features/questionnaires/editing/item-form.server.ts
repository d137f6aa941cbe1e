import { z } from "zod";
import { themeCodes } from "~/features/framework/theme.ts";
import { dayNumber } from "~/platform/day-number.ts";
import { filled } from "~/platform/form-reply.ts";
import { plainText } from "~/platform/plain-text.ts";
import { typedNumber } from "~/platform/typed-number.ts";
import type { Condition } from "../condition.ts";
import { type Item, type ItemDraft, type ItemSettings, mostOptions, mostPoints } from "../item.ts";
import { fittedToType, itemTypes } from "../item-kind.ts";
import { type ConditionRow, conditionIn, joins, mostRows, rowKinds } from "./condition-rows.ts";
import { optionsIn } from "./option-lines.ts";

const key = <Kind extends string>(kind: Kind) => `questionnaireEditor.error.${kind}` as const;

/** A text of at most so many characters; without `missing` it may be empty. */
export function text(max: number, missing?: string) {
  const messages = { missing: missing ?? key("odd"), tooLong: filled(key("tooLong"), { max }), odd: key("odd") };
  return plainText({ min: missing === undefined ? 0 : 1, max, ...messages });
}

/** The moment of the last change that the page showed; empty for a questionnaire that was never changed here. */
export const versionField = z.string().max(40).default("");
const ticked = z
  .literal("ja")
  .optional()
  .transform((value) => value !== undefined);
/** A whole number from 1, or nothing. */
function whole(most: number) {
  return z
    .string()
    .trim()
    .regex(/^(\d{1,9})?$/, { error: key("whole") })
    .transform((value) => (value ? Number(value) : undefined))
    .refine((value) => value === undefined || (value >= 1 && value <= most), { error: filled(key("range"), { most }) })
    .optional();
}

/** A bound: a number for a number, a day for a date. */
const bound = z.string().trim().max(20).optional();

const rowFields = Object.fromEntries(
  Array.from({ length: mostRows }, (_, index) => index + 1).flatMap((row) => [
    [`if${row}Item`, z.string().max(60).optional()],
    [`if${row}Kind`, z.enum(rowKinds).optional()],
    [`if${row}Value`, text(300)],
  ]),
) as Record<string, z.ZodType<string | undefined>>;

const fields = z.strictObject({
  intent: z.literal("save"),
  version: versionField,
  type: z.enum(itemTypes),
  textNl: text(1500, key("textMissing")),
  textEn: text(1500),
  hintNl: text(500),
  hintEn: text(500),
  required: ticked,
  options: z
    .string()
    .max(30_000, { error: key("optionsTooLong") })
    .optional(),
  maxChoices: whole(mostOptions),
  theme: z.enum(themeCodes).optional(),
  total: whole(mostPoints),
  unit: text(30),
  least: bound,
  most: bound,
  decimals: ticked,
  random: ticked,
  block: z
    .string()
    .trim()
    .regex(/^[a-z0-9_]{0,30}$/, { error: key("block") })
    .optional(),
  wordingReason: text(500),
  join: z.enum(joins).default("all"),
  ...rowFields,
});
type Fields = z.output<typeof fields>;

/** What the form about one question sends, without the code that names it. */
export interface SubmittedItem {
  version: string;
  item: Omit<ItemDraft, "code" | "scenarioId" | "level">;
}

/** Reads the form about a question. `earlier`: the questions before it, which its condition may look at. */
export function itemForm(item: Item, earlier: readonly Item[]) {
  return fields.transform((given, context): SubmittedItem => {
    const refuse = (path: string, message: string) => {
      context.issues.push({ code: "custom", input: given, path: [path], message });
    };
    const options = optionsOf(given, refuse);
    const condition = conditionOf(given, { item, earlier, refuse });
    const settings = settingsIn(given, refuse);
    const { version, type, textNl, textEn, required, maxChoices, theme } = given;
    const { code: _code, ...fitted } = fittedToType({
      ...{ code: item.code, type, textNl, textEn, required, options, condition, settings },
      hintNl: given.hintNl || null,
      hintEn: given.hintEn || null,
      maxChoices: maxChoices ?? null,
      themeCode: theme ?? null,
      wordingReason: given.wordingReason || null,
    });
    return { version, item: fitted };
  });
}

type Refuse = (path: string, message: string) => void;

function optionsOf(given: Fields, refuse: Refuse): Item["options"] {
  const read = optionsIn((given.options ?? "").replace(/\r\n?/g, "\n").normalize("NFC"));
  if ("options" in read) return read.options;
  const { kind, line } = read.mistake;
  refuse("options", filled(optionErrors[kind], { line }));
  return [];
}

const optionErrors = {
  tooMany: "questionnaireEditor.error.optionTooMany",
  tooLong: "questionnaireEditor.error.optionTooLong",
  twice: "questionnaireEditor.error.optionTwice",
  extraBar: "questionnaireEditor.error.optionExtraBar",
} as const;

interface ConditionSurroundings {
  item: Item;
  earlier: readonly Item[];
  refuse: Refuse;
}

function conditionOf(given: Fields, { item, earlier, refuse }: ConditionSurroundings): Condition | null {
  if (given.join === "keep") return item.condition;
  const rows = Array.from({ length: mostRows }, (_, index) => rowIn(given, index + 1));
  const read = conditionIn(rows, given.join, earlier);
  if ("condition" in read) return read.condition;
  const { row, field, kind } = read.mistake;
  refuse(`if${row}${field}`, filled(rowErrors[kind], { row }));
  return null;
}

const rowErrors = {
  notEarlier: "questionnaireEditor.error.rowNotEarlier",
  valueMissing: "questionnaireEditor.error.rowValueMissing",
  valueUnknown: "questionnaireEditor.error.rowValueUnknown",
  oneValue: "questionnaireEditor.error.rowOneValue",
} as const;

function rowIn(given: Fields, row: number): ConditionRow {
  const sent = given as unknown as Record<string, string | undefined>;
  const kind = rowKinds.find((known) => known === sent[`if${row}Kind`]) ?? "answered";
  return { item: sent[`if${row}Item`] ?? "", kind, value: sent[`if${row}Value`] ?? "" };
}

function settingsIn(given: Fields, refuse: Refuse): ItemSettings {
  const { total, unit, decimals, random, block } = given;
  const least = boundIn(given, "least", refuse);
  const most = boundIn(given, "most", refuse);
  if (least !== undefined && most !== undefined && least >= most) refuse("most", key("boundsTurned"));
  return {
    ...(total === undefined ? {} : { total }),
    ...(unit ? { unit } : {}),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(decimals ? { decimals } : {}),
    ...(random ? { random } : {}),
    ...(block ? { block } : {}),
  };
}

function boundIn(given: Fields, name: "least" | "most", refuse: Refuse): number | undefined {
  const written = given[name];
  if (!written) return undefined;
  const value = given.type === "date" ? dayNumber(written) : typedNumber(written)?.value;
  if (value === undefined) refuse(name, given.type === "date" ? key("day") : key("number"));
  return value;
}
