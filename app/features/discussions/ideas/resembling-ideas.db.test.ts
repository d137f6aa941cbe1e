import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas } from "~db/schema/index.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { resemblingIdeas } from "./resembling-ideas.queries.server.ts";

const bench = { title: "Een bankje aan de Zaan", body: "Dan kan mijn moeder onderweg uitrusten." };
const alike = { title: "Bankjes langs de Zaan", body: "Zodat iedereen kan zitten." };

test("an idea leads to those of others in the gemeente that use its words, and not to others", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const same = await anIdea(db, organisationId, { ...alike, areaCode: "WK047911" });
    await anIdea(db, organisationId, { title: "Minder auto's", body: "De straat is vol." });
    await anIdea(db, organisationId, { ...alike, areaCode: "GM0363" });
    const own = await anIdea(db, organisationId, bench);
    await anIdea(db, organisationId, { ...alike, authorId: own.authorId });
    const found = await resemblingIdeas(db, { organisationId, ideaId: own.id });
    expect(found).toEqual([{ id: same.id, title: alike.title }]);
  }));

test("one word and the name of the place are not enough, however often they stand there", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const place = { areaCode: "GM0479", body: "Dat is fijn." };
    await anIdea(db, organisationId, { ...place, title: "Meer bomen in Zaanstad" });
    await anIdea(db, organisationId, { ...place, title: "Een zebrapad bij de brug" });
    const { id: ideaId } = await anIdea(db, organisationId, {
      ...place,
      title: "Zebrapad in Zaanstad",
      body: "Zebrapad!",
    });
    expect(await resemblingIdeas(db, { organisationId, ideaId })).toEqual([]);
  }));

test("an idea that not everybody can read is not pointed at, and no more than three are", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const hidden = await anIdea(db, organisationId, alike);
    const own = await anIdea(db, organisationId, bench);
    const found = () => resemblingIdeas(db, { organisationId, ideaId: own.id });
    expect(await found()).toHaveLength(1);
    await db.update(ideas).set({ hiddenAt: new Date(), hiddenReason: "other" }).where(eq(ideas.id, hidden.id));
    expect(await found()).toEqual([]);
    for (let placed = 0; placed < 4; placed += 1) await anIdea(db, organisationId, alike);
    expect(await found()).toHaveLength(3);
  }));
