import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { proposals, statements, statementVotes } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aStatementRound, duringRound, endOfRound } from "../../../../tests/factories/statements.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { moderationCounts } from "../moderation/counts.queries.server.ts";
import { addStatement, statementLimit } from "./add-statement.commands.server.ts";
import { acceptStatement } from "./moderate-statement.commands.server.ts";
import { roundsOfProposals, statementsForStaff } from "./staff-statements.queries.server.ts";
import { findStatementRound, statementsOfAuthor } from "./statement.queries.server.ts";
import { addOwnStatements, openStatementRound } from "./statement-round.commands.server.ts";
import { waitingStatements } from "./statements-in-queue.queries.server.ts";
import { castVote, forgetVotes } from "./vote.commands.server.ts";

type Round = Awaited<ReturnType<typeof aStatementRound>>;

const voteOn = (db: Database, { about, ids }: Round, change: Partial<Parameters<typeof castVote>[1]> = {}) =>
  castVote(db, { ...about, statementId: ids[0] ?? 0, voter: "anna", vote: "agree", ...change }, duringRound);

const storedVotes = (db: Database, { about }: Round) =>
  db.select().from(statementVotes).where(eq(statementVotes.organisationId, about.organisationId));

describe("about a plan that the organisation took back", () => {
  async function aWithdrawnRound(db: Database) {
    const round = await aStatementRound(db);
    expect(await voteOn(db, round)).toEqual({ kind: "voted" });
    await db
      .update(proposals)
      .set({ withdrawnAt: duringRound, withdrawnReason: "Er is geen geld." })
      .where(eq(proposals.id, round.about.proposalId));
    return round;
  }

  test("nobody votes, sends in a statement or puts more of them to others; votes can still be taken back", () =>
    inTransaction(async (db) => {
      const round = await aWithdrawnRound(db);
      const { about, official } = round;
      const { id: authorId } = await anAccount(db, about);
      const sent = { ...about, authorId, formKey: randomUUID(), body: "De pont is te vol." };
      expect(await voteOn(db, round, { voter: "bram" })).toEqual({ kind: "closed" });
      expect(await voteOn(db, round, { vote: "disagree" })).toEqual({ kind: "closed" });
      expect(await addStatement(db, sent, duringRound)).toEqual({ kind: "closed" });
      const more = { ...about, officialId: official.id, statements: ["De pont is te vol."] };
      expect(await addOwnStatements(db, more, duringRound)).toEqual({ kind: "closed" });
      expect((await storedVotes(db, round)).map(({ vote }) => vote)).toEqual([1]);
      expect(await forgetVotes(db, { ...about, voter: "anna" }, duringRound)).toEqual({ kind: "forgotten" });
      expect(await storedVotes(db, round)).toEqual([]);
    }));

  test("who sent in too many statements hears that it is closed, not that they should wait an hour", () =>
    inTransaction(async (db) => {
      const { about } = await aStatementRound(db);
      const { id: authorId } = await anAccount(db, about);
      const add = (body: string) => addStatement(db, { ...about, authorId, formKey: randomUUID(), body }, duringRound);
      const withinAnHour = Array.from({ length: statementLimit.limit }, (_, index) => `De pont ${index} is te vol.`);
      for (const body of withinAnHour) expect(await add(body)).toEqual({ kind: "added" });
      expect(await add("De pont is te laat.")).toEqual({ kind: "too-many" });
      await db
        .update(proposals)
        .set({ withdrawnAt: duringRound, withdrawnReason: "Er is geen geld." })
        .where(eq(proposals.id, about.proposalId));
      expect(await add("De pont is te laat.")).toEqual({ kind: "closed" });
    }));

  test("what still waits is let in by nobody, leaves the queue and tells its author so", () =>
    inTransaction(async (db) => {
      const { about, slug } = await aStatementRound(db);
      const { organisationId, proposalId } = about;
      const { id: authorId } = await anAccount(db, about);
      const { id: moderatorId } = await anAccount(db, { ...about, role: "moderator" });
      await addStatement(db, { ...about, authorId, formKey: randomUUID(), body: "De pont is te vol." }, duringRound);
      const queue = () => waitingStatements(db, { organisationId, moderatorId });
      expect((await queue()).total).toBe(1);
      expect((await moderationCounts(db, about)).held).toBe(1);
      await db
        .update(proposals)
        .set({ withdrawnAt: duringRound, withdrawnReason: "Er is geen geld." })
        .where(eq(proposals.id, proposalId));
      const [own] = await statementsOfAuthor(db, { ...about, authorId });
      const accept = { ...about, moderatorId, statementId: own?.id ?? 0 };
      expect(await acceptStatement(db, accept, duringRound)).toEqual({ kind: "plan-withdrawn" });
      expect(own?.state).toBe("lapsed");
      expect(await queue()).toEqual({ items: [], total: 0 });
      expect((await moderationCounts(db, about)).held).toBe(0);
      expect(await roundsOfProposals(db, about)).toMatchObject([{ slug, waiting: 0 }]);
      const staff = await statementsForStaff(db, { ...about, moderates: true });
      expect(staff.map(({ state }) => state)).toContain("lapsed");
    }));

  test("its page and the list of staff know it, and no round is opened", () =>
    inTransaction(async (db) => {
      const { about, slug, official } = await aWithdrawnRound(db);
      const { organisationId } = about;
      expect((await findStatementRound(db, { organisationId, slug }))?.proposal.isWithdrawn).toBe(true);
      expect(await roundsOfProposals(db, { organisationId })).toMatchObject([{ slug, isWithdrawn: true }]);
      const period = { opensAt: duringRound, closesAt: endOfRound, statements: ["Nog een stelling."] };
      const opened = await openStatementRound(db, { ...about, officialId: official.id, ...period }, duringRound);
      expect(opened).toEqual({ kind: "is-withdrawn" });
    }));
});

test("statements are numbered within their proposal, the same for who moderates and who does not", () =>
  inTransaction(async (db) => {
    await aStatementRound(db);
    const { about, ids } = await aStatementRound(db, { count: 4 });
    await db
      .update(statements)
      .set({ state: "rejected" })
      .where(eq(statements.id, ids[1] ?? 0));
    const numbers = async (moderates: boolean) =>
      Object.fromEntries((await statementsForStaff(db, { ...about, moderates })).map(({ id, number }) => [id, number]));
    const all = Object.fromEntries(ids.map((id, place) => [id, place + 1]));
    expect(await numbers(true)).toEqual(all);
    const { [ids[1] ?? 0]: _rejected, ...shown } = all;
    expect(await numbers(false)).toEqual(shown);
  }));
