import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Vote } from "~/statistics/vote.ts";
import { CONVERSATIONS, votersOf } from "../../../../tests/statistics/polis.ts";
import { type OpinionMap, opinionMap, type Voter } from "./opinion-map.ts";

const named = (rows: readonly (readonly Vote[])[]): Voter[] => rows.map((votes, at) => ({ id: `p${at}`, votes }));
const names = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`);

/** The outcome per person, whatever the order in which people were given. */
function byPerson(voters: readonly Voter[], map: OpinionMap | null) {
  return new Map(voters.map(({ id }, at) => [id, { group: map?.groupOf[at], position: map?.positions[at] }]));
}

/** The same people and statements in another order. */
function shuffled(voters: readonly Voter[], statements: readonly string[], seed: number) {
  const [people, columns] = fc.sample(
    fc.tuple(
      fc.shuffledSubarray([...voters.keys()], { minLength: voters.length }),
      fc.shuffledSubarray([...statements.keys()], { minLength: statements.length }),
    ),
    { seed, numRuns: 1 },
  )[0] ?? [[], []];
  return {
    statements: columns.map((column) => statements[column] ?? ""),
    voters: people.flatMap((person) => {
      const voter = voters[person];
      return voter ? [{ id: voter.id, votes: columns.map((column) => voter.votes[column] ?? null) }] : [];
    }),
  };
}

describe("two camps", () => {
  const camp = (size: number, vote: Vote) => Array.from({ length: size }, () => Array.from({ length: 8 }, () => vote));
  const voters = named([...camp(20, -1), ...camp(30, 1)]);
  const map = opinionMap(voters, names(8));
  test("are two groups, the largest first, that fit perfectly", () => {
    expect(map?.groupOf).toEqual([...Array(20).fill(1), ...Array(30).fill(0)]);
    expect(map?.silhouette).toBe(1);
    expect(map?.history).toEqual({ shown: 2, latest: 2, wins: 1 });
  });
  test("take in who voted on seven statements and not who voted on six", () => {
    const some = (given: number): Vote[] => Array.from({ length: 8 }, (_, at) => (at < given ? -1 : null));
    const found = opinionMap(named([...camp(20, -1), ...camp(30, 1), some(7), some(6)]), names(8));
    expect(found?.groupOf.slice(-2)).toEqual([1, null]);
    expect(found?.positions.at(-1)).toBeNull();
  });
});

test("three camps are three groups", () => {
  const camp = (votes: Vote[]) =>
    Array.from({ length: 15 }, (_, at) => votes.map((vote, column) => (at === column ? 0 : vote)));
  const rows = [
    ...camp([1, 1, 1, 1, 1, 1, -1, -1, -1]),
    ...camp([1, 1, 1, -1, -1, -1, 1, 1, 1]),
    ...camp([-1, -1, -1, 1, 1, 1, 1, 1, 1]),
  ];
  const map = opinionMap(named(rows), names(9));
  expect(map?.history.shown).toBe(3);
  for (const camp of [0, 1, 2]) expect(new Set(map?.groupOf.slice(camp * 15, camp * 15 + 15)).size).toBe(1);
  expect(new Set(map?.groupOf).size).toBe(3);
});

test("people who cannot be told apart have no groups", () => {
  expect(opinionMap(named(Array.from({ length: 40 }, () => [1, 1, 1])), names(3))).toBeNull();
  expect(opinionMap(named([[1, 1, 1]]), names(3))).toBeNull();
  expect(opinionMap([], names(3))).toBeNull();
});

test("a number of groups that was shown stays until another fitted best four times in a row", () => {
  const { voters, statements } = votersOf("scoop-hivemind.affordable-housing");
  const first = opinionMap(voters, statements);
  expect(first?.history.shown).toBe(4);
  const kept = opinionMap(voters, statements, { shown: 2, latest: 4, wins: 2 });
  expect(kept?.history).toEqual({ shown: 2, latest: 4, wins: 3 });
  expect(new Set(kept?.groupOf.filter((group) => group !== null)).size).toBe(2);
  expect(opinionMap(voters, statements, kept?.history)?.groupOf).toEqual(first?.groupOf);
});

describe.each(CONVERSATIONS)("%s", (conversation) => {
  const { voters, statements } = votersOf(conversation);
  const map = opinionMap(voters, statements);
  test("gives the same to the last bit when it is computed again", () => {
    expect(opinionMap(voters, statements)).toEqual(map);
  });
  test.each([1, 2, 3])("does not depend on the order of people and statements (%i)", (seed) => {
    const other = shuffled(voters, statements, seed);
    expect(other.statements).not.toEqual(statements);
    const found = opinionMap(other.voters, other.statements);
    expect(found?.silhouette).toBe(map?.silhouette);
    expect(byPerson(other.voters, found)).toEqual(byPerson(voters, map));
  });
  test("does not depend on how people are called", () => {
    const renamed = voters.map(({ id, votes }) => ({ id: createHash("sha256").update(id).digest("hex"), votes }));
    expect(opinionMap(renamed, statements)).toEqual(map);
  });
  test("puts everybody who voted on seven statements in a group, the largest first", () => {
    const sizes = new Map<number, number>();
    voters.forEach(({ votes }, at) => {
      const group = map?.groupOf[at] ?? null;
      expect(group === null).toBe(votes.filter((vote) => vote !== null).length < 7);
      if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    });
    const inOrder = [...sizes].sort(([a], [b]) => a - b).map(([, size]) => size);
    expect(inOrder).toHaveLength(map?.history.shown ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
  });
});

test("the silhouettes of the two conversations are those that were found before", () => {
  const found = CONVERSATIONS.map((conversation) => {
    const { voters, statements } = votersOf(conversation);
    return opinionMap(voters, statements)?.silhouette;
  });
  expect(found[0]).toBeCloseTo(0.48311, 4);
  expect(found[1]).toBeCloseTo(0.37628, 4);
});

test("any votes at all give groups that fit somehow, or none", () => {
  const vote = fc.constantFrom<Vote>(1, 0, -1, null);
  const people = fc.integer({ min: 1, max: 9 }).chain((statements) => {
    return fc.array(fc.array(vote, { minLength: statements, maxLength: statements }), { maxLength: 40 });
  });
  fc.assert(
    fc.property(people, (rows) => {
      const map = opinionMap(named(rows), names(rows[0]?.length ?? 1));
      if (map === null) return;
      expect(map.silhouette).toBeGreaterThanOrEqual(-1);
      expect(map.silhouette).toBeLessThanOrEqual(1);
      expect(map.history.shown).toBeGreaterThanOrEqual(2);
      expect(map.history.shown).toBeLessThanOrEqual(5);
    }),
  );
});
