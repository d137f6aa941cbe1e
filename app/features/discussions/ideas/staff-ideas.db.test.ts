import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, ideas, proposalDrafts } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { moderationQueue } from "../moderation/queue.queries.server.ts";
import { answerIdea, beginProposal, linkIdea } from "./answer-idea.commands.server.ts";
import { placeIdea, supportIdea, withdrawIdea } from "./idea.commands.server.ts";
import { findIdea } from "./idea.queries.server.ts";
import { ideasBehind } from "./idea-list.queries.server.ts";
import { mergeIdea } from "./merge-idea.commands.server.ts";
import { hideIdea, showIdea } from "./moderate-idea.commands.server.ts";
import { reportIdea } from "./report-idea.commands.server.ts";
import { ideasForStaff, staffFactsOf } from "./staff-ideas.queries.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");
const anybody = { userId: undefined, seesHidden: false };

async function aScene(db: Database) {
  const organisationId = await aSmallRegion(db);
  const moderator = await anAccount(db, { organisationId, role: "moderator" });
  const official = await anAccount(db, { organisationId, role: "official" });
  const { id: ideaId, authorId } = await anIdea(db, organisationId);
  const seen = (id = ideaId) => findIdea(db, { organisationId, ideaId: id, reader: anybody });
  return { organisationId, moderator, official, ideaId, authorId, seen };
}

async function actsOf(db: Database, organisationId: number) {
  const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, organisationId)).orderBy(auditLog.id);
  return acts.map(({ action, subject }) => `${action} ${subject}`);
}

describe("merging", () => {
  test("counts everybody who stood behind one of the two once, the author of the double too, and leads from it to the other", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, ideaId: into, authorId, seen } = await aScene(db);
      const { id: ideaId } = await anIdea(db, organisationId, { title: "Zitplek" });
      const [both, one] = [await anAccount(db, { organisationId }), await anAccount(db, { organisationId })];
      for (const id of [ideaId, into]) await supportIdea(db, { organisationId, ideaId: id, userId: both.id });
      await supportIdea(db, { organisationId, ideaId, userId: one.id });
      await supportIdea(db, { organisationId, ideaId, userId: authorId });
      const merge = { organisationId, ideaId, into, moderatorId: moderator.id };
      expect(await mergeIdea(db, merge, noon)).toEqual({ kind: "merged" });
      // Both, the other one and the author of the double; not who wrote the idea that stays.
      expect(await seen(into)).toMatchObject({ supports: 3, merged: [{ id: ideaId, title: "Zitplek" }] });
      expect(await seen(ideaId)).toMatchObject({ into: { id: into } });
      expect(await supportIdea(db, { organisationId, ideaId, userId: one.id })).toEqual({ kind: "merged", into });
      expect(await actsOf(db, organisationId)).toEqual([`idea.merge idea ${ideaId}`]);
    }));

  test("again brings along what was merged before, and never makes a circle", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, ideaId: first, seen } = await aScene(db);
      const [second, third] = [await anIdea(db, organisationId), await anIdea(db, organisationId)];
      const merge = (ideaId: number, into: number) =>
        mergeIdea(db, { organisationId, ideaId, into, moderatorId: moderator.id }, noon);
      await merge(first, second.id);
      expect(await merge(second.id, third.id)).toEqual({ kind: "merged" });
      expect(await seen(first)).toMatchObject({ into: { id: third.id } });
      expect(await merge(third.id, first)).toEqual({ kind: "cannot-take-over" });
      expect(await merge(first, third.id)).toEqual({ kind: "merged" });
      expect(await merge(first, second.id)).toEqual({ kind: "no-such-idea" });
      expect(await merge(third.id, third.id)).toEqual({ kind: "same-idea" });
      expect(await merge(third.id, 999_999_999)).toEqual({ kind: "no-such-idea" });
    }));

  test("is not possible into an idea that is hidden or withdrawn, or of another organisation", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, ideaId } = await aScene(db);
      const [hidden, gone] = [await anIdea(db, organisationId), await anIdea(db, organisationId)];
      const elsewhere = await anIdea(db, await aSmallRegion(db));
      const by = { organisationId, moderatorId: moderator.id };
      await hideIdea(db, { ...by, ideaId: hidden.id, reason: "insult", explanation: null }, noon);
      await withdrawIdea(db, { organisationId, ideaId: gone.id, authorId: gone.authorId }, noon);
      for (const { id: into } of [hidden, gone]) {
        expect(await mergeIdea(db, { ...by, ideaId, into }, noon)).toEqual({ kind: "cannot-take-over" });
      }
      expect(await mergeIdea(db, { ...by, ideaId, into: elsewhere.id }, noon)).toEqual({ kind: "no-such-idea" });
    }));
});

describe("an answer", () => {
  test("stands with the idea with who gave it, a later one takes its place, and both are in the log", () =>
    inTransaction(async (db) => {
      const { organisationId, official, ideaId, seen } = await aScene(db);
      const by = { organisationId, ideaId, officialId: official.id };
      expect((await ideasForStaff(db, { organisationId, view: "unanswered", page: 1, seesHidden: false })).total).toBe(
        1,
      );
      await answerIdea(db, { ...by, answer: "Wij kijken ernaar." }, noon);
      await answerIdea(db, { ...by, answer: "Wij doen dit." }, noon);
      expect((await seen())?.answer).toEqual({ body: "Wij doen dit.", by: official.displayName, at: noon });
      expect((await ideasForStaff(db, { organisationId, view: "unanswered", page: 1, seesHidden: false })).total).toBe(
        0,
      );
      expect(await actsOf(db, organisationId)).toEqual([`idea.answer idea ${ideaId}`, `idea.answer idea ${ideaId}`]);
    }));
});

describe("a proposal of an idea", () => {
  test("begins as one draft with its title, text, area and theme, however often it is asked for", () =>
    inTransaction(async (db) => {
      const { organisationId, official, ideaId, seen } = await aScene(db);
      const by = { organisationId, ideaId, officialId: official.id };
      const begun = await beginProposal(db, by, noon);
      expect(await beginProposal(db, by, noon)).toEqual(begun);
      const drafts = await db.select().from(proposalDrafts).where(eq(proposalDrafts.ideaId, ideaId));
      expect(drafts).toMatchObject([
        { content: { title: "Een bankje aan het water", areaCode: "GM0479", areaLabel: "Zaanstad" } },
      ]);
      const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
      const ground = "Idee van een bewoner: Een bankje aan het water";
      expect(drafts).toMatchObject([{ content: { themes: [{ themeCode: idea?.themeCode, ground }] } }]);
      expect(await seen()).toMatchObject({ inDraft: true, proposal: null });
      expect((await staffFactsOf(db, { organisationId, ideaId, moderates: true })).draftId).toBe(drafts[0]?.id);
    }));

  test("is tied to it the moment that the draft becomes a proposal, and each leads to the other", () =>
    inTransaction(async (db) => {
      const { organisationId, official, ideaId, seen } = await aScene(db);
      await beginProposal(db, { organisationId, ideaId, officialId: official.id }, noon);
      const proposalId = await aProposal(db, organisationId, { slug: "bankje" });
      await db.update(proposalDrafts).set({ proposalId }).where(eq(proposalDrafts.ideaId, ideaId));
      expect((await seen())?.proposal).toEqual({ slug: "bankje", title: "Plan bankje" });
      expect(await ideasBehind(db, { organisationId, proposalId })).toMatchObject([{ id: ideaId }]);
    }));

  test("can be one that is there already, and goes along when the idea is merged", () =>
    inTransaction(async (db) => {
      const { organisationId, official, moderator, ideaId, seen } = await aScene(db);
      await aProposal(db, organisationId, { slug: "haven" });
      const by = { organisationId, ideaId, officialId: official.id };
      expect(await linkIdea(db, { ...by, slug: "bestaat-niet" }, noon)).toEqual({ kind: "no-such-proposal" });
      expect(await linkIdea(db, { ...by, slug: "haven" }, noon)).toEqual({ kind: "linked" });
      const { id: into } = await anIdea(db, organisationId);
      await mergeIdea(db, { organisationId, ideaId, into, moderatorId: moderator.id }, noon);
      expect((await seen(into))?.proposal?.slug).toBe("haven");
    }));
});

describe("moderating", () => {
  test("hides the text from everybody but its author and moderators, and shows it again", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, ideaId, authorId, seen } = await aScene(db);
      const by = { organisationId, ideaId, moderatorId: moderator.id };
      const hide = { reason: "insult", explanation: "Noem niemand dom." } as const;
      expect(await hideIdea(db, { ...by, ...hide }, noon)).toMatchObject({ kind: "hidden" });
      expect(await seen()).toMatchObject({ state: "hidden", hiddenReason: "insult", title: "", body: null });
      for (const reader of [
        { userId: authorId, seesHidden: false },
        { userId: moderator.id, seesHidden: true },
      ]) {
        const found = await findIdea(db, { organisationId, ideaId, reader });
        expect(found?.body).toContain("uitrusten");
      }
      expect(await showIdea(db, by, noon)).toMatchObject({ kind: "shown" });
      expect(await seen()).toMatchObject({ state: "shown" });
      expect(await actsOf(db, organisationId)).toEqual([`idea.hide idea ${ideaId}`, `idea.show idea ${ideaId}`]);
    }));

  test("is nobody's about an idea of their own", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator } = await aScene(db);
      const { id: ideaId } = await anIdea(db, organisationId, { authorId: moderator.id });
      const by = { organisationId, ideaId, moderatorId: moderator.id };
      expect(await showIdea(db, by, noon)).toEqual({ kind: "own-text" });
    }));

  test("an idea that is held or reported stands in the queue until somebody decides", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, ideaId } = await aScene(db);
      const { id: reporterId } = await anAccount(db, { organisationId });
      const report = { organisationId, ideaId, reporterId, reason: "off_topic" } as const;
      await reportIdea(db, report, noon);
      await reportIdea(db, report, noon);
      const { id: held } = await anIdea(db, organisationId, { body: "Bel 06-12345678 voor meer." });
      const queue = async () => (await moderationQueue(db, { organisationId, moderatorId: moderator.id })).items;
      expect(await queue()).toMatchObject([
        { why: "held", kind: "idea", path: `/beheer/ideeen/${held}`, held: ["phone"] },
        { why: "reported", kind: "idea", path: `/beheer/ideeen/${ideaId}`, reported: ["off_topic"] },
      ]);
      expect((await staffFactsOf(db, { organisationId, ideaId, moderates: true })).reports).toEqual([
        { reason: "off_topic", count: 1 },
      ]);
      for (const id of [ideaId, held]) {
        await showIdea(db, { organisationId, ideaId: id, moderatorId: moderator.id }, noon);
      }
      expect(await queue()).toEqual([]);
    }));

  test("an eleventh report within an hour is refused", () =>
    inTransaction(async (db) => {
      const { organisationId, ideaId } = await aScene(db);
      const { id: reporterId } = await anAccount(db, { organisationId });
      const report = () => reportIdea(db, { organisationId, ideaId, reporterId, reason: "insult" }, noon);
      for (let sent = 1; sent <= 10; sent++) expect(await report()).toEqual({ kind: "reported" });
      expect(await report()).toEqual({ kind: "too-many" });
    }));
});

test("an idea for a place that is not there is refused by the database", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const { id: authorId } = await anAccount(db, { organisationId });
    const idea = { organisationId, authorId, areaCode: "GM9999", themeCode: "wonen", title: "X", body: "Y" } as const;
    const placing = db.transaction((tx) =>
      placeIdea(tx, { ...idea, formKey: "0b3a4c0e-0000-4000-8000-000000000000" }, noon),
    );
    await expect(placing).rejects.toThrow();
    expect(await db.select().from(ideas).where(eq(ideas.organisationId, organisationId))).toEqual([]);
  }));

test("who moderates chooses from the newest other ideas for the gemeente or about the theme that everybody reads", () =>
  inTransaction(async (db) => {
    const { organisationId, ideaId } = await aScene(db);
    const other: number[] = [];
    for (let count = 0; count < 12; count += 1) other.push((await anIdea(db, organisationId)).id);
    const near = async (moderates: boolean) =>
      (await staffFactsOf(db, { organisationId, ideaId, moderates })).near.map(({ id }) => id);
    expect(await near(true)).toEqual(other.reverse().slice(0, 10));
    expect(await near(false)).toEqual([]);
    const [hidden, far, sameTheme] = other;
    await db
      .update(ideas)
      .set({ hiddenAt: noon, hiddenReason: "insult" })
      .where(eq(ideas.id, hidden ?? 0));
    const elsewhere = { areaCode: "GM0363" };
    await db
      .update(ideas)
      .set({ ...elsewhere, themeCode: "samenleving" })
      .where(eq(ideas.id, far ?? 0));
    await db
      .update(ideas)
      .set(elsewhere)
      .where(eq(ideas.id, sameTheme ?? 0));
    expect(await near(true)).toEqual(other.slice(2, 12));
  }));
