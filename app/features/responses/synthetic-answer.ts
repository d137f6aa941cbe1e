import { type ThemeCode, themeDefinition, themesOf } from "~/features/framework/theme.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Answer } from "./answer.ts";
import type { Chance } from "./synthetic-chance.ts";
import {
  attitudeWeight,
  dontKnow,
  effectNoise,
  expectations,
  expectedThen,
  explanations,
  groupShifts,
  levelMeans,
  nearby,
  outlookWeight,
  passesOver,
  writes,
} from "./synthetic-model.ts";
import type { SyntheticPerson } from "./synthetic-person.ts";
import {
  gradeByAge,
  gradeByEducation,
  gradeByGemeente,
  gradeMeans,
  gradeOfTenants,
  gradeThen,
  importanceByAge,
  importanceMeans,
  importanceThen,
  lifeMean,
} from "./synthetic-value-model.ts";

/** What of an item matters for the answer. */
export type AskedItem = Pick<
  Item,
  "id" | "code" | "type" | "required" | "lowest" | "highest" | "maxChoices" | "themeCode" | "level"
> & {
  /** Values of the options, in their order. */
  options: readonly number[];
  /** Code of the scenario that the item is about, and whether that is the zero alternative. */
  scenario: { code: string; isNul: boolean } | null;
};

/** What of a round matters for the answers. */
export interface AskedRound {
  slug: string;
  proposalSlug: string | null;
  /** Gemeenten that the area of the round lies in or consists of. */
  gemeenten: ReadonlySet<string>;
  items: readonly AskedItem[];
}

const texts = explanations.map((text) => [text, 1] as const);

/** What a synthetic person answers to an item, by the model that docs/demo-model.md states. */
export function syntheticAnswer(round: AskedRound, item: AskedItem, person: SyntheticPerson, chance: Chance): Answer {
  if (item.type === "open_text") {
    if (!chance.happens(writes)) return { state: "skipped" };
    return { state: "answered", body: chance.pick(texts) };
  }
  if (!item.required && chance.happens(passesOver)) return { state: "skipped" };
  if (chance.happens(Math.min(1, shareOfDoubt(item) * person.doubt))) return { state: "dont_know" };
  switch (item.type) {
    case "effect":
      return scored(item, expectedEffect(round, item, person) + effectNoise * chance.normal());
    case "importance":
      return scored(item, importance(round, item, person) + 0.8 * chance.normal());
    case "grade":
      return scored(item, grade(round, item, person) + 1.3 * chance.normal());
    case "likert":
      return scored(item, middle(item) + 0.35 * person.attitude + 0.9 * chance.normal());
    case "top_k":
      return { state: "answered", choices: topThemes(round, item, person, chance) };
    case "single_choice":
      return {
        state: "answered",
        score: chance.pick(item.options.map((value, rank) => [value, 1 / (rank + 1)] as const)),
      };
    case "multiple_choice":
      return { state: "answered", choices: someOptions(item, chance) };
    case "statement":
      return scored(item, 0.6 * person.attitude + 0.8 * chance.normal());
    // The model says nothing of these: the example rounds do not ask them.
    case "ranking":
    case "points":
    case "number":
    case "date":
    case "map_point":
    case "explanation":
    case "page":
      return { state: "skipped" };
    default:
      return unreachable(item.type);
  }
}

function shareOfDoubt(item: AskedItem): number {
  if (item.type === "effect")
    return item.themeCode ? dontKnow[themeDefinition(item.themeCode).dimension] : dontKnow.level;
  return item.themeCode || item.type === "top_k" ? dontKnow.value : dontKnow.survey;
}

function expectedEffect(round: AskedRound, item: AskedItem, person: SyntheticPerson): number {
  const mean = meanEffect(round, item);
  if (item.scenario?.isNul) return mean + attitudeWeight.nul * person.attitude;
  const own = item.themeCode ? ownExpectation(round, item.themeCode, person) : 0;
  return mean + own + attitudeWeight.plan * person.attitude;
}

function meanEffect(round: AskedRound, { level, themeCode, scenario }: AskedItem): number {
  if (level) return levelMeans[level];
  if (!themeCode) return 0;
  const now = expectations[round.proposalSlug ?? ""]?.[scenario?.code ?? ""]?.[themeCode] ?? 0;
  return scenario?.isNul ? now : now + (expectedThen[round.slug]?.[themeCode] ?? 0);
}

/** What sets the person apart from others who judge the same plan: place, group and outlook. */
function ownExpectation(round: AskedRound, theme: ThemeCode, person: SyntheticPerson): number {
  const { pole } = themeDefinition(theme);
  const outlook = pole ? outlookWeight[pole] * person.outlook : 0;
  const isNear = round.gemeenten.has(person.gemeenteCode);
  const nuisance = isNear ? (nearby[theme] ?? 0) * (0.5 + person.nearness) : 0;
  return outlook + nuisance + groupShift(round, theme, person);
}

function groupShift({ proposalSlug }: AskedRound, theme: ThemeCode, person: SyntheticPerson): number {
  const shifts = groupShifts[proposalSlug ?? ""];
  if (!shifts) return 0;
  const { education, ageGroup, gemeente, tenant } = shifts;
  return (
    (education[person.education]?.[theme] ?? 0) +
    (ageGroup[person.ageGroup]?.[theme] ?? 0) +
    (gemeente[person.gemeenteCode]?.[theme] ?? 0) +
    (person.rentsHome ? (tenant[theme] ?? 0) : 0)
  );
}

function importance(round: AskedRound, item: AskedItem, person: SyntheticPerson): number {
  return item.themeCode ? themeImportance(round, item.themeCode, person) : middle(item);
}

function themeImportance({ slug }: AskedRound, theme: ThemeCode, person: SyntheticPerson): number {
  const then = importanceThen[slug]?.[theme] ?? 0;
  return (importanceMeans[theme] ?? 4) + (importanceByAge[person.ageGroup][theme] ?? 0) + then;
}

function grade({ slug }: AskedRound, { themeCode: theme }: AskedItem, person: SyntheticPerson): number {
  if (!theme) return lifeMean + 0.2 * person.attitude;
  const group =
    (gradeByGemeente[person.gemeenteCode]?.[theme] ?? 0) +
    (gradeByAge[person.ageGroup]?.[theme] ?? 0) +
    (gradeByEducation[person.education]?.[theme] ?? 0) +
    (person.rentsHome ? (gradeOfTenants[theme] ?? 0) : 0);
  return (gradeMeans[theme] ?? 7) + group + (gradeThen[slug]?.[theme] ?? 0);
}

/** The three themes that weigh most for the person; an option's value is the place of its theme, counted from 1. */
function topThemes(round: AskedRound, item: AskedItem, person: SyntheticPerson, chance: Chance): number[] {
  const weights = themesOf("here_now").map((theme, index) => ({
    value: index + 1,
    weight: themeImportance(round, theme, person) + 0.7 * chance.normal(),
  }));
  const best = weights.sort((a, b) => b.weight - a.weight).slice(0, item.maxChoices ?? 3);
  return best.map(({ value }) => value).sort((a, b) => a - b);
}

/** Options are chosen less the further down they stand; at least one is chosen. */
function someOptions(item: AskedItem, chance: Chance): number[] {
  // The last option of a list of groups says "nobody": it goes with no other.
  const chosen = item.options.slice(0, -1).filter((_value, rank) => chance.happens(0.5 / (1 + 0.3 * rank)));
  if (chosen.length === 0) return item.options.slice(-1);
  return chosen.slice(0, item.maxChoices ?? chosen.length);
}

function middle(item: AskedItem): number {
  return ((item.lowest ?? 1) + (item.highest ?? 5)) / 2;
}

/** The nearest score that the scale has. */
function scored(item: AskedItem, value: number): Answer {
  const score = Math.min(item.highest ?? 0, Math.max(item.lowest ?? 0, Math.round(value)));
  // Rounding can give −0, which JSON and the database write as 0.
  return { state: "answered", score: score === 0 ? 0 : score };
}
