import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { guardians, guardianViews, proposals } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { asOwner, inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { appointGuardian, handBackTask, relieveGuardian, writeView } from "./guardian.commands.server.ts";
import {
  guardiansOf,
  ownGuardian,
  publishedViews,
  tasksOfGuardian,
  viewsOfGuardian,
} from "./guardian.queries.server.ts";

const monday = new Date("2026-06-15T12:00:00Z");
const tuesday = new Date("2026-06-16T12:00:00Z");

async function aPlan(db: Database) {
  const organisationId = await aSmallRegion(db);
  const proposalId = await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] });
  const official = await anAccount(db, { organisationId, role: "official" });
  const first = await anAccount(db, { organisationId, role: "resident" });
  const second = await anAccount(db, { organisationId, role: "resident" });
  const about = { organisationId, proposalId };
  const ask = (email: string, now = monday) =>
    appointGuardian(db, { ...about, speaksFor: "nature", email, reason: "Ecoloog", appointedBy: official.id }, now);
  return { about, official, first, second, ask };
}

describe("a guardian", () => {
  test("is somebody with an account who does not work for the organisation", () =>
    inTransaction(async (db) => {
      const { ask, official, first } = await aPlan(db);
      expect(await ask("niemand@voorbeeld.nl")).toEqual({ kind: "no-such-account" });
      expect(await ask(official.email)).toEqual({ kind: "works-here" });
      expect(await ask(first.email.toUpperCase())).toMatchObject({ kind: "appointed" });
      expect(await ask(first.email)).toEqual({ kind: "already" });
    }));

  test("is not asked about a plan that was taken back", () =>
    inTransaction(async (db) => {
      const { about, ask, first } = await aPlan(db);
      await asOwner(db, (owner) =>
        owner
          .update(proposals)
          .set({ withdrawnAt: monday, withdrawnReason: "Geen geld." })
          .where(eq(proposals.id, about.proposalId)),
      );
      expect(await ask(first.email, tuesday)).toEqual({ kind: "withdrawn" });
      expect(await guardiansOf(db, about)).toEqual([]);
    }));

  test("is relieved by the next one, or by an official; what was published stays", () =>
    inTransaction(async (db) => {
      const { about, ask, official, first, second } = await aPlan(db);
      await ask(first.email);
      const own = await ownGuardian(db, { ...about, userId: first.id });
      if (!own) throw new Error("The guardian was not appointed");
      const view = { ...about, guardianId: own.id, theme: "milieu", score: -2, body: "De oever verdwijnt." } as const;
      await writeView(db, { ...view, sources: ["MER 2021"], publish: true }, monday);
      await ask(second.email, tuesday);
      expect(await ownGuardian(db, { ...about, userId: first.id })).toBeUndefined();
      expect((await guardiansOf(db, about)).map(({ endedAt }) => endedAt)).toEqual([tuesday.toISOString(), null]);
      expect(await publishedViews(db, about)).toMatchObject([{ theme: "milieu", score: -2 }]);
      const next = await ownGuardian(db, { ...about, userId: second.id });
      const relieved = { ...about, guardianId: next?.id ?? 0, actorId: official.id };
      expect(await relieveGuardian(db, relieved, tuesday)).toBe(true);
      expect(await relieveGuardian(db, relieved, tuesday)).toBe(false);
    }));
});

describe("two officials who ask at the same moment", () => {
  test("ask one guardian: the second click finds it done, and a colleague reads who was asked meanwhile", async () => {
    const { db } = await testDatabase();
    const { about, official, first, second } = await aPlan(db);
    const asked = { ...about, speaksFor: "nature", reason: "Ecoloog", appointedBy: official.id, known: 0 } as const;
    const together = await Promise.all(
      [first, first, second, second].map(({ email }) => appointGuardian(db, { ...asked, email }, monday)),
    );
    expect(together.map(({ kind }) => kind).sort()).toEqual([
      "already",
      "appointed",
      "asked-meanwhile",
      "asked-meanwhile",
    ]);
    const [only, ...others] = await guardiansOf(db, about);
    expect([only?.endedAt, others]).toEqual([null, []]);
    const { organisationId, proposalId } = about;
    const twice = { organisationId, proposalId, speaksFor: "nature", userId: second.id, reason: "x" } as const;
    await expect(
      db.insert(guardians).values({ ...twice, appointedBy: official.id, appointedAt: tuesday }),
    ).rejects.toMatchObject({ cause: { constraint_name: "guardians_one_per_party" } });
    const knowing = { ...asked, email: second.email, known: only?.id ?? 0 };
    const other = only?.name === first.displayName ? knowing : { ...knowing, email: first.email };
    expect(await appointGuardian(db, other, tuesday)).toMatchObject({ kind: "appointed" });
  });
});

describe("a guardian who was asked", () => {
  test("finds the task on their own page, and gives it back without anybody's help, once", () =>
    inTransaction(async (db) => {
      const { about, ask, first, second } = await aPlan(db);
      const { organisationId } = about;
      const mine = { organisationId, userId: first.id };
      expect(await tasksOfGuardian(db, mine)).toEqual([]);
      await ask(first.email);
      const [task] = await tasksOfGuardian(db, mine);
      expect(task).toMatchObject({ speaksFor: "nature", reason: "Ecoloog", proposal: { slug: "haven" } });
      const guardianId = task?.id ?? 0;
      await handBackTask(db, { organisationId, guardianId, userId: second.id }, tuesday);
      expect(await tasksOfGuardian(db, mine)).toHaveLength(1);
      await handBackTask(db, { organisationId, guardianId, userId: first.id }, tuesday);
      await handBackTask(db, { organisationId, guardianId, userId: first.id }, new Date("2026-06-17T12:00:00Z"));
      expect(await tasksOfGuardian(db, mine)).toEqual([]);
      expect(await ownGuardian(db, { ...about, userId: first.id })).toBeUndefined();
      expect(await guardiansOf(db, about)).toMatchObject([{ endedAt: tuesday.toISOString() }]);
    }));
});

describe("a view", () => {
  async function aGuardian(db: Database) {
    const { about, ask, first } = await aPlan(db);
    await ask(first.email);
    const own = await ownGuardian(db, { ...about, userId: first.id });
    if (!own) throw new Error("The guardian was not appointed");
    const write = (body: string, publish: boolean, now = monday) =>
      writeView(
        db,
        { ...about, guardianId: own.id, theme: "milieu", score: null, body, sources: ["Bron"], publish },
        now,
      );
    return { about, own, write };
  }

  test("that is kept is the guardian's alone, and the next one kept takes its place", () =>
    inTransaction(async (db) => {
      const { about, own, write } = await aGuardian(db);
      await write("Eerst", false);
      await write("Beter", false, tuesday);
      expect(await publishedViews(db, about)).toEqual([]);
      const { organisationId } = about;
      const kept = await viewsOfGuardian(db, { organisationId, guardianId: own.id });
      expect(kept.map(({ body }) => body)).toEqual(["Beter"]);
    }));

  test("that is published stays as it was; a later one comes in its place on the page", () =>
    inTransaction(async (db) => {
      const { about, write } = await aGuardian(db);
      await write("Eerst", true);
      await write("Later", true, tuesday);
      expect((await publishedViews(db, about)).map(({ body }) => body)).toEqual(["Later"]);
      expect(await db.select({ body: guardianViews.body }).from(guardianViews)).toEqual(
        expect.arrayContaining([{ body: "Eerst" }, { body: "Later" }]),
      );
      const rewrite = db.transaction((tx) => tx.update(guardianViews).set({ body: "Anders" }));
      await expect(rewrite).rejects.toMatchObject({ cause: { constraint_name: "published_fixed" } });
    }));
});
