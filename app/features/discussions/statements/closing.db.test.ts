import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { statementRounds, statementVotes } from "~db/schema/index.ts";
import { aStatementRound, duringRound, endOfRound, storeVotes } from "../../../../tests/factories/statements.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { findStatementRound, statementsToJudge } from "./statement.queries.server.ts";
import { finishStatementRounds } from "./statement-round.commands.server.ts";
import { castVote } from "./vote.commands.server.ts";

type Round = Awaited<ReturnType<typeof aStatementRound>>;

const voteOn = (db: Database, { about, ids }: Round, change: Partial<Parameters<typeof castVote>[1]> = {}) =>
  castVote(db, { ...about, statementId: ids[0] ?? 0, voter: "anna", vote: "agree", ...change }, duringRound);

const storedVotes = (db: Database, { about }: Round) =>
  db.select().from(statementVotes).where(eq(statementVotes.organisationId, about.organisationId));

test("a vote beside the closing is stored and untied, or refused, and never tied to a person afterwards", async () => {
  const { db } = await testDatabase();
  const round = await aStatementRound(db);
  const voters = Array.from({ length: 40 }, (_, person) => `person ${person}`);
  // However the rest goes, there is something to untie.
  expect(await voteOn(db, round, { voter: "person 0" })).toEqual({ kind: "voted" });
  const work = voters.map((voter) => voteOn(db, round, { voter }));
  // The jobs may come while people vote; those who come later find the round closed.
  const closing = finishStatementRounds(db, endOfRound);
  const outcomes = await Promise.all(work);
  await closing;
  await finishStatementRounds(db, endOfRound);
  const stored = await storedVotes(db, round);
  const voted = new Set(voters.filter((_, place) => place === 0 || outcomes[place]?.kind === "voted"));
  expect(stored).toHaveLength(voted.size);
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.filter(({ voter }) => voters.includes(voter))).toEqual([]);
});

describe("after the end", () => {
  test("the votes of one person stay together under another name, on the last day, and the key is gone", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db);
      const { about, slug, ids } = round;
      await storeVotes(db, { ...about, ids }, [
        [1, 1, -1],
        [-1, 0, null],
      ]);
      const before = await storedVotes(db, round);
      expect(await finishStatementRounds(db, duringRound)).toBe(0);
      expect(await finishStatementRounds(db, endOfRound)).toBe(1);
      expect(await finishStatementRounds(db, endOfRound)).toBe(0);
      const after = await storedVotes(db, round);
      const names = (rows: typeof after) => new Set(rows.map(({ voter }) => voter));
      expect(names(after).size).toBe(2);
      expect([...names(after)].filter((name) => names(before).has(name))).toEqual([]);
      const perPerson = [...names(after)].map((name) =>
        ids.map((id) => after.find(({ voter, statementId }) => voter === name && statementId === id)?.vote ?? null),
      );
      expect(perPerson).toHaveLength(2);
      expect(perPerson).toEqual(
        expect.arrayContaining([
          [1, 1, -1],
          [-1, 0, null],
        ]),
      );
      expect(new Set(after.map(({ votedOn }) => votedOn))).toEqual(new Set(["2026-06-20"]));
      expect((await findStatementRound(db, { ...about, slug }))?.round?.key).toBeNull();
      expect(await voteOn(db, round)).toEqual({ kind: "closed" });
    }));

  test("neither the order of rows nor the transaction that wrote them leads back to who voted when", async () => {
    const { db } = await testDatabase();
    const round = await aStatementRound(db);
    const [statementId = 0] = round.ids;
    const turns = Array.from({ length: 60 }, (_, turn) => ({
      voter: `voter ${turn}`,
      vote: turn % 2 === 0 ? ("agree" as const) : ("disagree" as const),
    }));
    for (const turn of turns) await voteOn(db, round, turn);
    const stored = async () => [
      ...(await db.execute<{ vote: number; written: string }>(sql`
        select vote, xmin::text as written from statement_votes where statement_id = ${statementId} order by ctid`)),
    ];
    expect(new Set((await stored()).map(({ written }) => written)).size).toBe(60);
    await finishStatementRounds(db, endOfRound);
    const rows = await stored();
    expect(new Set(rows.map(({ written }) => written)).size).toBe(1);
    // In the order in which they came they would take turns: 1, −1, 1, −1, and so on.
    const alike = rows.filter(({ vote }, place) => place > 0 && vote === rows[place - 1]?.vote).length;
    expect(rows).toHaveLength(60);
    expect(alike).toBeGreaterThan(12);
  });

  test("what a closed round knows of somebody's device or account leads to none of its votes", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db);
      await voteOn(db, round, { voter: "anna" });
      await finishStatementRounds(db, endOfRound);
      const own = await statementsToJudge(db, { ...round.about, voter: "anna" });
      expect(own.map(({ vote }) => vote)).toEqual([null, null, null]);
      const [kept] = await db
        .select()
        .from(statementRounds)
        .where(
          and(
            eq(statementRounds.organisationId, round.about.organisationId),
            eq(statementRounds.proposalId, round.about.proposalId),
          ),
        );
      expect(kept?.key).toBeNull();
    }));
});
