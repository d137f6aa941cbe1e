import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publishedCount } from "~/statistics/publication-thresholds.ts";
import type { Database } from "~db/client.server.ts";
import { opinionReleases, statementRounds, statements } from "~db/schema/index.ts";
import { aStatementRound, duringRound, endOfRound, storeVotes } from "../../../../tests/factories/statements.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { finishStatementRounds } from "../statements/statement-round.commands.server.ts";
import { newestRelease } from "./newest-release.queries.server.ts";
import { outcomesOf } from "./outcomes.ts";
import { releaseDueOpinions, releaseOpinions } from "./release-opinions.commands.server.ts";

type Vote = 1 | 0 | -1 | null;

/** What one of two minds says: half agree with the first four of eight statements, half with the last four. */
function sideOf(person: number, place: number): 1 | -1 {
  const agrees = place < 4 === (person % 2 === 0);
  // One in nine answers otherwise, each at another place.
  const asExpected = (person + place * 5) % 9 !== 0;
  return agrees === asExpected ? 1 : -1;
}

/** People of two minds about eight statements. */
function twoMinds(people: number, from = 0): Vote[][] {
  return Array.from({ length: people }, (_, index) =>
    Array.from({ length: 8 }, (_, place) => sideOf(from + index, place)),
  );
}

async function aRoundWith(db: Database, votes: Vote[][]) {
  const round = await aStatementRound(db, { count: 8 });
  await storeVotes(db, { ...round.about, ids: round.ids }, votes);
  const more = (added: Vote[][]) => storeVotes(db, { ...round.about, ids: round.ids }, added);
  const released = () =>
    db.select().from(opinionReleases).where(eq(opinionReleases.organisationId, round.about.organisationId));
  return { ...round, more, released };
}

describe("a release", () => {
  test("is not made of fewer than thirty people", () =>
    inTransaction(async (db) => {
      const { about, released } = await aRoundWith(db, twoMinds(29));
      expect(await releaseOpinions(db, about, duringRound)).toEqual({ kind: "too-few" });
      expect(await released()).toEqual([]);
      expect(await newestRelease(db, about)).toBeUndefined();
    }));

  test("tells the groups that people fall into, what marks them off, and nothing finer than fives and whole per cents", () =>
    inTransaction(async (db) => {
      const { about, ids } = await aRoundWith(db, twoMinds(160));
      expect(await releaseOpinions(db, about, duringRound)).toEqual({ kind: "released" });
      const found = await newestRelease(db, about);
      if (!found) throw new Error("Nothing was released");
      const outcomes = outcomesOf(found.content, found.readable);
      expect(outcomes).toMatchObject({ people: 160, state: "groups" });
      expect(outcomes.groups.map(({ people }) => people)).toEqual([80, 80]);
      const sides = outcomes.groups.map(({ marks }) =>
        marks.filter(({ side }) => side === "agree").map(({ id }) => id),
      );
      expect(sides.flat().every((id) => ids.includes(id))).toBe(true);
      expect(new Set(sides.flat()).size).toBe(sides.flat().length);
      const numbers = JSON.stringify(found.content).match(/"(people|votes)":\d+/g) ?? [];
      expect(numbers.every((one) => Number(one.split(":")[1]) % 5 === 0)).toBe(true);
    }));

  test("without two groups of fifty tells the whole only", () =>
    inTransaction(async (db) => {
      const { about } = await aRoundWith(db, twoMinds(90));
      await releaseOpinions(db, about, duringRound);
      const found = await newestRelease(db, about);
      expect(found?.content).toMatchObject({ state: "small", groups: [] });
      expect(found?.content.everyone[0]?.votes).toBe(publishedCount(90));
    }));

  test("keeps no vote and no name of a person", () =>
    inTransaction(async (db) => {
      const { about } = await aRoundWith(db, twoMinds(120));
      await releaseOpinions(db, about, duringRound);
      const text = JSON.stringify((await newestRelease(db, about))?.content);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    }));

  test("follows another only when at least ten more people took part in all and in each group, and never changes", () =>
    inTransaction(async (db) => {
      const { about, more, released } = await aRoundWith(db, twoMinds(120));
      await releaseOpinions(db, about, duringRound);
      await more(twoMinds(9, 120));
      expect(await releaseOpinions(db, about, duringRound)).toEqual({ kind: "unchanged" });
      // Sixteen more in all, but only eight in each group.
      await more(twoMinds(7, 129));
      expect(await releaseOpinions(db, about, duringRound)).toEqual({ kind: "unchanged" });
      await more(twoMinds(16, 136));
      expect(await releaseOpinions(db, about, duringRound)).toEqual({ kind: "released" });
      const [first, second] = await released();
      expect(first?.content).toMatchObject({ people: 120 });
      expect(second?.content).toMatchObject({ people: 150 });
      const rewrite = db.transaction((tx) => tx.update(opinionReleases).set({ methodVersion: "anders" }));
      await expect(rewrite).rejects.toMatchObject({ cause: { code: "42501" } });
    }));

  test("leaves a statement out that was taken out meanwhile, also from a release that was made before", () =>
    inTransaction(async (db) => {
      const { about, ids } = await aRoundWith(db, twoMinds(120));
      await releaseOpinions(db, about, duringRound);
      await db
        .update(statements)
        .set({ state: "rejected" })
        .where(eq(statements.id, ids[0] ?? 0));
      const found = await newestRelease(db, about);
      expect(found?.readable).toEqual(ids.slice(1));
      expect(found?.content.statements.map(({ body }) => body).slice(0, 2)).toEqual(["", "Stelling nummer 2."]);
    }));

  test("keeps no text of a statement, so that one that is erased is gone everywhere", () =>
    inTransaction(async (db) => {
      const { about, released } = await aRoundWith(db, twoMinds(60));
      await releaseOpinions(db, about, duringRound);
      expect(JSON.stringify(await released())).not.toContain("Stelling nummer");
    }));
});

describe("what is due", () => {
  test("is an open round in the night, and not by day", () =>
    inTransaction(async (db) => {
      const { released } = await aRoundWith(db, twoMinds(60));
      await releaseDueOpinions(db, { now: duringRound, nightly: false });
      expect(await released()).toEqual([]);
      await releaseDueOpinions(db, { now: duringRound, nightly: true });
      expect(await released()).toHaveLength(1);
      await releaseDueOpinions(db, { now: duringRound, nightly: true });
      expect(await released()).toHaveLength(1);
    }));

  test("is a round that closed, once its votes are untied from people", () =>
    inTransaction(async (db) => {
      const { released } = await aRoundWith(db, twoMinds(60));
      await releaseDueOpinions(db, { now: endOfRound, nightly: true });
      expect(await released()).toEqual([]);
      await finishStatementRounds(db, endOfRound);
      await releaseDueOpinions(db, { now: endOfRound, nightly: false });
      expect(await released()).toHaveLength(1);
      const keys = await db.select({ key: statementRounds.key }).from(statementRounds);
      expect(keys.every(({ key }) => key === null)).toBe(true);
    }));
});
