import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseWeightsOf } from "./base-weights.ts";
import { weighInvited } from "./weigh.ts";

const person = (gemeente: string, age = "") => ({ gemeente, age });

describe("of a sample by gemeente", () => {
  const weightOf = baseWeightsOf([
    { stratum: "GM1", population: 1000, drawn: 100 },
    { stratum: "GM2", population: 500, drawn: 100 },
  ]);
  test("everybody of a gemeente stands for as many, whatever their age", () => {
    expect([person("GM1", "75+"), person("GM1"), person("GM2", "18-29")].map(weightOf)).toEqual([10, 10, 5]);
  });
  test("somebody of elsewhere stands for as many as the sample as a whole", () => {
    expect(weightOf(person("GM9", "75+"))).toBe(7.5);
    expect(weightOf(person(""))).toBe(7.5);
  });
});

describe("of a sample by gemeente and age", () => {
  const weightOf = baseWeightsOf([
    { stratum: "GM1|18-29", population: 600, drawn: 100 },
    { stratum: "GM1|75+", population: 100, drawn: 100 },
    { stratum: "GM2|18-29", population: 400, drawn: 50 },
    { stratum: "GM2|?", population: 30, drawn: 10 },
    { stratum: "GM3|75+", population: 9, drawn: 0 },
  ]);
  test("each stratum has its own", () => {
    expect([person("GM1", "18-29"), person("GM1", "75+"), person("GM2", "18-29")].map(weightOf)).toEqual([6, 1, 8]);
  });
  test("whoever has no age on the list was drawn among them", () => expect(weightOf(person("GM2"))).toBe(3));
  test("whoever did not tell it on paper has that of the gemeente", () => expect(weightOf(person("GM1"))).toBe(3.5));
  test("a stratum of which nobody was drawn has that of everyone", () => {
    expect(weightOf(person("GM3", "75+"))).toBeCloseTo(1130 / 260, 12);
  });
});

const strata = fc.uniqueArray(
  fc.record({
    stratum: fc
      .tuple(fc.constantFrom("GM1", "GM2", "GM3"), fc.constantFrom("18-29", "75+"))
      .map((parts) => parts.join("|")),
    drawn: fc.integer({ min: 1, max: 50 }),
    times: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ stratum }) => stratum },
);

test("whoever was drawn, together they stand for everybody on the list", () => {
  fc.assert(
    fc.property(strata, (found) => {
      const planned = found.map(({ stratum, drawn, times }) => ({ stratum, drawn, population: drawn * times }));
      const weightOf = baseWeightsOf(planned);
      const stoodFor = planned.reduce((sum, { stratum, drawn }) => {
        const [gemeente = "", age = ""] = stratum.split("|");
        return sum + drawn * weightOf({ gemeente, age });
      }, 0);
      expect(stoodFor).toBeCloseTo(
        planned.reduce((sum, { population }) => sum + population, 0),
        6,
      );
    }),
  );
});

test("raking keeps what the sample had made unequal within its margins", () => {
  const cell = (gemeente: string, age: string) => {
    const rest = { stream: "invited" as const, gender: "man", education: "", wijk: "", count: 40 };
    return { ...rest, gemeente, age };
  };
  const people = [cell("GM1", "18-29"), cell("GM1", "75+"), cell("GM2", "18-29"), cell("GM2", "75+")];
  const sourced = { source: "test", date: "2021-01-01" };
  const half = (...levels: string[]) => new Map(levels.map((level) => [level, 440]));
  const margins = [
    { ...sourced, name: "agegender" as const, totals: half("18-29|man", "75+|man") },
    { ...sourced, name: "gemeente" as const, totals: half("GM1", "GM2") },
  ];
  const equal = weighInvited(people, margins);
  expect(equal.cells.map(({ weight }) => weight)).toEqual([1, 1, 1, 1].map((weight) => expect.closeTo(weight, 12)));
  expect(equal.summary.base).toBeUndefined();
  const drawn = [400, 40, 40, 400].map((population, index) => {
    const { gemeente, age } = people[index] ?? { gemeente: "", age: "" };
    return { stratum: `${gemeente}|${age}`, population, drawn: 40 };
  });
  const weighed = weighInvited(people, margins, baseWeightsOf(drawn));
  // 400 of 880 people by 40 of 160 answers, and 40 of 880.
  const [many, few] = [400 / 220, 40 / 220];
  expect(weighed.cells.map(({ weight }) => weight)).toEqual(
    [many, few, few, many].map((weight) => expect.closeTo(weight, 9)),
  );
  expect(weighed.summary).toMatchObject({ base: { lowest: 1, highest: 10 }, refused: null });
});
