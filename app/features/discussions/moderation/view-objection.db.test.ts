import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publishedViews } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, guardianViews } from "~db/schema/index.ts";
import { aViewScene, takeAway, takenAway, type ViewScene } from "../../../../tests/factories/guardian-view.ts";
import { aStoredView } from "../../../../tests/factories/input.ts";
import { now } from "../../../../tests/factories/moderation.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { moderationCounts } from "./counts.queries.server.ts";
import { decideObjection, objectTo } from "./objection.commands.server.ts";
import { findObjection } from "./objections.queries.server.ts";
import { decisionsOfAuthor, findOwnDecision } from "./own-decisions.queries.server.ts";
import { moderationQueue } from "./queue.queries.server.ts";
import { findViewCase } from "./view-case.queries.server.ts";

const object = (db: Database, scene: ViewScene, actId: number, authorId = scene.resident.id) =>
  objectTo(db, { ...scene, actId, authorId, body: "Het adres is van het stadhuis." }, now);

/** A scene whose view the first moderator took away, and to which its guardian objected. */
async function objected(db: Database) {
  const scene = await aViewScene(db);
  const actId = await takenAway(db, scene);
  expect(await object(db, scene, actId)).toEqual({ kind: "objected" });
  return { ...scene, actId };
}
type Objected = Awaited<ReturnType<typeof objected>>;

const judge = (db: Database, scene: Objected, outcome: "upheld" | "dismissed", moderator = scene.second) =>
  decideObjection(db, { ...scene, moderator, outcome, explanation: "Het stadhuis is van iedereen." }, now);

describe("a guardian whose view was taken away", () => {
  test("finds the decision among their own, with the text, the reason and the way to object", () =>
    inTransaction(async (db) => {
      const scene = await aViewScene(db);
      const actId = await takenAway(db, scene);
      const own = { ...scene, userId: scene.resident.id };
      expect(await decisionsOfAuthor(db, own)).toEqual([
        {
          ...{ actId, kind: "view", about: expect.any(String), body: "Denk aan 2100." },
          ...{ theme: "wonen", reason: "personal_data" },
          ...{ explanation: "Er staat een adres in.", decidedAt: now, isOver: false, objection: null },
        },
      ]);
      expect(await findOwnDecision(db, { ...own, userId: scene.official.id, actId })).toBeUndefined();
    }));

  test("objects, and nobody else does", () =>
    inTransaction(async (db) => {
      const scene = await aViewScene(db);
      const actId = await takenAway(db, scene);
      expect(await object(db, scene, actId, scene.official.id)).toEqual({ kind: "no-such-decision" });
      expect(await object(db, scene, actId)).toEqual({ kind: "objected" });
    }));
});

describe("an objection about a view", () => {
  test("waits in the queue, marked for who took the view away, and stands on the page of the view", () =>
    inTransaction(async (db) => {
      const scene = await objected(db);
      const queueOf = async (moderatorId: string) => (await moderationQueue(db, { ...scene, moderatorId })).items;
      const waiting = { key: `objection-${scene.actId}`, kind: "view", body: "Het adres is van het stadhuis." };
      expect(await queueOf(scene.second.id)).toMatchObject([{ ...waiting, forAnother: false }]);
      expect(await queueOf(scene.first.id)).toMatchObject([{ ...waiting, forAnother: true }]);
      const found = await findObjection(db, { ...scene, moderatorId: scene.second.id });
      expect(found).toMatchObject({ kind: "view", textId: scene.viewId, body: "Denk aan 2100." });
      const asked = { ...scene, moderatorId: scene.second.id };
      expect((await findViewCase(db, asked))?.openObjection).toBe(scene.actId);
    }));

  test("is not for the moderator who took the view away, and not for its guardian", () =>
    inTransaction(async (db) => {
      const scene = await objected(db);
      const guardian = { id: scene.resident.id, role: "moderator" as const };
      for (const moderator of [scene.first, guardian]) {
        expect(await judge(db, scene, "upheld", moderator)).toEqual({ kind: "for-another" });
      }
      expect(await publishedViews(db, scene)).toMatchObject([{ body: "" }]);
    }));

  test("that is right brings the view back for everybody, and the log says so", () =>
    inTransaction(async (db) => {
      const scene = await objected(db);
      expect(await judge(db, scene, "upheld")).toEqual({ kind: "decided" });
      expect(await publishedViews(db, scene)).toMatchObject([
        { body: "Denk aan 2100.", sources: ["Bron"], removed: null },
      ]);
      expect(await countInputs(db, { ...scene, now })).toMatchObject({ total: 1 });
      const own = await findOwnDecision(db, { ...scene, userId: scene.resident.id });
      expect(own).toMatchObject({ isOver: true, objection: { outcome: "upheld" } });
      const log = await db.select().from(auditLog).where(eq(auditLog.organisationId, scene.organisationId));
      expect(log.map(({ action }) => action).sort()).toEqual(["objection.upheld", "view.remove", "view.show"]);
    }));

  test("that is not right leaves the view away", () =>
    inTransaction(async (db) => {
      const scene = await objected(db);
      await judge(db, scene, "dismissed");
      expect(await publishedViews(db, scene)).toMatchObject([{ body: "", removed: { reason: "personal_data" } }]);
      expect(await findOwnDecision(db, { ...scene, userId: scene.resident.id })).toMatchObject({
        isOver: false,
        objection: { outcome: "dismissed", explanation: "Het stadhuis is van iedereen." },
      });
    }));

  test("that was right is not passed over by a form from before; who saw it can take the view away anew", () =>
    inTransaction(async (db) => {
      const before = await aViewScene(db);
      const seenBy = async (moderatorId: string) => (await findViewCase(db, { ...before, moderatorId }))?.seen ?? "";
      const stale = await seenBy(before.first.id);
      const scene = { ...before, actId: await takenAway(db, before) };
      await object(db, scene, scene.actId);
      await judge(db, scene, "upheld");
      expect(await takeAway(db, scene, { seen: stale })).toEqual({ kind: "decided-since", act: "show" });
      const again = await takeAway(db, scene, { seen: await seenBy(scene.first.id) });
      expect(again).toMatchObject({ kind: "removed", actId: expect.any(Number) });
      // The objection was about the decision before: this one has none, and is open to one.
      const [newest] = await decisionsOfAuthor(db, { ...scene, userId: scene.resident.id });
      expect(newest).toMatchObject({ isOver: false, objection: null });
      const back = { hiddenAt: null, hiddenBy: null, hiddenReason: null, hiddenExplanation: null };
      const put = db.transaction((tx) => tx.update(guardianViews).set(back));
      await expect(put).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
    }));
});

test("the figures for everybody count every view that was taken away, and objections about them", () =>
  inTransaction(async (db) => {
    const scene = await objected(db);
    const other = await aStoredView(db, scene, { author: scene.resident.id, guardianId: scene.guardianId });
    await takeAway(db, scene, { viewId: other.id });
    expect(await moderationCounts(db, scene)).toMatchObject({
      hidden: [{ reason: "personal_data", texts: 2 }],
      shown: 0,
      objections: { upheld: 0, dismissed: 0, open: 1 },
    });
    await judge(db, scene, "upheld");
    expect(await moderationCounts(db, scene)).toMatchObject({
      hidden: [{ reason: "personal_data", texts: 1 }],
      shown: 1,
      objections: { upheld: 1, dismissed: 0, open: 0 },
    });
  }));
