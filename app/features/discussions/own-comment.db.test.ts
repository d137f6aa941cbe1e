import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes, reports } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment } from "../../../tests/factories/input.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { showComment } from "./moderation/decide.commands.server.ts";
import { editComment, withdrawComment } from "./own-comment.commands.server.ts";
import { reportComment } from "./report.commands.server.ts";
import { findThread } from "./threads.queries.server.ts";
import { voteOn } from "./vote.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

async function aScene(db: Database, written: { at?: Date; held?: boolean; hidden?: boolean } = {}) {
  const about = await aProposalToAnswer(db);
  const author = about.resident.id;
  const commentId = await aStoredComment(db, about, { author, at: minutesAgo(1), ...written });
  return { ...about, commentId, authorId: author };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const seen = (db: Database, scene: Scene, userId?: string) =>
  findThread(db, { ...scene, threadId: scene.commentId, reader: { userId, seesHidden: false }, now });

describe("editing", () => {
  test("within a quarter of an hour changes the text, and readers see that it was edited", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { at: minutesAgo(14) });
      expect((await seen(db, scene, scene.authorId))?.mayEdit).toBe(true);
      const outcome = await editComment(db, { ...scene, body: "Graag bomen." }, now);
      expect(outcome).toEqual({ kind: "edited", threadId: scene.commentId });
      expect(await seen(db, scene)).toMatchObject({ body: "Graag bomen.", edited: true, mayEdit: false });
    }));

  test("after a quarter of an hour is over", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { at: minutesAgo(15) });
      expect((await seen(db, scene, scene.authorId))?.mayEdit).toBe(false);
      expect(await editComment(db, { ...scene, body: "Anders." }, now)).toEqual({ kind: "not-any-more" });
      expect(await seen(db, scene)).toMatchObject({ body: "Een reactie.", edited: false });
    }));

  test("is for the author, and not for what a moderator has hidden", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const another = { ...scene, authorId: scene.official.id, body: "Anders." };
      expect(await editComment(db, another, now)).toEqual({ kind: "no-such-comment" });
      const hidden = await aScene(db, { hidden: true });
      expect(await editComment(db, { ...hidden, body: "Anders." }, now)).toEqual({ kind: "not-any-more" });
    }));

  test("taking out what looked like personal data shows the text to everybody, and putting it in hides it", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { held: true });
      expect(await seen(db, scene)).toBeUndefined();
      await editComment(db, { ...scene, body: "Bel mij maar niet." }, now);
      expect(await seen(db, scene)).toMatchObject({ body: "Bel mij maar niet." });
      await editComment(db, { ...scene, body: "Bel 06-12345678." }, now);
      expect(await seen(db, scene)).toBeUndefined();
    }));

  test("more than ten times in ten minutes is refused", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      for (let time = 1; time <= 10; time++) await editComment(db, { ...scene, body: `Versie ${time}` }, now);
      expect(await editComment(db, { ...scene, body: "Versie 11" }, now)).toEqual({ kind: "too-many" });
    }));
});

describe("withdrawing", () => {
  test("takes the text, its theme, its voices and its reports away; the place and the replies stay", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      await aStoredComment(db, scene, { author: scene.official.id, thread: scene.commentId });
      await db
        .update(comments)
        .set({ themeCode: "wonen", areaCode: "WK047911" })
        .where(eq(comments.id, scene.commentId));
      await voteOn(db, { ...scene, userId: (await anAccount(db, scene)).id, voice: "support" });
      await reportComment(db, { ...scene, reporterId: scene.official.id, reason: "duplicate" }, now);
      const outcome = await withdrawComment(db, scene, now);
      expect(outcome).toEqual({ kind: "withdrawn", threadId: scene.commentId });
      const thread = await seen(db, scene);
      expect(thread).toMatchObject({ withdrawn: true, body: null, theme: null, areaName: null, supporters: 0 });
      expect(thread?.replies).toHaveLength(1);
      for (const table of [commentVotes, reports]) expect(await db.select().from(table)).toEqual([]);
      const [row] = await db.select({ body: comments.body }).from(comments).where(eq(comments.id, scene.commentId));
      expect(row?.body).toBe("");
    }));

  test("is possible long after, by the author only; again changes nothing", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { at: minutesAgo(60 * 24 * 400) });
      const none = { kind: "no-such-comment" };
      expect(await withdrawComment(db, { ...scene, authorId: scene.official.id }, now)).toEqual(none);
      const withdrawn = { kind: "withdrawn", threadId: scene.commentId };
      expect(await withdrawComment(db, scene, now)).toEqual(withdrawn);
      expect(await withdrawComment(db, scene, new Date(now.getTime() + 1000))).toEqual(withdrawn);
      const [row] = await db.select({ at: comments.withdrawnAt }).from(comments);
      expect(row?.at).toEqual(now);
    }));
});

describe("reporting", () => {
  test("of what not everybody can read is not possible", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { hidden: true });
      const report = { ...scene, reporterId: scene.official.id, reason: "insult" } as const;
      expect(await reportComment(db, report, now)).toEqual({ kind: "no-such-comment" });
    }));

  test("again waits for a moderator when the text was edited since, and otherwise what the moderator saw stands", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const report = { ...scene, reporterId: scene.official.id, reason: "insult" } as const;
      const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
      expect(await reportComment(db, report, at(0))).toMatchObject({ kind: "reported" });
      expect(await reportComment(db, report, at(1))).toMatchObject({ kind: "reported" });
      const moderator = await anAccount(db, { ...scene, role: "moderator" });
      await showComment(db, { ...scene, moderator }, at(2));
      expect(await reportComment(db, report, at(3))).toMatchObject({ kind: "looked-at" });
      const open = async () => (await db.select().from(reports)).filter(({ handledAt }) => handledAt === null);
      expect(await open()).toEqual([]);
      await db
        .update(comments)
        .set({ body: "Iets anders.", editedAt: at(4) })
        .where(eq(comments.id, scene.commentId));
      expect(await reportComment(db, { ...report, reason: "advertising" }, at(5))).toMatchObject({ kind: "reported" });
      expect(await open()).toMatchObject([{ reason: "advertising", reportedAt: at(5) }]);
    }));

  test("more than ten times in an hour is refused", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const report = { ...scene, reporterId: scene.official.id, reason: "insult" } as const;
      for (let time = 1; time <= 10; time++) expect((await reportComment(db, report, now)).kind).toBe("reported");
      expect(await reportComment(db, report, now)).toEqual({ kind: "too-many" });
    }));
});
