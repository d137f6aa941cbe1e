import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VoteCounts } from "~/statistics/vote-counts.ts";
import { addedCounts } from "~/statistics/vote-counts.ts";
import { type CountedGroup, type OpinionRelease, opinionRelease } from "./opinion-release.ts";

const counts = (agree: number, disagree: number, pass = 0): VoteCounts => {
  return { agree, disagree, votes: agree + disagree + pass };
};
const group = (name: string, people: number, ...votes: VoteCounts[]): CountedGroup => {
  return { group: name, people, counts: votes };
};
const released = (groups: readonly CountedGroup[], silhouette: number | null = 0.4) => {
  return opinionRelease(
    groups,
    addedCounts(
      groups.map((one) => one.counts),
      groups[0]?.counts.length ?? 0,
    ),
    silhouette,
  );
};

const clear = [
  group("0", 121, counts(90, 20, 11), counts(110, 5, 3), counts(8, 112)),
  group("1", 83, counts(4, 70, 6), counts(60, 8, 12), counts(61, 3, 1)),
];

describe("two large and clear groups", () => {
  const release = released(clear);
  test("are told with people in fives and shares in whole per cents", () => {
    expect(release.state).toBe("groups");
    expect(release.groups.map(({ people }) => people)).toEqual([120, 85]);
    expect(release.groups[0]?.votes[0]).toEqual({
      votes: 120,
      shares: { agree: 74, disagree: 17, pass: 9, indicative: false },
    });
    expect(release.groups[1]?.votes[0]).toEqual({
      votes: 80,
      shares: { agree: 5, disagree: 88, pass: 7, indicative: true },
    });
  });
  test("are told with what marks them off and what they are against", () => {
    expect(release.groups[0]?.representative).toEqual([
      { statement: 0, side: "agree" },
      { statement: 2, side: "disagree" },
      { statement: 1, side: "agree" },
    ]);
    expect(release.groups.map(({ objection }) => objection)).toEqual([2, 0]);
  });
  test("are told with how both together voted and how far both agree", () => {
    expect(release.everyone[0]).toEqual({
      votes: 200,
      shares: { agree: 47, disagree: 45, pass: 8, indicative: false },
    });
    expect(release.consensus).toEqual([0.05, 0.69, 0.07]);
  });
});

describe("no groups are told of", () => {
  test("where people hardly fall into groups; then everybody who voted is told", () => {
    const release = released(clear, 0.2499);
    expect(release).toMatchObject({ state: "weak", groups: [], consensus: [null, null, null] });
    expect(release.everyone[1]?.votes).toBe(200);
    expect(released(clear, 0.25).state).toBe("groups");
    expect(released(clear, null).state).toBe("weak");
  });
  test("where only one has fifty people", () => {
    expect(
      released([clear[0] ?? group("0", 0), group("1", 49, counts(0, 49), counts(49, 0), counts(9, 40))]).state,
    ).toBe("small");
  });
});

test("people of a group below fifty are in nothing that is told", () => {
  const small = group("2", 49, counts(49, 0), counts(0, 49), counts(0, 49));
  expect(released([...clear, small])).toEqual(released(clear));
});

test("few votes of a group on a statement are withheld, and those of another so that they do not follow", () => {
  const release = released([
    group("0", 120, counts(60, 50), counts(60, 50)),
    group("1", 80, counts(40, 35), counts(40, 35)),
    group("2", 60, counts(5, 4), counts(20, 9)),
  ]);
  const votes = release.groups.map((one) => one.votes.map((cell) => cell.votes));
  expect(votes).toEqual([
    [110, 110],
    [null, 75],
    [null, 30],
  ]);
  expect(release.consensus[0]).toBeNull();
});

test("of ten to twenty-nine votes only the number is told, and nothing is said of them", () => {
  const release = released([
    group("0", 120, counts(10, 100), counts(60, 50)),
    group("1", 80, counts(20, 4), counts(40, 35)),
  ]);
  expect(release.groups[1]?.votes[0]).toEqual({ votes: 25, shares: null });
  expect(release.groups[1]?.representative).toEqual([]);
  expect(release.groups[0]?.representative).toEqual([{ statement: 0, side: "disagree" }]);
  expect(release.consensus[0]).toBeNull();
});

describe("whatever the votes", () => {
  const votes = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([a, b, c]) => counts(a, b, c));
  const conversation = fc.integer({ min: 1, max: 6 }).chain((statements) => {
    const one = fc.record({
      people: fc.integer({ min: 1, max: 120 }),
      counts: fc.array(votes, { minLength: statements, maxLength: statements }),
    });
    return fc.array(one, { minLength: 2, maxLength: 5 });
  });
  const groupsIn = (all: { people: number; counts: VoteCounts[] }[]) => {
    return all.map((one, at) => ({ ...one, group: String(at) }));
  };
  const cellsOf = (release: OpinionRelease, groups: readonly CountedGroup[]) =>
    release.groups.flatMap(({ group, votes: cells }) =>
      cells.map((cell, statement) => ({ cell, base: groups[Number(group)]?.counts[statement]?.votes ?? 0 })),
    );
  test("no group below fifty is told of, no figure rests on fewer than thirty votes, no number on fewer than ten", () => {
    fc.assert(
      fc.property(conversation, (all) => {
        const groups = groupsIn(all);
        const release = released(groups);
        const told = cellsOf(release, groups);
        expect(release.groups.filter(({ group }) => (groups[Number(group)]?.people ?? 0) < 50)).toEqual([]);
        expect(told.filter(({ cell, base }) => cell.votes !== null && base < 10)).toEqual([]);
        expect(told.filter(({ cell, base }) => cell.shares !== null && base < 30)).toEqual([]);
      }),
    );
  });
  test("shares are a hundred together, and each is less than one off", () => {
    fc.assert(
      fc.property(conversation, (all) => {
        const groups = groupsIn(all);
        const release = released(groups);
        for (const { group, votes: cells } of release.groups) {
          cells.forEach(({ shares }, statement) => {
            const { agree = 0, votes: cast = 1 } = groups[Number(group)]?.counts[statement] ?? {};
            if (!shares) return;
            expect(shares.agree + shares.disagree + shares.pass).toBe(100);
            expect(Math.abs(shares.agree - (100 * agree) / cast)).toBeLessThan(1);
          });
        }
      }),
    );
  });
  test("what is withheld of a statement is of ten votes together and of two groups, or of all", () => {
    fc.assert(
      fc.property(conversation, (all) => {
        const groups = groupsIn(all);
        const release = released(groups);
        release.everyone.forEach((_, statement) => {
          const cells = release.groups.map(({ group, votes: row }) => ({
            told: row[statement]?.votes != null,
            base: groups[Number(group)]?.counts[statement]?.votes ?? 0,
          }));
          const hidden = cells.filter(({ told, base }) => !told && base > 0);
          if (hidden.length === 0 || cells.every(({ told }) => !told)) return;
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, { base }) => sum + base, 0)).toBeGreaterThanOrEqual(10);
        });
      }),
    );
  });
  test("nothing is said of a statement of which the group has no figure", () => {
    fc.assert(
      fc.property(conversation, (all) => {
        const release = released(groupsIn(all));
        for (const { votes: cells, representative, objection } of release.groups) {
          const said = [
            ...representative.map(({ statement }) => statement),
            ...(objection === null ? [] : [objection]),
          ];
          expect(said.filter((statement) => !cells[statement]?.shares)).toEqual([]);
        }
        release.consensus.forEach((value, statement) => {
          const told = release.groups.every(({ votes: cells }) => cells[statement]?.shares);
          expect(value !== null).toBe(told && release.groups.length > 0);
        });
      }),
    );
  });
});
