import { z } from "zod";
import { isThemeCode, type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { markedUpText } from "~/platform/marked-up-text.ts";
import { plainText } from "~/platform/plain-text.ts";
import {
  type ExpertEstimate,
  type ScenarioWeighing,
  type Square,
  squares,
  type Tension,
  tensionKinds,
  type WeighingContent,
  weighingOf,
} from "./weighing.ts";
import { tensionRows, type WeighingPart, weighingParts } from "./weighing-parts.ts";
import { leaving } from "./weighing-path.ts";

const errors = {
  missing: "weighing.error.missing",
  tooLong: "weighing.error.tooLong",
  odd: "weighing.error.odd",
};
const text = (max: number) => plainText({ min: 0, max, ...errors });
const theme = z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]);
const score = z.enum(["-3", "-2", "-1", "0", "1", "2", "3"]).optional();

const known = z.string().max(40).default("");
/** Save and stay, go on to publishing, or leave for another part or plan. */
const carried = { known, intent: z.union([z.enum(["save", "check"]), z.string().regex(leaving)]) };
const fields = <T extends z.ZodType>(names: readonly string[], field: T) =>
  Object.fromEntries(names.map((name) => [name, field])) as Record<string, T>;

const estimateForm = z
  .strictObject({
    ...carried,
    ...fields(
      themeCodes.map((code) => `score-${code}`),
      score,
    ),
    ...fields(
      themeCodes.map((code) => `words-${code}`),
      text(1000),
    ),
    ...fields(
      themeCodes.map((code) => `source-${code}`),
      text(300),
    ),
  })
  .superRefine((values, context) => {
    const given = values as Record<string, string>;
    for (const code of themeCodes) {
      const says = Boolean(given[`score-${code}`] || given[`words-${code}`]);
      if (says && !given[`source-${code}`]) {
        context.addIssue({ code: "custom", path: [`source-${code}`], message: "weighing.error.sourceMissing" });
      }
    }
  });
const squareForm = z.strictObject({ ...carried, ...fields(squares, text(600)) });
const tensionForm = z
  .strictObject({
    ...carried,
    ...fields(
      tensionRows.map((row) => `kind-${row}`),
      z.enum(tensionKinds).optional(),
    ),
    ...fields(
      tensionRows.map((row) => `first-${row}`),
      theme.optional(),
    ),
    ...fields(
      tensionRows.map((row) => `second-${row}`),
      theme.optional(),
    ),
    ...fields(
      tensionRows.map((row) => `words-${row}`),
      text(600),
    ),
  })
  .superRefine((values, context) => {
    for (const row of tensionRows) {
      for (const [field, message] of mistakesInRow(values as Record<string, string | undefined>, row)) {
        context.addIssue({ code: "custom", path: [`${field}-${row}`], message });
      }
    }
  });

/** What is wrong with a row that somebody began to fill in, by field. */
function mistakesInRow(given: Record<string, string | undefined>, row: string): [string, string][] {
  const [kind, first, second, words] = ["kind", "first", "second", "words"].map((name) => given[`${name}-${row}`]);
  if (![kind, first, second, words].some(Boolean)) return [];
  const wrong: [string, string, boolean][] = [
    ["kind", "weighing.error.kindMissing", !kind],
    ["first", "weighing.error.themeMissing", !first],
    ["second", "weighing.error.themeMissing", !second],
    ["second", "weighing.error.sameTheme", first !== undefined && first === second],
    ["words", "weighing.error.missing", !words],
  ];
  return wrong.filter(([, , isWrong]) => isWrong).map(([field, message]) => [field, message]);
}

const conclusionForm = z
  .strictObject({
    ...carried,
    heaviest: theme.optional(),
    why: markedUpText({ min: 0, max: 2000, ...errors }),
    ...fields(
      themeCodes.map((code) => `owner-${code}`),
      text(120),
    ),
  })
  .superRefine(({ heaviest, why }, context) => {
    if (heaviest && !why) context.addIssue({ code: "custom", path: ["why"], message: "weighing.error.whyMissing" });
    if (why && !heaviest)
      context.addIssue({ code: "custom", path: ["heaviest"], message: "weighing.error.themeMissing" });
  });

/** The form of each part of a weighing. */
export const weighingForms = {
  deskundigen: estimateForm,
  vlakken: squareForm,
  spanningen: tensionForm,
  slot: conclusionForm,
} satisfies Record<WeighingPart, z.ZodType>;

/** The weighing with what one part's form says in the place of what that part held. */
export function changedBy(
  part: WeighingPart,
  values: Record<string, string | undefined>,
  scenario: string,
): (content: WeighingContent) => WeighingContent {
  const given = (name: string) => values[name] ?? "";
  const inScenario = (change: Partial<ScenarioWeighing>) => (content: WeighingContent) => ({
    ...content,
    scenarios: { ...content.scenarios, [scenario]: { ...weighingOf(content, scenario), ...change } },
  });
  switch (part) {
    case "deskundigen":
      return inScenario({ estimates: estimatesIn(given) });
    case "vlakken":
      return inScenario({ squares: filledOnly(squares, given) });
    case "spanningen":
      return inScenario({ tensions: tensionsIn(given) });
    case "slot": {
      const heaviest = given("heaviest");
      const owners = filledOnly(themeCodes, (code) => given(`owner-${code}`));
      const most = isThemeCode(heaviest) ? { theme: heaviest, why: given("why") } : null;
      return (content) => ({ ...content, heaviest: most, owners });
    }
  }
}

function filledOnly<Key extends ThemeCode | Square>(keys: readonly Key[], given: (key: Key) => string) {
  const entries = keys.map((key) => [key, given(key)] as const).filter(([, words]) => words !== "");
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}

function estimatesIn(given: (name: string) => string): Partial<Record<ThemeCode, ExpertEstimate>> {
  const entries = themeCodes.flatMap((code): [ThemeCode, ExpertEstimate][] => {
    const [typed, words, source] = [given(`score-${code}`), given(`words-${code}`), given(`source-${code}`)];
    if (!(typed || words)) return [];
    return [[code, { score: typed === "" ? null : Number(typed), words, source }]];
  });
  return Object.fromEntries(entries);
}

function tensionsIn(given: (name: string) => string): Tension[] {
  return tensionRows.flatMap((row) => {
    const [first, second] = [given(`first-${row}`), given(`second-${row}`)];
    const kind = tensionKinds.find((known) => known === given(`kind-${row}`));
    if (!(kind && isThemeCode(first) && isThemeCode(second))) return [];
    return [{ kind, first, second, words: given(`words-${row}`) }];
  });
}

/** What the step before publishing sends. */
export const PublishForm = z.strictObject({
  intent: z.literal("publish"),
  known,
  sure: z.literal("ja", { error: "weighing.error.sure" }),
});

/** What the address of the editor may ask for: a part, a plan, the step before publishing, and how the last form went. */
export const WeighingEditSearch = z.strictObject({
  deel: z.enum(weighingParts).default("deskundigen"),
  plan: z.string().max(100).optional(),
  stap: z.literal("publiceren").optional(),
  klaar: z.enum(["bewaard", "gelijk", "gepubliceerd", "niets"]).optional(),
});
