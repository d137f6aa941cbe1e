import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decidedInputs } from "~/features/discussions/decisions/decision.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, guardianViews } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aStoredDecision, aStoredView } from "../../../../tests/factories/input.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { countInputs } from "../inputs/input.queries.server.ts";
import { publishedViews, viewsOfGuardian } from "./guardian.queries.server.ts";
import { removeView } from "./remove-view.commands.server.ts";
import { viewToJudge } from "./removed-view.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");

/** A guardian with a published view, and a moderator who may take it away. */
async function aView(db: Database) {
  const organisationId = await aSmallRegion(db);
  const proposalId = await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] });
  const official = await anAccount(db, { organisationId, role: "official" });
  const resident = await anAccount(db, { organisationId });
  const moderator = await anAccount(db, { organisationId, role: "moderator" });
  const about = { organisationId, proposalId, slug: "haven", official, resident };
  const { id, guardianId } = await aStoredView(db, about, { author: resident.id });
  const remove = (explanation = "Er staat een adres in.", viewId = id) =>
    removeView(db, { organisationId, viewId, moderatorId: moderator.id, reason: "personal_data", explanation }, now);
  return { about, id, guardianId, moderator, remove };
}

test("a view that a moderator takes away shows its reason to everybody, and its text to its guardian and moderators only", () =>
  inTransaction(async (db) => {
    const { about, id, guardianId, remove } = await aView(db);
    expect(await remove()).toEqual({ kind: "removed" });
    const removed = { at: now.toISOString(), reason: "personal_data", explanation: "Er staat een adres in." };
    expect(await publishedViews(db, about)).toMatchObject([{ id, body: "", score: null, sources: [], removed }]);
    expect(await viewsOfGuardian(db, { ...about, guardianId })).toMatchObject([{ body: "Denk aan 2100.", removed }]);
    expect(await viewToJudge(db, { ...about, viewId: id })).toMatchObject({ body: "Denk aan 2100.", removed });
  }));

test("a view that was taken away counts no more, nor does what it replaced", () =>
  inTransaction(async (db) => {
    const { about, guardianId, remove } = await aView(db);
    const newer = await aStoredView(db, about, { author: about.resident.id, guardianId });
    expect(await countInputs(db, { ...about, now })).toMatchObject({ total: 1 });
    await remove("Beledigt iemand.", newer.id);
    expect(await countInputs(db, { ...about, now })).toMatchObject({ total: 0 });
    expect((await publishedViews(db, about)).map(({ body }) => body)).toEqual([""]);
  }));

test("a decision that names a view that was taken away still says what it did with it, without the text", () =>
  inTransaction(async (db) => {
    const { about, id, remove } = await aView(db);
    const decisionId = await aStoredDecision(db, about, [{ guardianViewId: id }]);
    await remove();
    const named = await decidedInputs(db, { ...about, decisionId, page: 1, pageSize: 10 });
    expect(named).toMatchObject([{ kind: "view", id, body: null, verdict: "used" }]);
  }));

test("a view is taken away once, and the log says by whom and why", () =>
  inTransaction(async (db) => {
    const { about, id, moderator, remove } = await aView(db);
    expect(await remove()).toEqual({ kind: "removed" });
    expect(await remove()).toEqual({ kind: "removed" });
    expect(await remove("Om iets anders.")).toEqual({ kind: "removed-before" });
    expect(await remove("Bestaat niet.", 2_147_483_647)).toEqual({ kind: "no-such-view" });
    const log = await db.select().from(auditLog).where(eq(auditLog.organisationId, about.organisationId));
    expect(log).toMatchObject([
      { actorId: moderator.id, action: "view.remove", subject: `view ${id}`, details: { reason: "personal_data" } },
    ]);
  }));

test.each([
  ["with another text", { body: "Anders" }],
  ["with another score", { score: 3 }],
  ["as if it was never published", { publishedAt: null }],
])("the database refuses to take a view away %s", (_what, change) =>
  inTransaction(async (db) => {
    const { moderator } = await aView(db);
    const removal = { hiddenAt: now, hiddenBy: moderator.id, hiddenReason: "insult", hiddenExplanation: "Nee." };
    const both = db.transaction((tx) => tx.update(guardianViews).set({ ...removal, ...change }));
    await expect(both).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
  }),
);

test("the database gives a view that was taken away no other reason, and does not put it back", () =>
  inTransaction(async (db) => {
    const { remove } = await aView(db);
    await remove();
    const back = { hiddenAt: null, hiddenBy: null, hiddenReason: null, hiddenExplanation: null };
    for (const change of [back, { hiddenReason: "insult" }]) {
      const put = db.transaction((tx) => tx.update(guardianViews).set(change));
      await expect(put).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
    }
    const gone = db.transaction((tx) => tx.delete(guardianViews));
    await expect(gone).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
  }));
