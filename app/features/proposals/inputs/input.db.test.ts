import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { ideas, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import {
  aProposalToAnswer,
  aStoredComment,
  aStoredDecision,
  aStoredIdea,
  aStoredView,
  type ProposalToAnswer,
} from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { countInputs } from "./input.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const counted = (db: Database, { organisationId, proposalId }: ProposalToAnswer) =>
  countInputs(db, { organisationId, proposalId, now });

describe("an input", () => {
  test("is a thread of a resident that everybody can read; what staff write is none, nor is a reply", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const thread = await aStoredComment(db, about, { author });
      await aStoredComment(db, about, { author, thread });
      await aStoredComment(db, about, { author: about.official.id });
      await aStoredComment(db, about, { author, hidden: true });
      await aStoredComment(db, about, { author, withdrawn: true });
      await aStoredComment(db, about, { author, held: true });
      expect(await counted(db, about)).toMatchObject({ total: 1, waiting: 1 });
    }));

  test("is an idea that the proposal was made of, once for those that were merged into it", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const idea = await aStoredIdea(db, about, { author: about.resident.id });
      const other = await anAccount(db, about);
      await aStoredIdea(db, about, { author: other.id, mergedInto: idea });
      expect(await counted(db, about)).toMatchObject({ total: 1, waiting: 1 });
    }));

  test("is what a guardian published last on a theme", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { guardianId } = await aStoredView(db, about, { author: about.resident.id });
      await aStoredView(db, about, { author: about.resident.id, guardianId });
      expect(await counted(db, about)).toMatchObject({ total: 1, waiting: 1 });
    }));

  test("counts for its own proposal and organisation only", () =>
    inTransaction(async (db) => {
      const [here, there] = [await aProposalToAnswer(db), await aProposalToAnswer(db)];
      await aStoredComment(db, here, { author: here.resident.id });
      expect(await counted(db, there)).toMatchObject({ total: 0, waiting: 0, medianDays: null, oldestDays: null });
      expect(await countInputs(db, { organisationId: here.organisationId, now })).toMatchObject({ total: 1 });
      expect(await countInputs(db, { organisationId: there.organisationId, now })).toMatchObject({ total: 0 });
    }));
});

describe("an answer", () => {
  test("is a reply of an official in the thread that everybody can read, not one of a neighbour or a moderator", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const thread = await aStoredComment(db, about, { author: about.resident.id });
      const moderator = await anAccount(db, { ...about, role: "moderator" });
      await aStoredComment(db, about, { author: moderator.id, thread });
      await aStoredComment(db, about, { author: about.resident.id, thread });
      await aStoredComment(db, about, { author: about.official.id, thread, hidden: true });
      expect(await counted(db, about)).toMatchObject({ answered: 0, waiting: 1 });
      await aStoredComment(db, about, { author: about.official.id, thread });
      expect(await counted(db, about)).toMatchObject({ total: 1, answered: 1, waiting: 0 });
    }));

  test("is the answer to an idea", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      await aStoredIdea(db, about, { author: about.resident.id });
      await db.update(ideas).set({ answer: "Dit doen wij.", answeredBy: about.official.id, answeredAt: now });
      expect(await counted(db, about)).toMatchObject({ answered: 1, waiting: 0 });
    }));

  test("is a published decision that names it, of each kind; a draft answers nothing", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const author = about.resident.id;
      const commentId = await aStoredComment(db, about, { author });
      const ideaId = await aStoredIdea(db, about, { author });
      const { id: guardianViewId } = await aStoredView(db, about, { author });
      const named = [{ commentId }, { ideaId }, { guardianViewId }];
      await aStoredDecision(db, about, named, false);
      expect(await counted(db, about)).toMatchObject({ total: 3, waiting: 3 });
      await aStoredDecision(db, about, named);
      expect(await counted(db, about)).toMatchObject({ total: 3, answered: 3, waiting: 0 });
    }));
});

test("what somebody wrote stays what it was when they become an official, or leave", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const waiting = await anAccount(db, about);
    await aStoredComment(db, about, { author: waiting.id });
    await aStoredIdea(db, about, { author: waiting.id });
    const thread = await aStoredComment(db, about, { author: about.resident.id });
    await aStoredComment(db, about, { author: about.official.id, thread });
    const counts = await counted(db, about);
    expect(counts).toMatchObject({ total: 3, answered: 1 });
    await db.update(users).set({ role: "official" }).where(eq(users.id, waiting.id));
    await db.update(users).set({ role: "resident" }).where(eq(users.id, about.official.id));
    expect(await counted(db, about)).toEqual(counts);
  }));

test("the age of what waits is told in whole days, at the middle and at most", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const author = about.resident.id;
    for (const days of [1, 9, 40.9]) await aStoredComment(db, about, { author, at: daysAgo(days) });
    const answered = await aStoredComment(db, about, { author, at: daysAgo(400) });
    await aStoredComment(db, about, { author: about.official.id, thread: answered });
    expect(await counted(db, about)).toEqual({ total: 4, answered: 1, waiting: 3, medianDays: 9, oldestDays: 40 });
    await aStoredComment(db, about, { author, at: daysAgo(20) });
    // Half of four waits this long or longer.
    expect(await counted(db, about)).toMatchObject({ waiting: 4, medianDays: 20 });
  }));
