import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, weighings } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { publishWeighing, saveWeighing } from "./weighing.commands.server.ts";
import { newestWeighing, publishedWeighing, weighingVersions } from "./weighing.queries.server.ts";
import type { WeighingContent } from "./weighing.ts";
import { changedBy } from "./weighing-form.server.ts";

const monday = new Date("2026-06-15T12:00:00Z");
const tuesday = new Date("2026-06-16T12:00:00Z");

async function aPlan(db: Database) {
  const organisationId = await aSmallRegion(db);
  const proposalId = await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] });
  const official = await anAccount(db, { organisationId, role: "official" });
  const by = { organisationId, proposalId, officialId: official.id };
  const whole = { ...by, scenarios: ["plan"], themes: ["wonen" as const] };
  /** All of it, as it was read when it was last changed at that moment. */
  const asOf = (changed: Date) => ({ ...whole, known: changed.toISOString() });
  return { by, asOf };
}

const estimate = changedBy("deskundigen", { "score-wonen": "2", "source-wonen": "MER 2021" }, "plan");
const conclusion = changedBy("slot", { heaviest: "wonen", why: "Er is een tekort." }, "plan");
const both = (content: WeighingContent) => conclusion(estimate(content));

describe("a weighing", () => {
  test("is kept a part at a time, and one part leaves the others as they were", () =>
    inTransaction(async (db) => {
      const { by } = await aPlan(db);
      expect(await saveWeighing(db, { ...by, known: "", change: estimate }, monday)).toEqual({ kind: "saved" });
      await saveWeighing(db, { ...by, known: monday.toISOString(), change: conclusion }, tuesday);
      const { content } = (await newestWeighing(db, by)) ?? {};
      expect(content?.scenarios.plan?.estimates).toEqual({ wonen: { score: 2, words: "", source: "MER 2021" } });
      expect(content?.heaviest).toEqual({ theme: "wonen", why: "Er is een tekort." });
    }));

  test("that somebody else saved in between is not written over", () =>
    inTransaction(async (db) => {
      const { by } = await aPlan(db);
      await saveWeighing(db, { ...by, known: "", change: estimate }, monday);
      const late = await saveWeighing(db, { ...by, known: "", change: conclusion }, tuesday);
      expect(late).toEqual({ kind: "changed-meanwhile" });
      expect((await newestWeighing(db, by))?.content.heaviest).toBeNull();
    }));

  test("that is saved without a change begins no draft and no new version", () =>
    inTransaction(async (db) => {
      const { by, asOf } = await aPlan(db);
      const untouched = changedBy("vlakken", {}, "plan");
      expect(await saveWeighing(db, { ...by, known: "", change: untouched }, monday)).toEqual({ kind: "unchanged" });
      expect(await newestWeighing(db, by)).toBeUndefined();
      await saveWeighing(db, { ...by, known: "", change: both }, monday);
      await publishWeighing(db, asOf(monday), monday);
      expect(await saveWeighing(db, { ...by, known: "", change: both }, tuesday)).toEqual({ kind: "unchanged" });
      expect((await newestWeighing(db, by))?.version).toBe(1);
    }));

  test("is public only once it is published, and says what is missing before", () =>
    inTransaction(async (db) => {
      const { by, asOf } = await aPlan(db);
      expect(await publishWeighing(db, asOf(monday), monday)).toEqual({ kind: "nothing-to-publish" });
      await saveWeighing(db, { ...by, known: "", change: estimate }, monday);
      const missing = [{ kind: "heaviest" }];
      expect(await publishWeighing(db, asOf(monday), monday)).toEqual({ kind: "incomplete", missing });
      expect(await publishedWeighing(db, by)).toBeUndefined();
      await saveWeighing(db, { ...by, known: monday.toISOString(), change: conclusion }, tuesday);
      // Who still has Monday's page publishes nothing of Tuesday's.
      expect(await publishWeighing(db, asOf(monday), tuesday)).toEqual({ kind: "changed-meanwhile" });
      expect(await publishWeighing(db, asOf(tuesday), tuesday)).toEqual({ kind: "published", version: 1 });
      expect((await publishedWeighing(db, by))?.version).toBe(1);
      const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, by.organisationId));
      expect(acts).toMatchObject([{ action: "weighing.publish", actorId: by.officialId, details: { version: 1 } }]);
    }));

  test("never changes once it is published: a change is a new version, and the old one stays to be read", () =>
    inTransaction(async (db) => {
      const { by, asOf } = await aPlan(db);
      await saveWeighing(db, { ...by, known: "", change: both }, monday);
      await publishWeighing(db, asOf(monday), monday);
      const change = changedBy("deskundigen", { "score-wonen": "-1", "source-wonen": "MER 2026" }, "plan");
      expect(await saveWeighing(db, { ...by, known: "", change }, tuesday)).toEqual({ kind: "saved" });
      expect((await publishedWeighing(db, by))?.content.scenarios.plan?.estimates.wonen?.score).toBe(2);
      await publishWeighing(db, asOf(tuesday), tuesday);
      expect((await publishedWeighing(db, by))?.content.scenarios.plan?.estimates.wonen?.score).toBe(-1);
      expect((await publishedWeighing(db, { ...by, version: 1 }))?.content.scenarios.plan?.estimates.wonen?.score).toBe(
        2,
      );
      expect((await weighingVersions(db, by)).map(({ version }) => version)).toEqual([2, 1]);
      const rewrite = db.transaction((tx) => tx.update(weighings).set({ content: {} }).where(eq(weighings.version, 1)));
      await expect(rewrite).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
    }));
});
