import { describe, expect, test } from "vitest";
import type { PopulationMargin } from "~/features/areas/population.ts";
import { composePanel, type MemberGroup } from "./composition.ts";

const ages = ["18-29", "30-44", "45-59", "60-74", "75+"];
/** A hundred people of every age and gender in each of two gemeenten, the second three times as large. */
const population: PopulationMargin[] = [
  {
    ...{ name: "agegender", version: "2021", source: "test", date: "2021-01-01", ages: "18+" },
    counts: ages.flatMap((age) =>
      ["man", "vrouw"].flatMap((gender) => [
        { gemeente: "GM0363", level: `${age}|${gender}`, count: 300 },
        { gemeente: "GM0479", level: `${age}|${gender}`, count: 100 },
      ]),
    ),
  },
  {
    ...{ name: "education", version: "2022", source: "test", date: "2022-01-01", ages: "15-75" },
    counts: ["laag", "middelbaar", "hoog"].map((level) => ({ gemeente: "GM0363", level, count: 500 })),
  },
];

const group = (told: Partial<MemberGroup>): MemberGroup => ({
  ...{ birthYear: null, ageGroup: null, gender: null, education: null, areaCode: null, members: 1 },
  ...told,
});

const margin = (groups: MemberGroup[], name: string) =>
  composePanel(groups, population, 2026).margins.find((found) => found.name === name);

describe("the members beside the population", () => {
  const groups = [
    group({ birthYear: 1950, gender: "man", members: 61 }),
    group({ ageGroup: "75+", gender: "vrouw", members: 41 }),
    group({ birthYear: 2000, gender: "vrouw", members: 9 }),
  ];

  test("a year of birth and a group that was told count as one group, in fives", () => {
    const levels = margin(groups, "age")?.levels ?? [];
    expect(levels.map(({ level }) => level)).toEqual(ages);
    expect(levels.at(-1)).toMatchObject({ members: 100, population: 0.2 });
  });

  test("a group under ten is not told, and nobody's is told either", () => {
    const levels = margin(groups, "age")?.levels ?? [];
    expect(levels.slice(0, 4).map(({ members, share }) => [members, share])).toEqual(Array(4).fill([null, null]));
  });

  test("whatever a small group holds, the page is the same", () => {
    const pages = [0, 1, 5, 9].map((members) => {
      const found = composePanel([...groups.slice(0, 2), group({ birthYear: 2000, members })], population, 2026);
      return found.margins.find(({ name }) => name === "age");
    });
    for (const page of pages) expect(page).toEqual(pages[0]);
  });

  test("a margin of which no level can be told is left out", () => {
    expect(margin(groups, "education")).toBeUndefined();
  });

  test("who did not tell, or told what the population does not count, is counted apart", () => {
    const all = [...groups, group({ gender: "anders", members: 12 }), group({ members: 4 })];
    expect(margin(all, "gender")?.untold).toBe(15);
    expect(margin(groups, "gender")?.untold).toBe(0);
  });
});

describe("who is missing", () => {
  test("a panel like the population misses nobody", () => {
    const alike = ages.flatMap((age) =>
      ["man", "vrouw"].map((gender) =>
        group({ ageGroup: age as MemberGroup["ageGroup"], gender: gender as MemberGroup["gender"], members: 20 }),
      ),
    );
    expect(composePanel(alike, population, 2026).missing).toEqual([]);
    expect(margin(alike, "age")?.overlap).toBeCloseTo(1, 12);
  });

  test("the groups that are furthest behind are named, three at most per margin, in fives", () => {
    const groups = [
      group({ education: "hoog", areaCode: "GM0363", members: 200 }),
      group({ education: "middelbaar", areaCode: "GM0363", members: 100 }),
    ];
    const { missing } = composePanel(groups, population, 2026);
    // 5 assumed of laag: 1.5 × (305 / 3 − 5) = 145. Of Zaanstad 4/3 × (305 / 4 − 5) = 95.
    expect(missing).toEqual([
      { margin: "education", level: "laag", people: 145 },
      { margin: "gemeente", level: "GM0479", people: 95 },
    ]);
  });
});

test("without population figures there is nothing to compare", () => {
  expect(composePanel([group({ gender: "man", members: 50 })], [], 2026)).toEqual({ margins: [], missing: [] });
});
