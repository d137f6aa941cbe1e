import { randomUUID } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { ideaSupports, ideas, reports } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea, anIdeaText } from "../../../../tests/factories/idea.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { editIdea, endSupport, placeIdea, supportIdea, withdrawIdea } from "./idea.commands.server.ts";
import { findIdea } from "./idea.queries.server.ts";
import { listIdeas } from "./idea-list.queries.server.ts";
import { hideIdea } from "./moderate-idea.commands.server.ts";
import { reportIdea } from "./report-idea.commands.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const anybody = { userId: undefined, seesHidden: false };
const everywhere = { gemeente: undefined, wijk: undefined, theme: undefined, sort: "newest", page: 1 } as const;

async function titles(db: Database, organisationId: number, choice: Partial<Parameters<typeof listIdeas>[1]> = {}) {
  const { ideas: found } = await listIdeas(db, { ...everywhere, organisationId, ...choice });
  return found.map(({ title }) => title);
}

describe("placing", () => {
  test("an idea stands on the list with its place and theme", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      await anIdea(db, organisationId, { areaCode: "WK047911" });
      const { ideas: found, total } = await listIdeas(db, { ...everywhere, organisationId });
      expect(total).toBe(1);
      expect(found).toMatchObject([{ areaName: "Zaandam Zuid", theme: "wonen", supports: 0, answered: false }]);
    }));

  test("what looks like personal data waits for a moderator: only its author sees it", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const author = await anAccount(db, { organisationId });
      const text = anIdeaText({ organisationId, authorId: author.id }, { body: "Bel mij: 06-12345678." });
      const outcome = await placeIdea(db, text, noon);
      expect(outcome).toMatchObject({ kind: "placed", held: true });
      const ideaId = outcome.kind === "placed" ? outcome.id : 0;
      expect(await titles(db, organisationId)).toEqual([]);
      expect(await findIdea(db, { organisationId, ideaId, reader: anybody })).toBeUndefined();
      const own = await findIdea(db, { organisationId, ideaId, reader: { userId: author.id, seesHidden: false } });
      expect(own?.body).toBe(text.body);
    }));

  test("the same form with another text is refused, and the eleventh idea within an hour too, but not an earlier one again", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: authorId } = await anAccount(db, { organisationId });
      const text = anIdeaText({ organisationId, authorId });
      const first = await placeIdea(db, text, noon);
      expect(await placeIdea(db, { ...text, title: "Iets anders" }, noon)).toEqual({ kind: "key-used" });
      for (let sent = 3; sent <= 10; sent++) await placeIdea(db, { ...text, formKey: randomUUID() }, noon);
      expect(await placeIdea(db, { ...text, formKey: randomUUID() }, noon)).toEqual({ kind: "too-many" });
      expect(await placeIdea(db, text, noon)).toEqual(first);
    }));
});

describe("the list", () => {
  test("of a gemeente holds those of its wijken, and of a wijk only its own", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      await anIdea(db, organisationId, { title: "Amsterdam", areaCode: "GM0363" });
      await anIdea(db, organisationId, { title: "Zaanstad" });
      await anIdea(db, organisationId, { title: "Wijk", areaCode: "WK047911", themeCode: "milieu" });
      expect(await titles(db, organisationId, { gemeente: "GM0479" })).toEqual(["Wijk", "Zaanstad"]);
      expect(await titles(db, organisationId, { gemeente: "GM0479", wijk: "WK047911" })).toEqual(["Wijk"]);
      expect(await titles(db, organisationId, { theme: "milieu" })).toEqual(["Wijk"]);
      expect(await titles(db, await aSmallRegion(db))).toEqual([]);
    }));

  test("can begin with what most people stand behind", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId } = await anIdea(db, organisationId, { title: "Gesteund" });
      await anIdea(db, organisationId, { title: "Nieuwer" });
      const { id: userId } = await anAccount(db, { organisationId });
      await supportIdea(db, { organisationId, ideaId, userId });
      expect(await titles(db, organisationId)).toEqual(["Nieuwer", "Gesteund"]);
      expect(await titles(db, organisationId, { sort: "support" })).toEqual(["Gesteund", "Nieuwer"]);
    }));
});

describe("changing one's own idea", () => {
  const changed = { areaCode: "GM0479", themeCode: "milieu", title: "Een boom", body: "Geeft schaduw." } as const;

  test("is possible for a quarter of an hour, and readers see that it was edited", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId, authorId } = await anIdea(db, organisationId);
      const own = { organisationId, ideaId, authorId, ...changed };
      expect(await editIdea(db, own, minutesLater(14))).toEqual({ kind: "edited", held: false });
      expect(await findIdea(db, { organisationId, ideaId, reader: anybody })).toMatchObject({
        title: "Een boom",
        theme: "milieu",
        editedAt: minutesLater(14),
      });
      expect(await editIdea(db, own, minutesLater(15))).toEqual({ kind: "not-any-more" });
    }));

  test("is nobody else's, and personal data that comes in later is held as well", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId, authorId } = await anIdea(db, organisationId);
      const { id: other } = await anAccount(db, { organisationId });
      expect(await editIdea(db, { organisationId, ideaId, authorId: other, ...changed }, noon)).toEqual({
        kind: "not-any-more",
      });
      const withMail = { ...changed, body: "Mail naar anna@voorbeeld.nl" };
      expect(await editIdea(db, { organisationId, ideaId, authorId, ...withMail }, noon)).toEqual({
        kind: "edited",
        held: true,
      });
      expect(await titles(db, organisationId)).toEqual([]);
    }));

  test("taking it back leaves no word of it, and nobody who stood behind it or reported it", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId, authorId } = await anIdea(db, organisationId);
      const { id: userId } = await anAccount(db, { organisationId });
      await supportIdea(db, { organisationId, ideaId, userId });
      await reportIdea(db, { organisationId, ideaId, reporterId: userId, reason: "off_topic" }, noon);
      expect(await withdrawIdea(db, { organisationId, ideaId, authorId: userId }, noon)).toBe(false);
      expect(await withdrawIdea(db, { organisationId, ideaId, authorId }, noon)).toBe(true);
      expect(await withdrawIdea(db, { organisationId, ideaId, authorId }, noon)).toBe(true);
      expect(await db.select({ title: ideas.title, body: ideas.body }).from(ideas).where(eq(ideas.id, ideaId))).toEqual(
        [{ title: "-", body: "" }],
      );
      const gone = await findIdea(db, { organisationId, ideaId, reader: anybody });
      expect(gone).toMatchObject({ state: "withdrawn", author: "" });
      expect(await db.select().from(ideaSupports).where(eq(ideaSupports.ideaId, ideaId))).toEqual([]);
      expect(await db.select().from(reports).where(eq(reports.ideaId, ideaId))).toEqual([]);
      expect(await titles(db, organisationId)).toEqual([]);
    }));
});

describe("support", () => {
  test("is told as a number, can be taken back, and is not for one's own idea", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId, authorId } = await anIdea(db, organisationId);
      const { id: userId } = await anAccount(db, { organisationId });
      const about = { organisationId, ideaId };
      const seen = () => findIdea(db, { ...about, reader: { userId, seesHidden: false } });
      expect(await supportIdea(db, { ...about, userId: authorId })).toEqual({ kind: "own-idea" });
      expect(await supportIdea(db, { ...about, userId })).toEqual({ kind: "supported" });
      expect(await seen()).toMatchObject({ supports: 1, supported: true });
      await endSupport(db, { ...about, userId });
      await endSupport(db, { ...about, userId });
      expect(await seen()).toMatchObject({ supports: 0, supported: false });
    }));

  test("is not for an idea that nobody can read, or of another organisation", () =>
    inTransaction(async (db) => {
      const organisationId = await aSmallRegion(db);
      const { id: ideaId } = await anIdea(db, organisationId);
      const { id: userId } = await anAccount(db, { organisationId });
      const { id: moderatorId } = await anAccount(db, { organisationId, role: "moderator" });
      const none = { kind: "no-such-idea" };
      expect(await supportIdea(db, { organisationId: await aSmallRegion(db), ideaId, userId })).toEqual(none);
      await hideIdea(db, { organisationId, ideaId, moderatorId, reason: "insult", explanation: null }, noon);
      expect(await supportIdea(db, { organisationId, ideaId, userId })).toEqual(none);
    }));
});

describe("at the same moment", () => {
  let db: Database;
  beforeAll(async () => {
    db = (await testDatabase()).db;
  });

  test("200 times support of one person counts once", async () => {
    const organisationId = await aSmallRegion(db);
    const { id: ideaId } = await anIdea(db, organisationId);
    const { id: userId } = await anAccount(db, { organisationId });
    const sent = Array.from({ length: 200 }, () => supportIdea(db, { organisationId, ideaId, userId }));
    expect(new Set((await Promise.all(sent)).map(({ kind }) => kind))).toEqual(new Set(["supported"]));
    const [stored] = await db
      .select({ n: count() })
      .from(ideaSupports)
      .where(and(eq(ideaSupports.organisationId, organisationId), eq(ideaSupports.ideaId, ideaId)));
    expect(stored?.n).toBe(1);
  });

  test("the same form sent eight times places one idea", async () => {
    const organisationId = await aSmallRegion(db);
    const { id: authorId } = await anAccount(db, { organisationId });
    const text = anIdeaText({ organisationId, authorId });
    const placed = await Promise.all(Array.from({ length: 8 }, () => placeIdea(db, text, noon)));
    expect(new Set(placed.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await titles(db, organisationId)).toHaveLength(1);
  });
});
