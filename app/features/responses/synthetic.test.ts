import { describe, expect, test } from "vitest";
import { themeDefinition, themesOf } from "~/features/framework/theme.ts";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import { valueRatingItems } from "~/features/questionnaires/value-rating.ts";
import type { Answer } from "./answer.ts";
import { type AskedItem, type AskedRound, syntheticAnswer } from "./synthetic-answer.ts";
import { chanceOf } from "./synthetic-chance.ts";
import { drawingWeights, type SyntheticPerson, syntheticPerson } from "./synthetic-person.ts";

const seed = 7;
/** Amsterdammers of two ages and two levels of education, as many of each. */
const amsterdamers = drawingWeights([
  {
    gemeenteCode: "GM0363",
    inRegion: true,
    people: 900,
    ageGender: [
      [{ age: "18-29", gender: "man" }, 1],
      [{ age: "60-74", gender: "vrouw" }, 1],
    ],
    education: [
      ["laag", 1],
      ["hoog", 1],
    ],
  },
]);
const mixedPersons = Array.from({ length: 4000 }, (_, number) => syntheticPerson(seed, number, amsterdamers));

/** Highly educated Amsterdammers, three in four of them old. */
const persons = Array.from({ length: 1500 }, (_, number) =>
  syntheticPerson(seed, number, [
    [
      {
        gemeenteCode: "GM0363",
        inRegion: true,
        people: 900,
        ageGender: [
          [{ age: "18-29", gender: "man" }, 1],
          [{ age: "75+", gender: "vrouw" }, 3],
        ],
        education: [["hoog", 1]],
      },
      1,
    ],
  ]),
);

const nothing = { lowest: null, highest: null, maxChoices: null, themeCode: null, level: null };
const askedItems = (drafts: ReturnType<typeof perceivedEffectItems>): AskedItem[] =>
  drafts.map((draft, index) => ({
    ...nothing,
    ...draft,
    id: index + 1,
    options: (draft.options ?? []).map((option) => option.value),
    scenario: draft.scenarioId
      ? { code: draft.scenarioId === 1 ? "nul" : "plan", isNul: draft.scenarioId === 1 }
      : null,
  }));
const havenStad: AskedRound = {
  slug: "effecten-haven-stad",
  proposalSlug: "haven-stad",
  gemeenten: new Set(["GM0363"]),
  items: askedItems(
    perceivedEffectItems({
      area: { nl: "Haven-Stad", en: "Haven-Stad" },
      horizonYear: 2050,
      scenarios: [
        { id: 1, code: "nul", name: "Niets doen", isNul: true },
        { id: 2, code: "plan", name: "Bouwen", isNul: false },
      ],
    }),
  ),
};
const valueRating: AskedRound = {
  slug: "waarderen-2026",
  proposalSlug: null,
  gemeenten: new Set(["GM0363"]),
  items: askedItems(valueRatingItems({ nl: "de regio", en: "the region" })),
};

/** What people answer to each item. */
function answersTo(round: AskedRound, people: SyntheticPerson[] = persons): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>(round.items.map((item) => [item.code, []]));
  for (const person of people) {
    const chance = chanceOf(seed, person.number, 99);
    for (const item of round.items) found.get(item.code)?.push(syntheticAnswer(round, item, person, chance));
  }
  return found;
}
const meanOf = (answers: Answer[] = []) => {
  const scores = answers.flatMap((answer) => ("score" in answer ? [answer.score] : []));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};
const doubtOf = (answers: Answer[] = []) =>
  answers.filter((answer) => answer.state === "dont_know").length / answers.length;

function correlation(pairs: (readonly [number, number])[]): number {
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const product = (a: 0 | 1, b: 0 | 1) =>
    pairs.reduce((sum, pair) => sum + (pair[a] - (a ? y : x)) * (pair[b] - (b ? y : x)), 0);
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

describe("the answer model of Haven-Stad", () => {
  const answers = answersTo(havenStad);

  test("expects better housing and work, worse environment, and worse housing when nothing happens", () => {
    expect(meanOf(answers.get("eff_plan_wonen"))).toBeGreaterThan(1);
    expect(meanOf(answers.get("eff_plan_arbeid_vrije_tijd"))).toBeGreaterThan(0.5);
    expect(meanOf(answers.get("eff_plan_milieu"))).toBeLessThan(-0.3);
    expect(meanOf(answers.get("eff_nul_wonen"))).toBeLessThan(-0.4);
  });

  test("lets groups lose where the mean gains: lower educated tenants, and neighbours in Zaanstad", () => {
    const inAmsterdam = answersTo(havenStad, mixedPersons);
    expect(meanOf(inAmsterdam.get("eff_plan_samenleving"))).toBeGreaterThan(0.05);
    const poor = mixedPersons.filter(({ education, rentsHome }) => education === "laag" && rentsHome);
    expect(meanOf(answersTo(havenStad, poor).get("eff_plan_samenleving"))).toBeLessThan(-0.3);
    const across = answersTo(
      havenStad,
      mixedPersons.map((person) => ({ ...person, gemeenteCode: "GM0479" })),
    );
    expect(meanOf(across.get("eff_plan_wonen"))).toBeGreaterThan(0.3);
    expect(meanOf(across.get("eff_plan_samenleving"))).toBeLessThan(-0.2);
    expect(meanOf(across.get("eff_plan_milieu"))).toBeLessThan(-0.6);
  });

  test("makes who expects much of the economy expect less of the environment", () => {
    const [work, nature] = ["eff_plan_economisch_kapitaal", "eff_plan_milieu"].map((code) => answers.get(code) ?? []);
    const pairs = (work ?? []).flatMap((answer, index) => {
      const other = nature?.[index];
      return "score" in answer && other && "score" in other ? [[answer.score, other.score] as const] : [];
    });
    expect(correlation(pairs)).toBeLessThan(-0.05);
  });

  test.each([
    ["here_now", 0.07, 0.09],
    ["later", 0.17, 0.21],
    ["elsewhere", 0.36, 0.39],
  ] as const)("has the share of weet ik niet that docs/demo-model.md expects for %s", (dimension, least, most) => {
    const codes = havenStad.items.filter(
      (item) => item.themeCode && themeDefinition(item.themeCode).dimension === dimension,
    );
    const shares = codes.map((item) => doubtOf(answers.get(item.code)));
    const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    expect(share).toBeGreaterThan(least - 0.01);
    expect(share).toBeLessThan(most + 0.01);
  });
});

/** Whether the form would take the answer: a score on the scale, options that exist, nothing passed over that may not be. */
function fits(item: AskedItem, answer: Answer): boolean {
  if ("score" in answer) return isOnScale(item, answer.score);
  if ("choices" in answer) {
    return (
      new Set(answer.choices).size === answer.choices.length &&
      answer.choices.every((value) => item.options.includes(value))
    );
  }
  return answer.state !== "skipped" || !item.required;
}

function isOnScale(item: AskedItem, score: number): boolean {
  return score >= (item.lowest ?? Number.NaN) && score <= (item.highest ?? Number.NaN) && !Object.is(score, -0);
}

test.each([
  ["haven-stad", havenStad],
  ["waarderen", valueRating],
])("every answer to %s fits its item", (_name, round) => {
  const answers = answersTo(round);
  const misfits = round.items.filter((item) => !answers.get(item.code)?.every((answer) => fits(item, answer)));
  expect(misfits).toEqual([]);
});

test("the three most important themes are three", () => {
  const top = answersTo(valueRating).get("top3") ?? [];
  const chosen = top.flatMap((answer) => ("choices" in answer ? [answer.choices] : []));
  expect(chosen.every((choices) => choices.length === 3)).toBe(true);
  expect(new Set(chosen.flat())).toEqual(new Set(themesOf("here_now").map((_theme, index) => index + 1)));
});

test("earlier value ratings were better about housing and a little worse about the environment", () => {
  const answersIn = (slug: string) => answersTo({ ...valueRating, slug }, mixedPersons);
  const years = ["waarderen-2024", "waarderen-2025", "waarderen-2026"].map(answersIn);
  const change = (code: string, from: number, to: number) =>
    meanOf(years[to]?.get(code)) - meanOf(years[from]?.get(code));
  for (const from of [0, 1]) {
    expect(change("tev_wonen", from, from + 1)).toBeLessThan(-0.15);
    expect(change("tev_milieu", from, from + 1)).toBeGreaterThan(0.03);
    expect(Math.abs(change("tev_gezondheid", from, from + 1))).toBeLessThan(0.02);
  }
});
