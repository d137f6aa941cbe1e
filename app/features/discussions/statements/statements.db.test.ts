import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, moderationActs, statements, statementVotes } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposal } from "../../../../tests/factories/small-region.ts";
import { aStatementRound, duringRound, endOfRound } from "../../../../tests/factories/statements.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { moderationQueue } from "../moderation/queue.queries.server.ts";
import { addStatement } from "./add-statement.commands.server.ts";
import { acceptStatement, rejectStatement } from "./moderate-statement.commands.server.ts";
import { statementsForStaff } from "./staff-statements.queries.server.ts";
import {
  countVoters,
  findStatementRound,
  statementsOfAuthor,
  statementsOfPerson,
  statementsToJudge,
} from "./statement.queries.server.ts";
import {
  addOwnStatements,
  endStatementRound,
  finishStatementRounds,
  openStatementRound,
} from "./statement-round.commands.server.ts";
import { castVote, forgetVotes } from "./vote.commands.server.ts";

type Round = Awaited<ReturnType<typeof aStatementRound>>;

const voteOn = (db: Database, { about, ids }: Round, change: Partial<Parameters<typeof castVote>[1]> = {}) =>
  castVote(db, { ...about, statementId: ids[0] ?? 0, voter: "anna", vote: "agree", ...change }, duringRound);

const storedVotes = (db: Database, { about }: Round) =>
  db.select().from(statementVotes).where(eq(statementVotes.organisationId, about.organisationId));

describe("a round", () => {
  test("is opened once, with statements that everybody can judge", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db, { count: 4 });
      const { about, slug, official } = round;
      expect((await statementsToJudge(db, { ...about, voter: undefined })).map(({ id }) => id)).toEqual(round.ids);
      // Sent twice: the first day is the same, though not to the second.
      const period = { opensAt: new Date("2026-06-10T12:00:01Z"), closesAt: endOfRound };
      const bodies = [1, 2, 3, 4].map((number) => `Stelling nummer ${number}.`);
      const again = { ...about, officialId: official.id, ...period, statements: bodies };
      const open = (change: Partial<typeof again>) => openStatementRound(db, { ...again, ...change }, duringRound);
      expect(await open({})).toEqual({ kind: "opened-before" });
      expect(await open({ statements: ["Nog een stelling."] })).toEqual({ kind: "already" });
      expect(await open({ statements: [...bodies, "Nog een stelling."] })).toEqual({ kind: "already" });
      expect(await open({ opensAt: duringRound })).toEqual({ kind: "already" });
      expect(await open({ closesAt: new Date("2026-07-01T22:00:00Z") })).toEqual({ kind: "already" });
      expect((await statementsToJudge(db, { ...about, voter: undefined })).map(({ id }) => id)).toEqual(round.ids);
      expect((await findStatementRound(db, { ...about, slug }))?.round?.key?.length).toBe(32);
      const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, about.organisationId));
      expect(acts).toMatchObject([{ action: "statement-round.open", details: { statements: 4 } }]);
    }));

  test("takes more statements while it runs, each text once", () =>
    inTransaction(async (db) => {
      const { about, official, ids } = await aStatementRound(db);
      const by = { ...about, officialId: official.id, statements: ["Stelling nummer 1.", "De pont is te vol."] };
      await addOwnStatements(db, by, duringRound);
      await addOwnStatements(db, by, duringRound);
      expect(await statementsToJudge(db, { ...about, voter: undefined })).toHaveLength(ids.length + 1);
      expect(await addOwnStatements(db, by, endOfRound)).toEqual({ kind: "closed" });
    }));

  test("can end later or now, but not before it began, and not any more once it has ended", () =>
    inTransaction(async (db) => {
      const { about, official } = await aStatementRound(db);
      const end = (closesAt: Date, now = duringRound) =>
        endStatementRound(db, { ...about, officialId: official.id, closesAt }, now);
      const inPast = { kind: "in-past" };
      expect(await end(new Date("2026-06-01T00:00:00Z"))).toEqual(inPast);
      expect(await end(new Date("2026-06-14T22:00:00Z"))).toEqual(inPast);
      expect(await finishStatementRounds(db, duringRound)).toBe(0);
      expect(await end(new Date("2026-07-01T00:00:00Z"))).toEqual({ kind: "changed" });
      expect(await end(duringRound)).toEqual({ kind: "changed" });
      expect(await end(new Date("2026-07-01T00:00:00Z"))).toEqual({ kind: "closed" });
    }));
});

describe("a vote", () => {
  test("of one person on a statement is one, and the last counts", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db);
      expect(await voteOn(db, round)).toEqual({ kind: "voted" });
      await voteOn(db, round, { vote: "disagree" });
      await voteOn(db, round, { voter: "bram", vote: "pass" });
      const own = await statementsToJudge(db, { ...round.about, voter: "anna" });
      expect(own.map(({ vote }) => vote)).toEqual(["disagree", null, null]);
      expect(await countVoters(db, round.about)).toBe(2);
    }));

  test("is taken only while the round runs, and on a statement that was let in", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db);
      const { about, ids } = round;
      const cast = { ...about, statementId: ids[0] ?? 0, voter: "anna", vote: "agree" } as const;
      expect(await castVote(db, cast, endOfRound)).toEqual({ kind: "closed" });
      expect(await castVote(db, cast, new Date("2026-06-10T11:59:59Z"))).toEqual({ kind: "closed" });
      const other = await aStatementRound(db);
      const none = { kind: "no-such-statement" };
      expect(await voteOn(db, round, { statementId: other.ids[0] ?? 0 })).toEqual(none);
      const { id: authorId } = await anAccount(db, about);
      await addStatement(db, { ...about, authorId, formKey: randomUUID(), body: "De pont is te vol." }, duringRound);
      const [waiting] = await db.select().from(statements).where(eq(statements.authorId, authorId));
      expect(await voteOn(db, round, { statementId: waiting?.id ?? 0 })).toEqual(none);
      expect(await storedVotes(db, round)).toEqual([]);
    }));

  test("goes with all others of the person when they ask, and nobody else's", () =>
    inTransaction(async (db) => {
      const round = await aStatementRound(db);
      for (const statementId of round.ids) await voteOn(db, round, { statementId });
      await voteOn(db, round, { voter: "bram" });
      expect(await forgetVotes(db, { ...round.about, voter: "anna" }, duringRound)).toEqual({ kind: "forgotten" });
      expect((await storedVotes(db, round)).map(({ voter }) => voter)).toEqual(["bram"]);
      expect(await forgetVotes(db, { ...round.about, voter: "bram" }, endOfRound)).toEqual({ kind: "closed" });
    }));
});

describe("a statement of a resident", () => {
  async function aSentStatement(db: Database) {
    const round = await aStatementRound(db);
    const { about } = round;
    const { id: authorId } = await anAccount(db, about);
    const moderator = await anAccount(db, { ...about, role: "moderator" });
    const sent = { ...about, authorId, formKey: randomUUID(), body: "Bel 06-12345678 over de pont." };
    expect(await addStatement(db, sent, duringRound)).toEqual({ kind: "added" });
    const [row] = await db.select().from(statements).where(eq(statements.authorId, authorId));
    const by = { ...about, statementId: row?.id ?? 0, moderatorId: moderator.id };
    const queue = async () =>
      (await moderationQueue(db, { organisationId: about.organisationId, moderatorId: moderator.id })).items;
    return { round, about, authorId, sent, by, queue };
  }

  test("waits in the queue of moderators, with what looks like personal data", () =>
    inTransaction(async (db) => {
      const { about, authorId, queue, round } = await aSentStatement(db);
      expect(await queue()).toMatchObject([{ why: "waiting", kind: "statement", held: ["phone"] }]);
      expect(await statementsToJudge(db, { ...about, voter: undefined })).toHaveLength(round.ids.length);
      expect(await statementsOfAuthor(db, { ...about, authorId })).toMatchObject([{ state: "waiting", reason: null }]);
    }));

  test("is not let in or kept out over what a colleague decided since the moderator looked", () =>
    inTransaction(async (db) => {
      const { about, by } = await aSentStatement(db);
      const { id: colleague } = await anAccount(db, { organisationId: about.organisationId, role: "moderator" });
      const look = async () =>
        (await statementsForStaff(db, { ...about, moderates: true })).find(({ id }) => id === by.statementId)?.version;
      const before = await look();
      await acceptStatement(db, { ...by, seen: before }, duringRound);
      const rejecting = { ...by, moderatorId: colleague, reason: "insult", explanation: null } as const;
      const late = await rejectStatement(db, { ...rejecting, seen: before }, duringRound);
      expect(late).toEqual({ kind: "decided-since", act: "accept" });
      const knowing = await rejectStatement(db, { ...rejecting, seen: await look() }, duringRound);
      expect(knowing).toMatchObject({ kind: "decided" });
    }));

  test("can be judged once a moderator lets it in, and the author reads why one is kept out", () =>
    inTransaction(async (db) => {
      const { about, authorId, by, queue, round } = await aSentStatement(db);
      expect(await acceptStatement(db, by, duringRound)).toMatchObject({ kind: "decided" });
      await acceptStatement(db, by, duringRound);
      expect(await statementsToJudge(db, { ...about, voter: undefined })).toHaveLength(round.ids.length + 1);
      const why = { reason: "personal_data", explanation: "Zonder nummer mag het." } as const;
      await rejectStatement(db, { ...by, ...why }, duringRound);
      expect(await statementsOfAuthor(db, { ...about, authorId })).toMatchObject([{ state: "rejected", ...why }]);
      expect(await queue()).toEqual([]);
      const acts = await db
        .select({ act: moderationActs.act })
        .from(moderationActs)
        .where(eq(moderationActs.statementId, by.statementId));
      expect(acts.map(({ act }) => act).sort()).toEqual(["accept", "reject"]);
    }));

  test("is not for its own author to let in, and not there for another proposal", () =>
    inTransaction(async (db) => {
      const { by, authorId } = await aSentStatement(db);
      const other = await aStatementRound(db);
      expect(await acceptStatement(db, { ...by, moderatorId: authorId }, duringRound)).toEqual({ kind: "own-text" });
      expect(await acceptStatement(db, { ...by, ...other.about }, duringRound)).toEqual({ kind: "no-such-statement" });
    }));

  test("sent twice is one; with another text, after five in an hour or after the end it is refused", () =>
    inTransaction(async (db) => {
      const { about, authorId, sent } = await aSentStatement(db);
      expect(await addStatement(db, sent, duringRound)).toEqual({ kind: "added" });
      const another = { ...sent, body: "De pont vaart te weinig." };
      expect(await addStatement(db, another, duringRound)).toEqual({ kind: "key-used" });
      expect(await addStatement(db, { ...another, formKey: randomUUID() }, endOfRound)).toEqual({ kind: "closed" });
      await addStatement(db, { ...another, formKey: randomUUID() }, duringRound);
      expect(await addStatement(db, { ...another, formKey: randomUUID() }, duringRound)).toEqual({ kind: "too-many" });
      expect(await addStatement(db, sent, duringRound)).toEqual({ kind: "added" });
      expect(await statementsOfAuthor(db, { ...about, authorId })).toHaveLength(2);
      const elsewhere = await aProposal(db, about.organisationId, { slug: `plan-${randomUUID()}` });
      expect(await statementsOfAuthor(db, { ...about, proposalId: elsewhere, authorId })).toEqual([]);
      const whose = { organisationId: about.organisationId, userId: authorId };
      expect(await statementsOfPerson(db, whose)).toMatchObject([{ state: "waiting" }, { state: "waiting" }]);
    }));
});

describe("at the same moment", () => {
  let db: Database;
  beforeAll(async () => {
    db = (await testDatabase()).db;
  });

  test("200 times the same vote counts once", async () => {
    const round = await aStatementRound(db);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => voteOn(db, round)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["voted"]));
    expect(await storedVotes(db, round)).toHaveLength(1);
  });
});
