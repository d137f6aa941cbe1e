import { describe, expect, test } from "vitest";
import { composePanel, type OfficialCounts } from "./composition.ts";
import type { MemberGroup } from "./member-levels.ts";

const ages = ["18-29", "30-44", "45-59", "60-74", "75+"];
/** A hundred people of every age and gender in each of two gemeenten, the second three times as large. */
const population: OfficialCounts[] = [
  {
    ...{ name: "agegender", source: "test", date: "2021-01-01", of: "18+" },
    counts: ages.flatMap((age) =>
      ["man", "vrouw"].flatMap((gender) => [
        { gemeente: "GM0363", level: `${age}|${gender}`, count: 300 },
        { gemeente: "GM0479", level: `${age}|${gender}`, count: 100 },
      ]),
    ),
  },
  {
    ...{ name: "education", source: "test", date: "2022-01-01", of: "15-75" },
    counts: ["laag", "middelbaar", "hoog"].map((level) => ({ gemeente: "GM0363", level, count: 500 })),
  },
];
/** Seven homes in ten are rented. */
const homes: OfficialCounts = {
  ...{ name: "tenure", source: "test", date: "2023-01-01", of: "homes" },
  counts: [
    { gemeente: "GM0363", level: "huur", count: 700 },
    { gemeente: "GM0363", level: "koop", count: 300 },
  ],
};
/** One large wijk and forty small ones, half of the people in each. */
const wijken: OfficialCounts = {
  ...{ name: "wijk", source: "test", date: "2024-01-01", of: "all" },
  counts: [
    { gemeente: "GM0363", level: "WK036300", count: 4000 },
    ...Array.from({ length: 40 }, (_, wijk) => ({ gemeente: "GM0363", level: `WK0363${wijk + 10}`, count: 100 })),
  ],
};

const group = (told: Partial<MemberGroup>): MemberGroup => ({
  ...{ birthYear: null, ageGroup: null, gender: null, education: null, tenure: null, areaCode: null, wijkCode: null },
  members: 1,
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

  test("what cannot be compared is named with why, and one level alone is nothing to compare", () => {
    expect(margin(groups, "education")).toBeUndefined();
    expect(composePanel(groups, population, 2026).leftOut).toEqual([
      { name: "education", why: "few" },
      { name: "tenure", why: "no-figures" },
      { name: "gemeente", why: "few" },
      { name: "wijk", why: "no-figures" },
    ]);
    const oneGemeente = population.map(({ counts, ...rest }) => {
      return { ...rest, counts: counts.filter(({ gemeente }) => gemeente === "GM0363") };
    });
    const { leftOut, margins } = composePanel(groups, oneGemeente, 2026);
    expect([...leftOut, ...margins].map(({ name }) => name)).not.toContain("gemeente");
  });

  test("whoever rents stands beside the rented homes, whomever they rent from", () => {
    const told = [
      group({ tenure: "huur_sociaal", members: 20 }),
      group({ tenure: "huur_vrij", members: 10 }),
      group({ tenure: "koop", members: 70 }),
      group({ tenure: "anders", members: 12 }),
    ];
    const { margins, missing } = composePanel(told, [homes], 2026);
    expect(margins).toMatchObject([
      {
        ...{ name: "tenure", of: "homes", untold: 10, behind: "huur" },
        levels: [
          { level: "huur", population: 0.7, members: 30, share: 0.3 },
          { level: "koop", population: 0.3, members: 70, share: 0.7 },
        ],
      },
    ]);
    // (30 + x) / (100 + x) = 0.7.
    expect(missing).toEqual([{ margin: "tenure", level: "huur", people: 135 }]);
  });

  test("wijken that are too small to tell are told together", () => {
    const few = Array.from({ length: 40 }, (_, wijk) => group({ wijkCode: `WK0363${wijk + 10}`, members: 1 }));
    const { margins, missing } = composePanel([group({ wijkCode: "WK036300", members: 40 }), ...few], [wijken], 2026);
    expect(margins).toMatchObject([
      {
        ...{ name: "wijk", overlap: 1, behind: null },
        levels: [
          { level: "WK036300", population: 0.5, members: 40, share: 0.5 },
          { level: "other", population: 0.5, members: 40, share: 0.5 },
        ],
      },
    ]);
    expect(missing).toEqual([]);
  });

  test("a large wijk without members is missing, whatever is assumed of the small ones", () => {
    const told = [0, 1, 2].map((wijk) => group({ wijkCode: `WK0363${wijk + 10}`, members: 20 }));
    const { missing, margins } = composePanel(told, [wijken], 2026);
    expect(margins[0]?.behind).toBe("WK036300");
    // Three times 20 and 5 for all others: 65, of which half belongs to the large wijk: (5 + x) / (65 + x) = 0.5.
    expect(missing).toEqual([{ margin: "wijk", level: "WK036300", people: 55 }]);
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
  const { margins, missing, leftOut } = composePanel([group({ gender: "man", members: 50 })], [], 2026);
  expect({ margins, missing }).toEqual({ margins: [], missing: [] });
  expect(new Set(leftOut.map(({ why }) => why))).toEqual(new Set(["no-figures"]));
});
