import { describe, expect, test } from "vitest";
import { themeDefinition, themesOf } from "~/features/framework/theme.ts";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import { valueRatingItems } from "~/features/questionnaires/value-rating.ts";
import type { Answer } from "./answer.ts";
import { type AskedItem, type AskedRound, syntheticAnswer } from "./synthetic-answer.ts";
import { chanceOf } from "./synthetic-chance.ts";
import { type OfferedRound, streamOf } from "./synthetic-participation.ts";
import { drawingWeights, type Population, syntheticPerson } from "./synthetic-person.ts";

const seed = 7;
const town = (gemeenteCode: string, people: number, inRegion = true): Population => ({
  gemeenteCode,
  inRegion,
  people,
  ageGender: [
    [{ age: "18-29", gender: "man" }, 1],
    [{ age: "75+", gender: "vrouw" }, 3],
  ],
  education: [["hoog", 1]],
});
const weights = drawingWeights([
  town("GM0363", 900),
  town("GM0479", 100),
  town("GM0917", 1, false),
  town("GM1", 5, false),
]);
const persons = Array.from({ length: 4000 }, (_, number) => syntheticPerson(seed, number, weights));

describe("synthetic residents", () => {
  test("are the same for the same seed and number, and others for another seed", () => {
    expect(syntheticPerson(seed, 3999, weights)).toEqual(persons[3999]);
    expect(syntheticPerson(seed + 1, 3999, weights)).not.toEqual(persons[3999]);
  });

  test("live where the model says: Zaanstad three times its share, Heerlen seven per cent, nowhere else outside", () => {
    const share = (code: string) => persons.filter((person) => person.gemeenteCode === code).length / persons.length;
    // Of the 88 % in the region 300 in 1,200; four standard errors of a share of 4,000 persons are at most 0.032.
    expect(share("GM0479")).toBeCloseTo((0.88 * 300) / 1200, 1);
    expect(Math.abs(share("GM0917") - 0.07 / 0.95)).toBeLessThan(0.032);
    expect(share("GM1")).toBe(0);
  });

  test("have the ages of the population margins", () => {
    const old = persons.filter((person) => person.ageGroup === "75+").length / persons.length;
    expect(Math.abs(old - 0.75)).toBeLessThan(0.03);
  });
});

describe("the stream of who takes part", () => {
  const streamsIn = (round: Pick<OfferedRound, "isOpen" | "instrument">) =>
    persons.flatMap((person) => {
      const offered = { ...round, proposalSlug: null, gemeenten: new Set(["GM0363", "GM0479"]) };
      return streamOf(offered, person, true, chanceOf(seed, person.number, 100)) ?? [];
    });

  test("is always open in a round for everybody: no page shows another stream of it", () => {
    expect(new Set(streamsIn({ isOpen: true, instrument: "perceived_effect" }))).toEqual(new Set(["open"]));
    expect(new Set(streamsIn({ isOpen: true, instrument: "value_rating" }))).toEqual(new Set(["open"]));
  });

  test("is that of the invited for 65 % in a round of a panel", () => {
    const streams = streamsIn({ isOpen: false, instrument: "survey" });
    const invited = streams.filter((stream) => stream === "invited").length / streams.length;
    expect(Math.abs(invited - 0.65)).toBeLessThan(0.05);
  });
});

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
  proposalSlug: null,
  gemeenten: new Set(["GM0363"]),
  items: askedItems(valueRatingItems({ nl: "de regio", en: "the region" })),
};

/** What 1,500 persons answer to each item. */
function answersTo(round: AskedRound): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>(round.items.map((item) => [item.code, []]));
  for (const person of persons.slice(0, 1500)) {
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

describe("the answer model of Haven-Stad", () => {
  const answers = answersTo(havenStad);

  test("expects better housing and work, worse environment, and worse housing when nothing happens", () => {
    expect(meanOf(answers.get("eff_plan_wonen"))).toBeGreaterThan(1);
    expect(meanOf(answers.get("eff_plan_arbeid_vrije_tijd"))).toBeGreaterThan(0.5);
    expect(meanOf(answers.get("eff_plan_milieu"))).toBeLessThan(-0.5);
    expect(Math.abs(meanOf(answers.get("eff_plan_samenleving")))).toBeLessThan(0.4);
    expect(meanOf(answers.get("eff_nul_wonen"))).toBeLessThan(-0.4);
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
