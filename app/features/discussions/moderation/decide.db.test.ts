import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, comments, moderationActs, reports } from "~db/schema/index.ts";
import { aStoredComment } from "../../../../tests/factories/input.ts";
import {
  aModerator,
  aScene,
  hiddenWithObjection,
  hide,
  now,
  type Scene,
  seen,
} from "../../../../tests/factories/moderation.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { reportComment } from "../report.commands.server.ts";
import { findCommentCase } from "./case.queries.server.ts";
import { hideComment, showComment } from "./decide.commands.server.ts";
import { moderationQueue } from "./queue.queries.server.ts";

describe("deciding about a comment", () => {
  test.each<Role>(["resident", "official", "researcher"])("a %s may not", (role) =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const moderator = await aModerator(db, scene, role);
      expect(await hide(db, scene, moderator)).toEqual({ kind: "not-allowed" });
      expect(await showComment(db, { ...scene, moderator }, now)).toEqual({ kind: "not-allowed" });
      expect((await seen(db, scene))?.hidden).toBeNull();
    }),
  );

  test.each<Role>(["moderator", "admin"])("a %s hides a text, its replies stay, and it can be shown again", (role) =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      await aStoredComment(db, scene, { author: scene.resident.id, thread: scene.commentId });
      const moderator = await aModerator(db, scene, role);
      expect(await hide(db, scene, moderator)).toMatchObject({ kind: "done", threadId: scene.commentId });
      const hidden = await seen(db, scene);
      expect(hidden).toMatchObject({ hidden: "insult", body: null });
      expect(hidden?.replies).toHaveLength(1);
      expect((await seen(db, scene, true))?.body).toBe("Bah.");
      await showComment(db, { ...scene, moderator }, now);
      expect(await seen(db, scene)).toMatchObject({ hidden: null, body: "Bah." });
    }),
  );

  test("every decision is kept and stands in the log, without a word of the text", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      await hide(db, scene);
      await showComment(db, { ...scene, moderator: scene.second }, now);
      const here = eq(moderationActs.organisationId, scene.organisationId);
      const acts = await db.select().from(moderationActs).where(here).orderBy(moderationActs.id);
      expect(acts.map(({ act, reason, moderatorId }) => [act, reason, moderatorId])).toEqual([
        ["hide", "insult", scene.first.id],
        ["show", null, scene.second.id],
      ]);
      const log = await db.select().from(auditLog).where(eq(auditLog.organisationId, scene.organisationId));
      expect(log.map(({ action, subject, details }) => [action, subject, details])).toEqual([
        ["comment.hide", `comment ${scene.commentId}`, { reason: "insult" }],
        ["comment.show", `comment ${scene.commentId}`, { reason: null }],
      ]);
    }));

  test("is about the version that the moderator saw, not about what its author wrote since", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const by = { ...scene, moderator: scene.first };
      const found = () => findCommentCase(db, { ...scene, moderatorId: scene.first.id });
      const [before, editedAt] = [await found(), new Date(now.getTime() + 1000)];
      await db.update(comments).set({ body: "Boe.", editedAt }).where(eq(comments.id, scene.commentId));
      expect(await showComment(db, { ...by, seen: before?.seen }, now)).toEqual({ kind: "edited-since" });
      const hiding = { reason: "insult", explanation: null, seen: before?.seen } as const;
      expect(await hideComment(db, { ...by, ...hiding }, now)).toEqual({ kind: "edited-since" });
      expect(await showComment(db, { ...by, seen: (await found())?.seen }, now)).toMatchObject({ kind: "done" });
    }));

  test("is not taken over what a colleague decided since the moderator looked; one's own decision may be changed", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const looked = await findCommentCase(db, { ...scene, moderatorId: scene.second.id });
      const showing = { ...scene, moderator: scene.second };
      await hide(db, scene);
      const late = await showComment(db, { ...showing, seen: looked?.seen }, now);
      expect(late).toEqual({ kind: "decided-since", act: "hide" });
      expect(await seen(db, scene)).toMatchObject({ hidden: "insult" });
      const again = { ...scene, moderator: scene.first, reason: "off_topic", explanation: null } as const;
      expect(await hideComment(db, { ...again, seen: looked?.seen }, now)).toMatchObject({ kind: "done" });
      const inThread = await seen(db, scene, true);
      expect(await showComment(db, { ...showing, seen: inThread?.version }, now)).toMatchObject({ kind: "done" });
      const late2 = await hideComment(db, { ...again, seen: inThread?.version }, now);
      expect(late2).toEqual({ kind: "decided-since", act: "show" });
    }));

  test("nobody judges what they wrote themselves", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const own = await aStoredComment(db, scene, { author: scene.first.id });
      const outcome = await showComment(db, { ...scene, commentId: own, moderator: scene.first }, now);
      expect(outcome).toEqual({ kind: "own-text" });
    }));

  test("a comment of another organisation or proposal, or one that was withdrawn, is not there", () =>
    inTransaction(async (db) => {
      const [scene, other] = [await aScene(db), await aScene(db)];
      const none = { kind: "no-such-comment" };
      expect(await hide(db, { ...scene, organisationId: other.organisationId })).toEqual(none);
      expect(await hide(db, { ...scene, proposalId: other.proposalId })).toEqual(none);
      const withdrawn = await aStoredComment(db, scene, { author: scene.resident.id, withdrawn: true });
      expect(await hide(db, { ...scene, commentId: withdrawn })).toEqual(none);
    }));

  test("a text that was held is there for everybody once it may stay", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { held: true });
      expect(await seen(db, scene)).toBeUndefined();
      await showComment(db, { ...scene, moderator: scene.first }, now);
      expect(await seen(db, scene)).toMatchObject({ body: "Bah.", held: [] });
    }));
});

describe("the queue", () => {
  const waiting = async (db: Database, scene: Scene, moderator = scene.first) =>
    (await moderationQueue(db, { organisationId: scene.organisationId, moderatorId: moderator.id })).items;

  test("holds what looks like personal data until somebody decides", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db, { held: true });
      expect(await waiting(db, scene)).toMatchObject([
        {
          why: "held",
          held: ["phone"],
          author: scene.resident.displayName,
          path: `/beheer/moderatie/reactie-${scene.commentId}`,
        },
      ]);
      await showComment(db, { ...scene, moderator: scene.first }, now);
      expect(await waiting(db, scene)).toEqual([]);
    }));

  test("holds what people reported, with each reason once, until somebody decides", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const reason = "advertising";
      for (const reporter of [scene.official, scene.first, scene.first]) {
        await reportComment(db, { ...scene, reporterId: reporter.id, reason }, now);
      }
      expect(await waiting(db, scene)).toMatchObject([{ why: "reported", reported: ["advertising"] }]);
      const found = await findCommentCase(db, { ...scene, moderatorId: scene.first.id });
      expect(found?.reports).toEqual([{ reason: "advertising", count: 2 }]);
      await showComment(db, { ...scene, moderator: scene.first }, now);
      expect(await waiting(db, scene)).toEqual([]);
      const open = await db.select().from(reports).where(eq(reports.organisationId, scene.organisationId));
      expect(open.map(({ handledAt }) => handledAt)).toEqual([now, now]);
    }));

  test("tells who may not decide about an objection", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      expect(await waiting(db, scene)).toMatchObject([{ why: "objection", forAnother: true }]);
      expect(await waiting(db, scene, scene.second)).toMatchObject([{ why: "objection", forAnother: false }]);
    }));

  test("shows nothing of another organisation", () =>
    inTransaction(async (db) => {
      const [scene, other] = [await aScene(db, { held: true }), await aScene(db)];
      expect(await waiting(db, other)).toEqual([]);
      const elsewhere = { organisationId: other.organisationId, moderatorId: other.first.id };
      expect(await findCommentCase(db, { ...elsewhere, commentId: scene.commentId })).toBeUndefined();
    }));
});
