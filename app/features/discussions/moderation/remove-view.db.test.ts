import { readdir, readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishedViews, viewsOfGuardian } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, guardianViews, moderationActs } from "~db/schema/index.ts";
import { aViewScene, takeAway } from "../../../../tests/factories/guardian-view.ts";
import { aStoredDecision, aStoredView } from "../../../../tests/factories/input.ts";
import { now } from "../../../../tests/factories/moderation.ts";
import { inOwnerTransaction, inTransaction } from "../../../../tests/setup/database.ts";
import { decidedInputs } from "../decisions/decision.queries.server.ts";
import { findViewCase } from "./view-case.queries.server.ts";

const actsIn = (db: Database, { organisationId }: { organisationId: number }) =>
  db.select().from(moderationActs).where(eq(moderationActs.organisationId, organisationId));

test("a view that a moderator takes away shows its reason to everybody, and its text to its guardian and moderators only", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    expect(await takeAway(db, scene)).toMatchObject({ kind: "removed" });
    const removed = { at: now.toISOString(), reason: "personal_data", explanation: "Er staat een adres in." };
    expect(await publishedViews(db, scene)).toMatchObject([
      { id: scene.viewId, body: "", score: null, sources: [], removed },
    ]);
    expect(await viewsOfGuardian(db, scene)).toMatchObject([{ body: "Denk aan 2100.", removed }]);
    const found = await findViewCase(db, { ...scene, moderatorId: scene.second.id });
    expect(found?.view).toMatchObject({ body: "Denk aan 2100.", removed });
    expect(found?.history).toMatchObject([
      { act: "hide", reason: "personal_data", explanation: "Er staat een adres in." },
    ]);
  }));

test("a view that was taken away counts no more, nor does what it replaced", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    const newer = await aStoredView(db, scene, { author: scene.resident.id, guardianId: scene.guardianId });
    expect(await countInputs(db, { ...scene, now })).toMatchObject({ total: 1 });
    await takeAway(db, scene, { viewId: newer.id });
    expect(await countInputs(db, { ...scene, now })).toMatchObject({ total: 0 });
    expect((await publishedViews(db, scene)).map(({ body }) => body)).toEqual([""]);
  }));

test("a decision that names a view that was taken away still says what it did with it, without the text", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    const decisionId = await aStoredDecision(db, scene, [{ guardianViewId: scene.viewId }]);
    await takeAway(db, scene);
    const named = await decidedInputs(db, { ...scene, decisionId, page: 1, pageSize: 10 });
    expect(named).toMatchObject([{ kind: "view", id: scene.viewId, body: null, verdict: "used" }]);
  }));

test("a view is taken away once: one decision and one line in the log say by whom and why", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    const { viewId, first } = scene;
    expect(await takeAway(db, scene)).toEqual({ kind: "removed", actId: expect.any(Number) });
    expect(await takeAway(db, scene)).toEqual({ kind: "removed" });
    expect(await takeAway(db, scene, { explanation: "Om iets anders." })).toEqual({ kind: "removed-before" });
    expect(await takeAway(db, scene, { viewId: 2_147_483_647 })).toEqual({ kind: "no-such-view" });
    const reason = "personal_data";
    expect(await actsIn(db, scene)).toMatchObject([
      { guardianViewId: viewId, act: "hide", reason, explanation: "Er staat een adres in.", moderatorId: first.id },
    ]);
    const log = await db.select().from(auditLog).where(eq(auditLog.organisationId, scene.organisationId));
    expect(log).toMatchObject([
      { actorId: first.id, action: "view.remove", subject: `view ${viewId}`, details: { reason } },
    ]);
  }));

test("who wrote a view does not judge it, whatever their role became", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    expect(await takeAway(db, scene, { moderatorId: scene.resident.id })).toEqual({ kind: "own-text" });
    expect(await actsIn(db, scene)).toEqual([]);
  }));

test.each([
  ["with another text", { body: "Anders" }],
  ["with another score", { score: 3 }],
  ["as if it was never published", { publishedAt: null }],
])("the database refuses to take a view away %s", (_what, change) =>
  inTransaction(async (db) => {
    const { first } = await aViewScene(db);
    const removal = { hiddenAt: now, hiddenBy: first.id, hiddenReason: "insult", hiddenExplanation: "Nee." };
    const both = db.transaction((tx) => tx.update(guardianViews).set({ ...removal, ...change }));
    await expect(both).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
  }),
);

test("the database gives a view that was taken away no other reason or text, and does not put it back", () =>
  inTransaction(async (db) => {
    const scene = await aViewScene(db);
    await takeAway(db, scene);
    const back = { hiddenAt: null, hiddenBy: null, hiddenReason: null, hiddenExplanation: null };
    for (const change of [back, { hiddenReason: "insult" }, { body: "Anders." }, { body: "–" }]) {
      const put = db.transaction((tx) => tx.update(guardianViews).set(change));
      await expect(put).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
    }
    const gone = db.transaction((tx) => tx.delete(guardianViews));
    await expect(gone).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
  }));

test("a view that was taken away before decisions about views were kept gets its decision with an upgrade, once", () =>
  inOwnerTransaction(async (db) => {
    const scene = await aViewScene(db);
    await aStoredView(db, scene, { author: scene.resident.id, guardianId: scene.guardianId });
    const removal = { hiddenAt: now, hiddenBy: scene.first.id, hiddenReason: "insult", hiddenExplanation: "Nee." };
    await db.update(guardianViews).set(removal).where(eq(guardianViews.id, scene.viewId));
    for (let turn = 0; turn < 2; turn += 1) await db.execute(await statementOfUpgrade());
    expect(await actsIn(db, scene)).toMatchObject([
      { guardianViewId: scene.viewId, act: "hide", reason: "insult", explanation: "Nee." },
    ]);
    expect(await actsIn(db, scene)).toMatchObject([{ moderatorId: scene.first.id, actedAt: now }]);
  }));

/** What the upgrade does with views that stand there. */
async function statementOfUpgrade(): Promise<string> {
  const [name = ""] = (await readdir("migrations")).filter((file) => file.endsWith("_views_moderated.sql"));
  const statements = (await readFile(`migrations/${name}`, "utf8")).split("--> statement-breakpoint");
  return statements.find((statement) => statement.includes("INSERT INTO")) ?? "";
}
