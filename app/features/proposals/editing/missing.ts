import { type Pole, themeDefinition } from "~/features/framework/theme.ts";
import type { ScenarioKind } from "../proposal.ts";
import type { ProposalContent } from "./proposal-content.ts";

/** What stands in the way of publishing (Dutch: wat er nog ontbreekt). */
export type Missing =
  | { kind: "title" | "summary" | "area" | "areaLabel" | "nul" | "plan" | "themes" | "sources" }
  | { kind: "scenario"; name: string; of: ScenarioKind };

/** As many courses as a release of results can compare: docs/method.md. */
export const mostScenarios = 15;

/** What must be there before people can judge a proposal; empty when it can be published. */
export function missingIn(content: ProposalContent): Missing[] {
  const { title, summary, areaCode, areaLabel, scenarios, themes, sources } = content;
  const wanted: [kind: Exclude<Missing["kind"], "scenario">, isThere: boolean][] = [
    ["title", title !== ""],
    ["summary", summary !== ""],
    ["area", areaCode !== ""],
    ["areaLabel", areaLabel !== ""],
    ["nul", scenarios.filter(({ kind }) => kind === "nul").length === 1],
    ["plan", scenarios.some(({ kind }) => kind === "intervention")],
    ["themes", themes.length > 0],
    ["sources", sources.length > 0],
  ];
  const incomplete = scenarios.filter(({ name, description, ground }) => !(name && description && ground));
  return [
    ...wanted.filter(([, isThere]) => !isThere).map(([kind]) => ({ kind })),
    ...incomplete.map(({ name, kind: of }): Missing => ({ kind: "scenario", name, of })),
  ];
}

/** What an official should look at once more, and may leave. */
export type Concern =
  | { kind: "lengths"; shortest: string; fewest: number; longest: string; most: number }
  | { kind: "pole"; pole: Pole }
  | { kind: "long-summary"; words: number };

const poles: readonly Pole[] = ["social", "economic", "sustainable"];
/** A course that is told in so many times more words than another looks better worked out, or worse. */
const uneven = 1.5;
/** Below this a difference in words is no difference in weight. */
const fewWords = 15;
const mostSummaryWords = 180;

/** Whether courses are told at unequal length, a pole is left out, or the summary is long. */
export function concernsAbout({ scenarios, themes, summary }: ProposalContent): Concern[] {
  const touched = new Set(themes.map(({ themeCode }) => themeDefinition(themeCode).pole));
  const left = poles.filter((pole) => !touched.has(pole)).map((pole): Concern => ({ kind: "pole", pole }));
  const words = wordsIn(summary);
  const long: Concern[] = words > mostSummaryWords ? [{ kind: "long-summary", words }] : [];
  return [...long, ...unevenLengths(scenarios), ...(themes.length > 0 ? left : [])];
}

function unevenLengths(scenarios: ProposalContent["scenarios"]): Concern[] {
  const counted = scenarios
    .filter(({ description }) => description !== "")
    .map(({ name, description }) => ({ name, words: wordsIn(description) }))
    .sort((a, b) => a.words - b.words);
  const [least, most] = [counted[0], counted.at(-1)];
  if (!least || !most) return [];
  const differ = most.words > least.words * uneven && most.words - least.words > fewWords;
  if (!differ) return [];
  return [{ kind: "lengths", shortest: least.name, fewest: least.words, longest: most.name, most: most.words }];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
