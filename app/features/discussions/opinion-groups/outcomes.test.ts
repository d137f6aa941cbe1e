import { describe, expect, test } from "vitest";
import { divergingRow } from "~/ui/diverging-geometry.ts";
import { extremesOf, outcomesOf } from "./outcomes.ts";
import type { ReleasedVotes } from "./released-votes.ts";
import type { ReadRelease } from "./stored-release.ts";

const votes = (agree: number, disagree: number, number = 200): ReleasedVotes => ({
  votes: number,
  shares: { agree, disagree, pass: 100 - agree - disagree, indicative: false },
});
const none: ReleasedVotes = { votes: null, shares: null };

/** Two groups that agree about 1, differ about 2 and are both against 3; of 4 there are no figures. */
const release: ReadRelease = {
  people: 240,
  history: null,
  state: "groups",
  statements: [1, 2, 3, 4].map((id) => ({ id, body: `Stelling ${id}` })),
  everyone: [votes(80, 10), votes(49, 47), votes(20, 70), none],
  consensus: [0.64, 0.1, 0.04, null],
  groups: [
    {
      ...{ group: "0", people: 130, objection: 2 },
      votes: [votes(82, 8), votes(90, 5), votes(22, 71), none],
      representative: [{ statement: 1, side: "agree" }],
    },
    {
      ...{ group: "1", people: 105, objection: 1 },
      votes: [votes(77, 12), votes(6, 92), votes(18, 69), none],
      representative: [{ statement: 1, side: "disagree" }],
    },
  ],
};
const everything = [1, 2, 3, 4];

describe("the outcomes of a release", () => {
  test("tell how many statements one has to judge: seven, or all where there are fewer", () => {
    expect(outcomesOf(release, everything).fewest).toBe(4);
    const many = Array.from({ length: 9 }, (_, id) => ({ id, body: "" }));
    expect(outcomesOf({ ...release, statements: many }, everything).fewest).toBe(7);
  });

  test("begin with what most people agree with; a statement without a figure comes last", () => {
    expect(outcomesOf(release, everything).statements.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  test("name as bridging what more than half of every group agrees with", () => {
    expect(outcomesOf(release, everything).bridging.map(({ id }) => id)).toEqual([1]);
    const without = { ...release, groups: [], state: "weak" as const };
    expect(outcomesOf(without, everything).bridging).toEqual([]);
  });

  test("tell of each group what marks it off beside the other one, and its strongest objection beside everybody", () => {
    const [a, b] = outcomesOf(release, everything).groups;
    expect(a).toMatchObject({
      letter: "A",
      people: 130,
      marks: [{ id: 2, side: "agree", shares: { agree: 90 }, others: { agree: 6 } }],
      objection: { id: 3, shares: { disagree: 71 }, everyone: { agree: 20 } },
    });
    expect(b).toMatchObject({ letter: "B", marks: [{ id: 2, side: "disagree" }], objection: { id: 2 } });
  });

  test("say nothing of a statement that a moderator took out since", () => {
    const left = outcomesOf(release, [1, 3, 4]);
    expect(left.statements.map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(left.groups.map(({ marks }) => marks)).toEqual([[], []]);
    expect(left.groups[1]?.objection).toBeNull();
    expect(JSON.stringify(left)).not.toContain("Stelling 2");
  });

  test("tell shares that are a hundred together, also of a release in which they were rounded one by one", () => {
    const rounded = { votes: 200, shares: { agree: 82, disagree: 5, pass: 14, indicative: false } };
    const [first] = outcomesOf({ ...release, everyone: [rounded, ...release.everyone.slice(1)] }, [1]).statements;
    const { agree = 0, disagree = 0, pass = 0 } = first?.everyone.shares ?? {};
    expect(agree + disagree + pass).toBe(100);
    // The bar divides by the sum: now it says what the sentence says.
    expect(divergingRow([disagree, pass, agree])?.positive).toBeCloseTo(agree / 100);
  });

  test("know what most agree with and what divides most", () => {
    const { agreed, divided } = extremesOf(outcomesOf(release, everything).statements);
    expect([agreed?.id, divided?.id]).toEqual([1, 2]);
    expect(extremesOf([])).toEqual({ agreed: undefined, divided: undefined });
  });
});
