import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answerIdea } from "~/features/discussions/ideas/answer-idea.commands.server.ts";
import { mergeIdea } from "~/features/discussions/ideas/merge-idea.commands.server.ts";
import { hideComment, showComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import { decideObjection, objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { addStatement } from "~/features/discussions/statements/add-statement.commands.server.ts";
import { rejectStatement } from "~/features/discussions/statements/moderate-statement.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, mails, statements, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aViewScene, takeAway } from "../../../../tests/factories/guardian-view.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aScene, now, type Scene } from "../../../../tests/factories/moderation.ts";
import { aStatementRound, duringRound } from "../../../../tests/factories/statements.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import {
  choosePreferences,
  noteRefusedMail,
  unsubscribe,
  withKeys,
} from "../preferences/preference.commands.server.ts";
import { preferencesOf } from "../preferences/preference.queries.server.ts";
import { decisionIn, tellAuthors } from "./tell-authors.server.ts";

const origin = "https://meedoen.example.nl";
const at = ({ organisationId }: { organisationId: number }) => ({ organisationId, origin, now });

const hide = (db: Database, scene: Scene) =>
  tellAuthors(
    db,
    at(scene),
    (tx) => hideComment(tx, { ...scene, moderator: scene.first, reason: "insult", explanation: "Scheldwoord." }, now),
    decisionIn,
  );
const show = (db: Database, scene: Scene) =>
  tellAuthors(db, at(scene), (tx) => showComment(tx, { ...scene, moderator: scene.second }, now), decisionIn);

async function queued(db: Database, { organisationId }: { organisationId: number }) {
  const { recipient, subject, body } = mails;
  const here = eq(mails.organisationId, organisationId);
  return await db.select({ recipient, subject, body }).from(mails).where(here).orderBy(mails.id);
}

describe("the author of a comment is told", () => {
  test("that it was hidden, why, and where to object; and that it is shown again", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const outcome = await hide(db, scene);
      const actId = outcome.kind === "done" ? outcome.actId : undefined;
      await show(db, scene);
      const sent = await queued(db, scene);
      expect(sent.map(({ recipient }) => recipient)).toEqual([scene.resident.email, scene.resident.email]);
      expect(sent[0]?.body).toContain("Scheldwoord.");
      expect(sent[0]?.body).toContain(`${origin}/mijn/besluiten/${actId}`);
      expect(sent[0]?.body).not.toContain("Bah.");
      expect(sent[1]?.subject).toBe("Uw tekst is te lezen");
      expect(sent[1]?.body).toContain(`${origin}/voorstellen/${scene.slug}/reacties?gesprek=${scene.commentId}`);
    }));

  test("that it was let through when it waited; not that it may stay where it stood all along", () =>
    inTransaction(async (db) => {
      const held = await aScene(db, { held: true });
      await show(db, held);
      expect(await queued(db, held)).toMatchObject([{ body: expect.stringContaining("Iedereen kan hem nu lezen.") }]);
      const reported = await aScene(db);
      await show(db, reported);
      expect(await queued(db, reported)).toEqual([]);
    }));

  test("how an objection ended, with the answer", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const hidden = await hideComment(
        db,
        { ...scene, moderator: scene.first, reason: "insult", explanation: null },
        now,
      );
      const actId = (hidden.kind === "done" && hidden.actId) || 0;
      await objectTo(db, { ...scene, actId, authorId: scene.resident.id, body: "Waarom?" }, now);
      const judged = {
        actId,
        moderator: scene.second,
        outcome: "dismissed",
        explanation: "Toch een scheldwoord.",
      } as const;
      const decide = (tx: Database) => decideObjection(tx, { ...scene, ...judged }, now);
      const told = () =>
        tellAuthors(db, at(scene), decide, ({ kind }) => (kind === "decided" ? { objectionTo: actId } : undefined));
      await told();
      await told();
      const sent = await queued(db, scene);
      expect(sent).toMatchObject([{ recipient: scene.resident.email, subject: "Er is beslist over uw bezwaar" }]);
      expect(sent[0]?.body).toContain("U kreeg geen gelijk.");
      expect(sent[0]?.body).toContain("Toch een scheldwoord.");
    }));

  test("nothing, if they want no such mails, have no account any more, or the decision came to nothing", () =>
    inTransaction(async (db) => {
      const scene = await aScene(db);
      const { organisationId, resident } = scene;
      await hide(db, { ...scene, organisationId: organisationId + 1000 });
      await choosePreferences(db, { organisationId, userId: resident.id, digest: "never", aboutOwnInput: false }, now);
      await hide(db, scene);
      await choosePreferences(db, { organisationId, userId: resident.id, digest: "never", aboutOwnInput: true }, now);
      await db
        .update(users)
        .set({ email: `gewist-${resident.id}@example.invalid` })
        .where(eq(users.id, resident.id));
      await show(db, scene);
      expect(await queued(db, scene)).toEqual([]);
      await db.update(users).set({ email: resident.email }).where(eq(users.id, resident.id));
      const failing = tellAuthors(
        db,
        at(scene),
        async (tx) => {
          await hideComment(tx, { ...scene, moderator: scene.first, reason: "insult", explanation: null }, now);
          throw new Error("the power is gone");
        },
        decisionIn,
      );
      await expect(failing).rejects.toThrow("the power is gone");
      expect(await queued(db, scene)).toEqual([]);
      expect((await db.select({ hiddenAt: comments.hiddenAt }).from(comments))[0]?.hiddenAt).toBeNull();
    }));
});

test("the author of a statement that was kept out is told so, not that it was hidden", () =>
  inTransaction(async (db) => {
    const { about } = await aStatementRound(db);
    const { id: authorId } = await anAccount(db, about);
    const { id: moderatorId } = await anAccount(db, { ...about, role: "moderator" });
    const body = "De pont is te vol.";
    await addStatement(db, { ...about, authorId, formKey: randomUUID(), body }, duringRound);
    const [sent] = await db.select({ id: statements.id }).from(statements).where(eq(statements.body, body));
    const rejected = {
      ...about,
      statementId: sent?.id ?? 0,
      moderatorId,
      reason: "insult",
      explanation: null,
    } as const;
    await tellAuthors(db, at(about), (tx) => rejectStatement(tx, rejected, duringRound), decisionIn);
    expect(await queued(db, about)).toMatchObject([{ subject: "Een moderator heeft een tekst van u afgewezen" }]);
  }));

test("a guardian is told once that a view was taken away, why, and where to object; and how the objection ended", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    const remove = () => tellAuthors(db, at(scene), (tx) => takeAway(tx, scene), decisionIn);
    const outcome = await remove();
    expect(await remove()).toEqual({ kind: "removed" });
    const actId = (outcome.kind === "removed" && outcome.actId) || 0;
    const [told, ...others] = await queued(db, scene);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      recipient: scene.resident.email,
      subject: "Een moderator heeft een zienswijze van u weggehaald",
    });
    expect(told?.body).not.toContain("verborgen");
    expect(told?.body).toMatch(/Zienswijze: .+ \(.+\)/);
    expect(told?.body).toContain("Zienswijze: ");
    expect(told?.body).toContain("Er staat een adres in.");
    expect(told?.body).toContain(`${origin}/mijn/besluiten/${actId}`);
    await objectTo(db, { ...scene, actId, authorId: scene.resident.id, body: "Waarom?" }, now);
    const judged = { actId, moderator: scene.second, outcome: "upheld", explanation: "Het mag." } as const;
    const decide = (tx: Database) => decideObjection(tx, { ...scene, ...judged }, now);
    await tellAuthors(db, at(scene), decide, () => ({ objectionTo: actId }));
    expect((await queued(db, scene)).map(({ subject }) => subject)).toContain("Er is beslist over uw bezwaar");
  }));

test("a guardian who wants no such mails gets none, and a removal that fails tells nobody", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    const failing = tellAuthors(
      db,
      at(scene),
      async (tx) => {
        await takeAway(tx, scene);
        throw new Error("the power is gone");
      },
      decisionIn,
    );
    await expect(failing).rejects.toThrow("the power is gone");
    const userId = scene.resident.id;
    await choosePreferences(db, { ...scene, userId, digest: "never", aboutOwnInput: false }, now);
    await tellAuthors(db, at(scene), (tx) => takeAway(tx, scene), decisionIn);
    expect(await queued(db, scene)).toEqual([]);
  }));

test("whoever stops these mails does not get those that wait or were given up either; others they still get", () =>
  inTransaction(async (db) => {
    const scene = await aScene(db);
    const { organisationId, resident } = scene;
    const key = async () =>
      (await withKeys(db, { organisationId, userIds: [resident.id] })).get(resident.id)?.key ?? "";
    await hide(db, scene);
    await db.update(mails).set({ state: "failed" }).where(eq(mails.organisationId, organisationId));
    await show(db, scene);
    await unsubscribe(db, { organisationId, key: await key(), kind: "digest" });
    expect(await queued(db, scene)).toHaveLength(2);
    await unsubscribe(db, { organisationId, key: await key(), kind: "ownInput" });
    expect(await queued(db, scene)).toEqual([]);
    const choose = (aboutOwnInput: boolean) =>
      choosePreferences(db, { organisationId, userId: resident.id, digest: "never", aboutOwnInput }, now);
    await choose(true);
    await hide(db, scene);
    expect(await queued(db, scene)).toHaveLength(1);
    await choose(false);
    expect(await queued(db, scene)).toEqual([]);
  }));

test("an address that refuses a mail about a text gets no more of them", () =>
  inTransaction(async (db) => {
    const scene = await aScene(db);
    const { organisationId, resident } = scene;
    await hide(db, scene);
    const [sent] = await db.select().from(mails).where(eq(mails.organisationId, organisationId));
    await noteRefusedMail(db, { organisationId, sendKey: sent?.sendKey ?? "" });
    expect(await preferencesOf(db, { organisationId, userId: resident.id })).toMatchObject({ aboutOwnInput: false });
  }));

test("an answer to an idea is told to who wrote it and to who wrote its doubles, once for each answer", () =>
  inTransaction(async (db) => {
    const scene = await aScene(db);
    const { organisationId, official } = scene;
    const double = await anAccount(db, { organisationId });
    const { id: ideaId } = await anIdea(db, organisationId, { authorId: scene.resident.id });
    const { id: doubleId } = await anIdea(db, organisationId, { authorId: double.id, title: "Mijn eigen titel" });
    await mergeIdea(db, { organisationId, ideaId: doubleId, into: ideaId, moderatorId: scene.first.id }, now);
    const answer = (text: string) =>
      tellAuthors(
        db,
        at(scene),
        (tx) => answerIdea(tx, { organisationId, ideaId, officialId: official.id, answer: text }, now),
        ({ kind }) => (kind === "answered" ? { answeredIdea: ideaId } : undefined),
      );
    await answer("Wij kijken ernaar.");
    await answer("Wij kijken ernaar.");
    const first = await queued(db, scene);
    expect(first.map(({ recipient }) => recipient).sort()).toEqual([scene.resident.email, double.email].sort());
    const toDouble = first.find(({ recipient }) => recipient === double.email);
    expect(toDouble?.subject).toBe("Antwoord op uw idee: Mijn eigen titel");
    expect(first.filter(({ body }) => body.includes("Mijn eigen titel"))).toEqual([toDouble]);
    expect(first[0]?.body).toContain("Wij kijken ernaar.");
    expect(first[0]?.body).toContain(`${origin}/ideeen/${ideaId}`);
    await answer("Het komt er.");
    expect(await queued(db, scene)).toHaveLength(4);
  }));
