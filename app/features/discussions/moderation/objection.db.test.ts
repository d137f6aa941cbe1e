import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { brokenRule } from "~/platform/broken-rule.ts";
import { ideas, objections } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aStoredComment, aStoredIdea } from "../../../../tests/factories/input.ts";
import {
  aScene,
  hiddenWithObjection,
  hide,
  judge,
  lastAct,
  now,
  seen,
} from "../../../../tests/factories/moderation.ts";
import { aStatementRound, duringRound } from "../../../../tests/factories/statements.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { withdrawComment } from "../own-comment.commands.server.ts";
import { reportComment } from "../report.commands.server.ts";
import { addStatement } from "../statements/add-statement.commands.server.ts";
import { moderationCounts } from "./counts.queries.server.ts";
import { hideComment, showComment } from "./decide.commands.server.ts";
import { objectTo } from "./objection.commands.server.ts";
import { findObjection } from "./objections.queries.server.ts";
import { decisionsOfAuthor, findOwnDecision } from "./own-decisions.queries.server.ts";
import { recordDecision } from "./record-decision.server.ts";

describe("an objection", () => {
  test("is made once, by the author, against a decision that stands", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      await hide(db, scene);
      const actId = await lastAct(db, scene);
      const objection = { ...scene, actId, authorId: scene.resident.id, body: "Waarom?" };
      const none = { kind: "no-such-decision" };
      expect(await objectTo(db, { ...objection, authorId: scene.official.id }, now)).toEqual(none);
      expect(await objectTo(db, { ...objection, actId: actId + 1 }, now)).toEqual(none);
      expect(await objectTo(db, objection, now)).toEqual({ kind: "objected" });
      expect(await objectTo(db, { ...objection, body: "Nogmaals." }, now)).toEqual({ kind: "objected-before" });
      const [stored] = await db.select().from(objections).where(eq(objections.organisationId, scene.organisationId));
      expect(stored?.body).toBe("Waarom?");
    }));

  test("cannot be made against a decision that was undone", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      await hide(db, scene);
      const actId = await lastAct(db, scene);
      await showComment(db, { ...scene, moderator: scene.second }, now);
      const objection = { ...scene, actId, authorId: scene.resident.id, body: "Waarom?" };
      expect(await objectTo(db, objection, now)).toEqual({ kind: "no-such-decision" });
    }));

  test("is not for the moderator who took the decision, and not for the author", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      expect(await judge(db, scene, "upheld", scene.first)).toEqual({ kind: "for-another" });
      const author = { id: scene.resident.id, role: "moderator" as const };
      expect(await judge(db, scene, "upheld", author)).toEqual({ kind: "for-another" });
      expect((await seen(db, scene))?.hidden).toBe("insult");
    }));

  test("comes before any other decision about the text", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      expect(await showComment(db, { ...scene, moderator: scene.second }, now)).toEqual({ kind: "objection-open" });
      await judge(db, scene, "dismissed");
      expect(await showComment(db, { ...scene, moderator: scene.second }, now)).toMatchObject({ kind: "done" });
    }));

  test("that is right brings the text back; the author reads so", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      expect(await judge(db, scene, "upheld")).toEqual({ kind: "decided" });
      expect(await seen(db, scene)).toMatchObject({ hidden: null, body: "Bah." });
      const own = await findOwnDecision(db, { ...scene, userId: scene.resident.id });
      expect(own).toMatchObject({ isOver: true, objection: { outcome: "upheld", explanation: "Het mag blijven." } });
      expect(await judge(db, scene, "dismissed")).toEqual({ kind: "decided-before" });
    }));

  test("that is not right leaves the text hidden", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      await judge(db, scene, "dismissed");
      expect((await seen(db, scene))?.hidden).toBe("insult");
      expect(await findObjection(db, { ...scene, moderatorId: scene.second.id })).toMatchObject({
        outcome: "dismissed",
      });
      expect(await decisionsOfAuthor(db, { ...scene, userId: scene.resident.id })).toMatchObject([
        { isOver: false, explanation: "Scheldwoord.", objection: { outcome: "dismissed" } },
      ]);
    }));

  test("also brings back an idea", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const ideaId = await aStoredIdea(db, scene, { author: scene.resident.id });
      const here = and(eq(ideas.organisationId, scene.organisationId), eq(ideas.id, ideaId));
      await db.update(ideas).set({ hiddenAt: now, hiddenReason: "off_topic" }).where(here);
      const decided = { act: "hide", reason: "off_topic", explanation: null, moderatorId: scene.first.id } as const;
      const text = { kind: "idea", id: ideaId } as const;
      const actId = await recordDecision(db, { ...scene, text, ...decided }, now);
      await objectTo(db, { ...scene, actId, authorId: scene.resident.id, body: "Het gaat wel over het plan." }, now);
      await judge(db, { ...scene, actId }, "upheld");
      expect((await db.select({ hiddenAt: ideas.hiddenAt }).from(ideas).where(here))[0]?.hiddenAt).toBeNull();
    }));

  test("that is right brings the text back, whichever decision hides it by then", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      const text = { kind: "comment", id: scene.commentId } as const;
      const decided = { act: "hide", reason: "off_topic", explanation: null, moderatorId: scene.first.id } as const;
      await recordDecision(db, { ...scene, text, ...decided }, now);
      await judge(db, scene, "upheld");
      expect(await seen(db, scene)).toMatchObject({ hidden: null, body: "Bah." });
    }));

  test("and a new decision at the same moment: one of the two comes first, and the other knows", async () => {
    const { db } = await testDatabase();
    for (let turn = 0; turn < 12; turn += 1) {
      const scene = await aScene(db);
      await hide(db, scene);
      const objection = { ...scene, actId: await lastAct(db, scene), authorId: scene.resident.id, body: "Waarom?" };
      const [objected, shown] = await Promise.all([
        objectTo(db, objection, now),
        showComment(db, { ...scene, moderator: scene.second }, now),
      ]);
      expect([
        ["objected", "objection-open"],
        ["no-such-decision", "done"],
      ]).toContainEqual([objected.kind, shown.kind]);
    }
  });

  test("the database itself refuses the first moderator, whatever the program says", () =>
    inTransaction(async (db) => {
      const scene = await hiddenWithObjection(db);
      const decided = { outcome: "dismissed", explanation: "-", decidedBy: scene.first.id, decidedAt: now } as const;
      const refusal = await db
        .update(objections)
        .set(decided)
        .where(eq(objections.organisationId, scene.organisationId))
        .then(() => undefined, brokenRule);
      expect(refusal).toBe("objections_second_moderator");
    }));
});

test("the figures for everybody are the counts of the rows", () =>
  inTransaction(async (db) => {
    const scene = await hiddenWithObjection(db);
    await aStoredComment(db, scene, { author: scene.resident.id, held: true });
    const reported = await aStoredComment(db, scene, { author: scene.resident.id });
    await reportComment(db, { ...scene, commentId: reported, reporterId: scene.official.id, reason: "duplicate" }, now);
    expect(await moderationCounts(db, scene)).toEqual({
      hidden: [{ reason: "insult", texts: 1 }],
      shown: 0,
      held: 1,
      reports: { handled: 0, open: 1 },
      objections: { upheld: 0, dismissed: 0, open: 1 },
    });
    await judge(db, scene, "upheld");
    await showComment(db, { ...scene, commentId: reported, moderator: scene.first }, now);
    expect(await moderationCounts(db, scene)).toEqual({
      hidden: [],
      shown: 2,
      held: 1,
      reports: { handled: 1, open: 0 },
      objections: { upheld: 1, dismissed: 0, open: 0 },
    });
  }));

test("the figures for everybody count statements that wait, and no text that was taken back", () =>
  inTransaction(async (db) => {
    const { about } = await aStatementRound(db);
    const { id: authorId } = await anAccount(db, about);
    const { id: moderatorId } = await anAccount(db, { ...about, role: "moderator" });
    const body = "De pont is te vol.";
    await addStatement(db, { ...about, authorId, formKey: randomUUID(), body }, duringRound);
    const held = await aStoredComment(db, about, { author: authorId, held: true });
    const hidden = await aStoredComment(db, about, { author: authorId });
    const moderator = { id: moderatorId, role: "moderator" } as const;
    await hideComment(db, { ...about, commentId: hidden, moderator, reason: "insult", explanation: null }, now);
    expect(await moderationCounts(db, about)).toMatchObject({ held: 2, hidden: [{ reason: "insult", texts: 1 }] });
    for (const commentId of [held, hidden]) await withdrawComment(db, { ...about, commentId, authorId }, now);
    expect(await moderationCounts(db, about)).toMatchObject({ held: 1, hidden: [] });
  }));
