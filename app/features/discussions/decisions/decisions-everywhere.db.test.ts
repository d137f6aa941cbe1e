import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments, decisions } from "~db/schema/index.ts";
import { aProposalToAnswer, aStoredComment, aStoredDecision } from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decisionsEverywhere } from "./decisions-everywhere.queries.server.ts";

test("decisions about all proposals come drafts first and then the newest, and only who decides finds drafts", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const other = await aProposalToAnswer(db);
    const old = await aStoredDecision(db, about, []);
    const newest = await aStoredDecision(db, about, []);
    const draft = await aStoredDecision(db, about, [], false);
    await db.update(decisions).set({ decidedOn: "2025-01-01" }).where(eq(decisions.id, draft));
    await aStoredDecision(db, other, []);
    const { organisationId } = about;
    const ids = async (withDrafts: boolean) =>
      (await decisionsEverywhere(db, { organisationId, withDrafts, page: 1 })).decisions.map(({ id }) => id);
    expect(await ids(true)).toEqual([draft, newest, old]);
    expect(await ids(false)).toEqual([newest, old]);
  }));

test("a decision is listed with its proposal, and with how much of its input it answers", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const { organisationId, slug } = about;
    const author = about.resident.id;
    const [first, second] = [await aStoredComment(db, about, { author }), await aStoredComment(db, about, { author })];
    await aStoredComment(db, about, { author });
    await aStoredDecision(db, about, [{ commentId: first }, { commentId: second }]);
    const listed = async () =>
      (await decisionsEverywhere(db, { organisationId, withDrafts: false, page: 1 })).decisions;
    expect(await listed()).toMatchObject([{ proposal: { slug }, used: 2, setAside: 0, answers: 2, inputs: 3 }]);
    await db.update(comments).set({ body: "", withdrawnAt: new Date() }).where(eq(comments.id, first));
    expect(await listed()).toMatchObject([{ used: 2, answers: 1, inputs: 2 }]);
  }));

test("a list of more than one page says so, and the page after holds the rest", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const ids: number[] = [];
    for (let made = 0; made < 25; made += 1) ids.unshift(await aStoredDecision(db, about, []));
    const { organisationId } = about;
    const found = await decisionsEverywhere(db, { organisationId, withDrafts: false, page: 2 });
    expect(found.pages).toBe(2);
    expect(found.decisions.map(({ id }) => id)).toEqual(ids.slice(24));
  }));
