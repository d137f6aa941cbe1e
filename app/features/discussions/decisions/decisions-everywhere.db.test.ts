import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comments, decisions } from "~db/schema/index.ts";
import { aProposalToAnswer, aStoredComment, aStoredDecision } from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decisionsEverywhere, publishedEverywhere } from "./decisions-everywhere.queries.server.ts";

test("decisions about all proposals come drafts first and then what was published last; only who decides finds drafts", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const other = await aProposalToAnswer(db);
    const told = async (decidedOn: string, publishedAt: Date) => {
      const id = await aStoredDecision(db, about, [], false);
      await db.update(decisions).set({ decidedOn, publishedAt }).where(eq(decisions.id, id));
      return id;
    };
    const newest = await told("2024-01-01", new Date("2026-06-02"));
    const old = await told("2026-05-31", new Date("2026-06-01"));
    const draft = await aStoredDecision(db, about, [], false);
    await aStoredDecision(db, other, []);
    const { organisationId } = about;
    const ids = ({ decisions: listed }: { decisions: { id: number }[] }) => listed.map(({ id }) => id);
    expect(ids(await decisionsEverywhere(db, { organisationId, page: 1 }))).toEqual([draft, newest, old]);
    expect(ids(await publishedEverywhere(db, { organisationId, page: 1 }))).toEqual([newest, old]);
  }));

test("a decision is listed with its proposal, and with how much of its input it answers", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const { organisationId, slug } = about;
    const author = about.resident.id;
    const [first, second] = [await aStoredComment(db, about, { author }), await aStoredComment(db, about, { author })];
    await aStoredComment(db, about, { author });
    await aStoredDecision(db, about, [{ commentId: first }, { commentId: second }]);
    const listed = async () => (await decisionsEverywhere(db, { organisationId, page: 1 })).decisions;
    const told = { proposal: { slug }, used: 2, setAside: 0 };
    expect(await listed()).toMatchObject([{ ...told, answers: 2, inputs: 3 }]);
    expect((await publishedEverywhere(db, { organisationId, page: 1 })).decisions).toMatchObject([told]);
    await db.update(comments).set({ body: "", withdrawnAt: new Date() }).where(eq(comments.id, first));
    expect(await listed()).toMatchObject([{ used: 2, answers: 1, inputs: 2 }]);
  }));

test("a list of more than one page says so, and the page after holds the rest", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const ids: number[] = [];
    for (let made = 0; made < 25; made += 1) ids.unshift(await aStoredDecision(db, about, []));
    const { organisationId } = about;
    for (const list of [decisionsEverywhere, publishedEverywhere]) {
      const found = await list(db, { organisationId, page: 2 });
      expect(found.pages).toBe(2);
      expect(found.decisions.map(({ id }) => id)).toEqual(ids.slice(24));
    }
  }));
