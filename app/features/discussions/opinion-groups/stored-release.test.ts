import { describe, expect, test } from "vitest";
import { maySupersede, type StoredRelease } from "./stored-release.ts";

const shares = { agree: 60, disagree: 30, pass: 10, indicative: false };

function aRelease(people: number, votes: Record<number, number | null>): StoredRelease {
  const ids = Object.keys(votes).map(Number);
  return {
    ...{ people, history: null, state: "weak", groups: [], consensus: ids.map(() => null) },
    statements: ids.map((id) => ({ id, body: `Stelling ${id}` })),
    everyone: ids.map((id) => {
      const number = votes[id] ?? null;
      return { votes: number, shares: number === null ? null : shares };
    }),
  };
}

describe("a release takes the place of the one before", () => {
  const before = aRelease(100, { 1: 100, 2: 80 });

  test("when at least ten more people took part for certain, and so many more said something of every statement", () => {
    expect(maySupersede(before, aRelease(115, { 1: 115, 2: 95 }))).toBe(true);
    // Of 100 and 110 as they are told, the people themselves may be 102 and 108.
    expect(maySupersede(before, aRelease(110, { 1: 115, 2: 95 }))).toBe(false);
    expect(maySupersede(before, aRelease(115, { 1: 115, 2: 85 }))).toBe(false);
  });

  test("with a statement that is new, or that had no figure yet, or without one that is gone", () => {
    expect(maySupersede(before, aRelease(115, { 1: 115, 2: 95, 3: 10 }))).toBe(true);
    expect(maySupersede(aRelease(100, { 1: 100, 2: null }), aRelease(115, { 1: 115, 2: 30 }))).toBe(true);
    expect(maySupersede(before, aRelease(115, { 1: 115 }))).toBe(true);
  });

  test("not when a figure would go: what is left would tell what the others said", () => {
    expect(maySupersede(before, aRelease(115, { 1: 115, 2: null }))).toBe(false);
  });

  test("when a figure is of at least ten people fewer, as when groups appear and some are in none", () => {
    expect(maySupersede(before, aRelease(115, { 1: 85, 2: 65 }))).toBe(true);
    expect(maySupersede(before, aRelease(115, { 1: 95, 2: 65 }))).toBe(false);
  });
});

describe("a release with groups follows another", () => {
  /** Two groups that each judged one statement: so many people, and what per cent of them agree. */
  function withGroups(people: number, groups: [votes: number, agree: number][]): StoredRelease {
    return {
      ...aRelease(people, { 1: people }),
      state: "groups",
      groups: groups.map(([votes, agree], place) => ({
        ...{ group: String(place), people: votes, representative: [], objection: null },
        votes: [{ votes, shares: { agree, disagree: 100 - agree, pass: 0, indicative: false } }],
      })),
    };
  }
  const before = withGroups(200, [
    [120, 90],
    [80, 10],
  ]);

  test("when each group grew by at least ten people for certain", () => {
    expect(
      maySupersede(
        before,
        withGroups(230, [
          [135, 90],
          [95, 10],
        ]),
      ),
    ).toBe(true);
    expect(
      maySupersede(
        before,
        withGroups(230, [
          [145, 90],
          [85, 10],
        ]),
      ),
    ).toBe(false);
  });

  test("whatever the order of the groups", () => {
    expect(
      maySupersede(
        before,
        withGroups(230, [
          [95, 10],
          [135, 90],
        ]),
      ),
    ).toBe(true);
    expect(
      maySupersede(
        before,
        withGroups(230, [
          [85, 10],
          [145, 90],
        ]),
      ),
    ).toBe(false);
  });

  test("where a group is as large as another one was that thought otherwise", () => {
    expect(
      maySupersede(
        before,
        withGroups(240, [
          [145, 90],
          [120, 10],
        ]),
      ),
    ).toBe(true);
    // Of the same mind and the same size: these may be the same people but for a few.
    expect(
      maySupersede(
        before,
        withGroups(240, [
          [145, 90],
          [120, 85],
        ]),
      ),
    ).toBe(false);
  });

  test("where the one before told of no groups", () => {
    expect(
      maySupersede(
        aRelease(200, { 1: 200 }),
        withGroups(230, [
          [135, 90],
          [95, 10],
        ]),
      ),
    ).toBe(true);
  });
});
