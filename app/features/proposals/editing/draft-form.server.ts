import { z } from "zod";
import { taskCodes } from "~/features/framework/local-frame.ts";
import { themeCodes } from "~/features/framework/theme.ts";
import { dayNumber } from "~/platform/day-number.ts";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import { mostFiles } from "../files/most-files.ts";
import { draftSteps, mostRows, numbersUpTo, type WrittenPart } from "./draft-parts.ts";
import { leaving, looking } from "./leaving.ts";
import { mostScenarios } from "./missing.ts";

const errors = {
  tooLong: "proposalEditor.error.tooLong",
  odd: "proposalEditor.error.odd",
};
/** A draft may have an empty field: then nothing is missing. */
const text = (max: number) => plainText({ min: 0, max, missing: "", ...errors });
const markedUp = (max: number) => markedUpText({ min: 0, max, missing: "", ...errors });
const known = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
/** Save and stay, go on to the next step, or leave for another. */
const carried = { known, intent: z.union([z.enum(["save", "next"]), z.string().regex(leaving)]) };

type Fields = Record<string, z.ZodType<string | undefined>>;

function rowFields(columns: Readonly<Record<string, number>>, most: number): Fields {
  const names = Object.entries(columns).flatMap(([name, longest]) =>
    numbersUpTo(most).map((row) => [`${name}-${row}`, text(longest)] as const),
  );
  return Object.fromEntries(names);
}

/** What is wrong with what somebody filled in in a column; undefined: nothing. */
type Fault = Readonly<Record<string, (given: string) => string | undefined>>;

/** A row in which something is filled in needs these columns too; its mistakes come in the order of the columns. */
function wholeRows(
  columns: readonly string[],
  needed: readonly string[],
  rows: readonly (number | string)[],
  faults: Fault = {},
) {
  return (values: unknown, context: z.RefinementCtx) => {
    const given = values as Record<string, string | undefined>;
    const filledIn = rows.filter((row) => columns.some((name) => given[`${name}-${row}`]));
    for (const [row, name] of filledIn.flatMap((one) => needed.map((column) => [one, column] as const))) {
      const value = given[`${name}-${row}`];
      const message = value ? faults[name]?.(value) : `proposalEditor.missing.${name}`;
      if (message) context.addIssue({ code: "custom", path: [`${name}-${row}`], message });
    }
  };
}

/** A year, a month or a day of the calendar: 2029, 2029-06 or 2029-06-15. */
function isDate(when: string): boolean {
  const [year, month = "01", day = "01"] = when.split("-");
  return /^\d{4}(-\d{2}){0,2}$/.test(when) && dayNumber(`${year}-${month}-${day}`) !== undefined;
}

/** The columns of the lists in the forms, with the longest text of each. */
const columns = {
  facts: { label: 120, value: 60, unit: 40, factSource: 300 },
  // Of a date only one thing is said, also when it is too long: how to write it.
  milestones: { when: Number.POSITIVE_INFINITY, what: 200, milestoneSource: 300 },
  scenarios: { code: 40, name: 120, description: 2000, ground: 300 },
} as const;
const scenarioKind = z.enum(["nul", "intervention", "dropped"]).optional();

const basis = z.strictObject({ ...carried, title: text(200), summary: markedUp(4000), caution: markedUp(2000) });
const areaCode = z.string().regex(/^[A-Z]{2}[A-Z0-9-]{0,30}$/);
const searchWords = z.string().max(80, { error: errors.tooLong }).trim();
/** Every button of this step saves the name: besides saving one can look areas up, choose one, or take one off. */
const area = z.strictObject({
  known,
  intent: z.union([
    z.enum(["save", "next", "search"]),
    z.string().regex(leaving),
    z.string().regex(looking),
    z.string().regex(/^(area|touch|untouch):[A-Z]{2}[A-Z0-9-]{0,30}$/),
  ]),
  areaLabel: text(120),
  zoek: searchWords.default(""),
  /** The words of which the page shows what was found. */
  found: searchWords.default(""),
});
const facts = z
  .strictObject({ ...carried, sources: text(6000), ...rowFields(columns.facts, mostRows) })
  .superRefine(wholeRows(Object.keys(columns.facts), ["label", "value"], numbersUpTo(mostRows)));
const time = z
  .strictObject({
    ...carried,
    horizon: z
      .string()
      .trim()
      .regex(/^(|2[01]\d\d)$/, { error: "proposalEditor.error.horizon" })
      .optional(),
    ...rowFields(columns.milestones, mostRows),
  })
  .superRefine(
    wholeRows(Object.keys(columns.milestones), ["when", "what", "milestoneSource"], numbersUpTo(mostRows), {
      when: (given) => (isDate(given) ? undefined : "proposalEditor.error.when"),
    }),
  );
const scenarios = z
  .strictObject({
    ...carried,
    ...rowFields(columns.scenarios, mostScenarios),
    ...Object.fromEntries(
      numbersUpTo(mostScenarios).map((row) => [`description-${row}`, markedUp(columns.scenarios.description)]),
    ),
    ...Object.fromEntries(numbersUpTo(mostScenarios).map((row) => [`kind-${row}`, scenarioKind])),
  })
  .superRefine(wholeRows(["description", "ground"], ["name"], numbersUpTo(mostScenarios)));
const themes = z
  .strictObject({
    ...carried,
    ...Object.fromEntries(
      themeCodes.flatMap((code) => [
        [`reason-${code}`, text(300)],
        [`from-${code}`, text(300)],
      ]),
    ),
    ...Object.fromEntries(taskCodes.map((code) => [`task-${code}`, z.literal("ja").optional()])),
  })
  .superRefine(wholeRows(["reason", "from"], ["reason", "from"], themeCodes));

/** The form of each part of a proposal. */
export const draftForms = {
  basis,
  gebied: area,
  scenarios,
  feiten: facts,
  themas: themes,
  tijd: time,
} satisfies Record<WrittenPart, z.ZodType>;

/** The files that the form knew: adding one does not count as saving, so that it is looked at apart. */
const fileIds = z
  .string()
  .max(40 * mostFiles)
  .default("")
  .transform((list) => list.split(" ").filter(Boolean))
  .pipe(z.array(z.uuid()));

/** What is done with the draft as a whole. The button says which. */
export const DraftActForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("put-back"), known }),
  z.strictObject({
    intent: z.literal("discard"),
    known,
    files: fileIds,
    sure: z.literal("ja", { error: "proposalEditor.error.sure" }),
  }),
  z.strictObject({
    intent: z.literal("publish"),
    known,
    files: fileIds,
    over: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
    change: text(1000),
  }),
  z.strictObject({
    intent: z.literal("withdraw"),
    known,
    withdrawReason: plainText({ min: 1, max: 1000, ...errors, missing: "proposalEditor.missing.withdrawReason" }),
    withdrawSure: z.literal("ja", { error: "proposalEditor.error.sure" }),
  }),
  z.strictObject({ intent: z.literal("put-proposal-back"), known }),
]);
export type DraftAct = z.output<typeof DraftActForm>;

/** Whether a form is about the draft as a whole; any other saves a part of it. */
export function isActOnDraft(intent: unknown): boolean {
  return DraftActForm.options.some(({ shape }) => shape.intent.value === intent);
}

/** What the form of a new proposal sends. */
export const StartForm = z.strictObject({
  title: plainText({ min: 3, max: 200, ...errors, missing: "proposalEditor.missing.title" }),
});

/** What the list of proposals sends to begin a draft of a published one. */
export const OpenForm = z.strictObject({
  slug: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/),
});

const draftDone = ["nieuw", "bewaard", "gepubliceerd", "terug", "teruggezet", "weer"] as const;

/** What the address of the editor may ask for: a step, a name of an area or one to look in, and how the last form went. */
export const DraftSearch = z.strictObject({
  deel: z.enum(draftSteps).exclude(["bestanden"]).default("basis"),
  zoek: z.string().max(80).optional(),
  binnen: areaCode.optional(),
  klaar: z.enum(draftDone).optional(),
});

/** What the address of the list may ask for. */
export const DraftListSearch = z.strictObject({ klaar: z.enum(["weg", "ingetrokken"]).optional() });
