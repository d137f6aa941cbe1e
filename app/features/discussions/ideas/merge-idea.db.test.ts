import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, ideaSupports, ideas, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { moderationQueue } from "../moderation/queue.queries.server.ts";
import { answerIdea } from "./answer-idea.commands.server.ts";
import { editIdea, endSupport, supportIdea, withdrawIdea } from "./idea.commands.server.ts";
import { findIdea, ideaThatStays } from "./idea.queries.server.ts";
import { listIdeas } from "./idea-list.queries.server.ts";
import { mergeIdea, unmergeIdea } from "./merge-idea.commands.server.ts";
import { hideIdea, showIdea } from "./moderate-idea.commands.server.ts";
import { reportIdea } from "./report-idea.commands.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");
const anybody = { userId: undefined, seesHidden: false };
const everywhere = { gemeente: undefined, wijk: undefined, theme: undefined, sort: "support", page: 1 } as const;

/** Two ideas that say the same, and what a moderator does with them. */
async function twins(db: Database) {
  const organisationId = await aSmallRegion(db);
  const moderator = await anAccount(db, { organisationId, role: "moderator" });
  const stays = await anIdea(db, organisationId, { title: "Bankje", body: "Bij het water." });
  const double = await anIdea(db, organisationId, { title: "Zitplek" });
  const by = { organisationId, moderatorId: moderator.id };
  return {
    ...{ organisationId, moderator, stays, double, by },
    seen: (id: number, reader: Parameters<typeof findIdea>[1]["reader"] = anybody) =>
      findIdea(db, { organisationId, ideaId: id, reader }),
    merge: () => mergeIdea(db, { ...by, ideaId: double.id, into: stays.id }, noon),
    apart: () => unmergeIdea(db, { ...by, ideaId: stays.id, double: double.id }, noon),
    support: async (ideaId: number, role: Role = "resident") => {
      const { id: userId } = await anAccount(db, { organisationId, role });
      await supportIdea(db, { organisationId, ideaId, userId });
      return userId;
    },
    queue: async () => (await moderationQueue(db, by)).items,
  };
}

test("whoever wrote an idea that was added to another is told so there: they are counted already", () =>
  inTransaction(async (db) => {
    const { stays, double, merge, apart, seen } = await twins(db);
    const author = { userId: double.authorId, seesHidden: false };
    expect(await seen(stays.id, author)).toMatchObject({ ownMerged: false, supports: 0 });
    await merge();
    expect(await seen(stays.id, author)).toMatchObject({ ownMerged: true, supports: 1 });
    expect(await seen(stays.id)).toMatchObject({ ownMerged: false });
    await apart();
    expect(await seen(stays.id, author)).toMatchObject({ ownMerged: false });
  }));

describe("before merging", () => {
  test("a moderator sees which idea stays; one that cannot take anything over is none", () =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, by, support } = await twins(db);
      await support(stays.id);
      const asked = { organisationId, ideaId: double.id };
      const found = { id: stays.id, title: "Bankje", body: "Bij het water.", areaName: "Zaanstad", supports: 1 };
      expect(await ideaThatStays(db, { ...asked, into: stays.id })).toEqual(found);
      expect(await ideaThatStays(db, { ...asked, into: double.id })).toBeUndefined();
      expect(
        await ideaThatStays(db, { ...asked, organisationId: await aSmallRegion(db), into: stays.id }),
      ).toBeUndefined();
      await hideIdea(db, { ...by, ideaId: stays.id, reason: "insult", explanation: null }, noon);
      expect(await ideaThatStays(db, { ...asked, into: stays.id })).toBeUndefined();
    }));

  test("a double that is hidden or waits for a moderator is decided about first", () =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, by, merge, queue } = await twins(db);
      const held = await anIdea(db, organisationId, { body: "Bel 06-12345678." });
      const first = { kind: "to-decide-first" };
      expect(await mergeIdea(db, { ...by, ideaId: held.id, into: stays.id }, noon)).toEqual(first);
      expect(await queue()).toMatchObject([{ why: "held" }]);
      await hideIdea(db, { ...by, ideaId: double.id, reason: "insult", explanation: null }, noon);
      expect(await merge()).toEqual(first);
      await showIdea(db, { ...by, ideaId: double.id }, noon);
      expect(await merge()).toEqual({ kind: "merged" });
    }));
});

describe("a double", () => {
  test("leaves the queue: what was reported about it is handled, and nobody reports it any more", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, double, merge, queue } = await twins(db);
      const report = { organisationId, ideaId: double.id, reporterId: moderator.id, reason: "duplicate" } as const;
      await reportIdea(db, report, noon);
      expect(await queue()).toHaveLength(1);
      await merge();
      expect(await queue()).toEqual([]);
      expect(await reportIdea(db, report, noon)).toEqual({ kind: "no-such-idea" });
      // Also when it waits in the table after all.
      await db.update(ideas).set({ heldFor: "phone" }).where(eq(ideas.id, double.id));
      expect(await queue()).toEqual([]);
    }));

  test("keeps its answer, to read at the idea that stays", () =>
    inTransaction(async (db) => {
      const { organisationId, moderator, stays, double, merge, seen } = await twins(db);
      const by = { organisationId, officialId: moderator.id };
      await answerIdea(db, { ...by, ideaId: double.id, answer: "Dit komt er." }, noon);
      await merge();
      expect(await seen(stays.id)).toMatchObject({
        answer: null,
        merged: [{ title: "Zitplek", answer: "Dit komt er." }],
      });
    }));

  test("is its author's to take back, not to edit, and then counts nowhere", () =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, merge, seen, support } = await twins(db);
      await support(double.id);
      await merge();
      expect(await seen(stays.id)).toMatchObject({ supports: 2 });
      const own = { organisationId, ideaId: double.id, authorId: double.authorId };
      const text = { areaCode: "GM0479", themeCode: "wonen", title: "X", body: "Y" } as const;
      expect(await editIdea(db, { ...own, ...text }, noon)).toEqual({ kind: "not-any-more" });
      expect(await withdrawIdea(db, own, noon)).toBe(true);
      expect(await seen(stays.id)).toMatchObject({ supports: 0, merged: [] });
    }));
});

describe("support of an idea with doubles", () => {
  test("counts residents only, everybody once, and is taken back for all of them", () =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, merge, seen, support } = await twins(db);
      const both = await support(stays.id);
      await supportIdea(db, { organisationId, ideaId: double.id, userId: both });
      await support(double.id);
      await merge();
      // The two, and who wrote the double.
      expect(await seen(stays.id, { userId: both, seesHidden: false })).toMatchObject({ supports: 3, supported: true });
      await endSupport(db, { organisationId, ideaId: stays.id, userId: both });
      expect(await seen(stays.id, { userId: both, seesHidden: false })).toMatchObject({
        supports: 2,
        supported: false,
      });
      await db.update(users).set({ role: "official" }).where(eq(users.id, double.authorId));
      expect(await seen(stays.id)).toMatchObject({ supports: 1 });
    }));

  test.each<Role>(["moderator", "official", "researcher", "admin"])("a %s gives none", (role) =>
    inTransaction(async (db) => {
      const { organisationId, stays, seen } = await twins(db);
      const { id: userId } = await anAccount(db, { organisationId, role });
      expect(await supportIdea(db, { organisationId, ideaId: stays.id, userId })).toEqual({ kind: "staff" });
      expect(await seen(stays.id)).toMatchObject({ supports: 0 });
      // Given while they were a resident.
      await db.insert(ideaSupports).values({ organisationId, ideaId: stays.id, userId });
      expect(await seen(stays.id)).toMatchObject({ supports: 0 });
      expect((await listIdeas(db, { ...everywhere, organisationId })).ideas.map(({ supports }) => supports)).toEqual([
        0, 0,
      ]);
    }),
  );
});

describe("taking apart", () => {
  test("gives each its own supports back, once, and stands in the log", () =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, merge, apart, seen, support } = await twins(db);
      const both = await support(stays.id);
      await supportIdea(db, { organisationId, ideaId: double.id, userId: both });
      await support(double.id);
      await merge();
      expect(await apart()).toEqual({ kind: "unmerged" });
      expect(await apart()).toEqual({ kind: "unmerged" });
      expect(await seen(stays.id)).toMatchObject({ supports: 1, merged: [] });
      expect(await seen(double.id)).toMatchObject({ supports: 2, into: null });
      const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, organisationId));
      expect(acts.map(({ action }) => action).sort()).toEqual(["idea.merge", "idea.unmerge"]);
    }));

  test.each(["hidden", "withdrawn"] as const)("happens by itself when the idea that stays is %s", (how) =>
    inTransaction(async (db) => {
      const { organisationId, stays, double, by, merge, seen } = await twins(db);
      await merge();
      if (how === "hidden") await hideIdea(db, { ...by, ideaId: stays.id, reason: "insult", explanation: null }, noon);
      else await withdrawIdea(db, { organisationId, ideaId: stays.id, authorId: stays.authorId }, noon);
      expect(await seen(double.id)).toMatchObject({ into: null, state: "shown", title: "Zitplek" });
      const { ideas: listed } = await listIdeas(db, { ...everywhere, organisationId });
      expect(listed.map(({ id }) => id)).toEqual([double.id]);
    }),
  );
});
