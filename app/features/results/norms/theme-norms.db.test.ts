import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { organisations, themeNorms } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { asOwner, inTransaction } from "../../../../tests/setup/database.ts";
import { decideNorm } from "./theme-norms.commands.server.ts";
import { decisionsOf, themeNormsOf } from "./theme-norms.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const later = new Date("2026-06-16T12:00:00Z");

async function aCouncil(db: Database, slug = "norm-council") {
  const [organisation] = await asOwner(db, (owner) =>
    owner.insert(organisations).values({ slug, name: slug }).returning({ id: organisations.id }),
  );
  if (!organisation) throw new Error("The organisation was not made");
  const official = await anAccount(db, { organisationId: organisation.id, role: "official" });
  const wonen = { organisationId: organisation.id, theme: "wonen", kind: "norm", setBy: official.id } as const;
  return { organisationId: organisation.id, official, wonen };
}

describe("a norm", () => {
  test("counts with its ground from when it is entered, and says who entered it", () =>
    inTransaction(async (db) => {
      const { organisationId, official, wonen } = await aCouncil(db);
      expect(await decideNorm(db, { ...wonen, grade: 6.5, ground: "Besluit 14" }, now)).toEqual({ kind: "set" });
      expect((await themeNormsOf(db, organisationId)).wonen).toEqual({
        norm: { grade: 6.5, ground: "Besluit 14", setAt: now.toISOString() },
      });
      expect(await decisionsOf(db, organisationId)).toMatchObject([{ grade: 6.5, enteredBy: official.displayName }]);
    }));

  test("gives way to the next one, and stays as history", () =>
    inTransaction(async (db) => {
      const { organisationId, wonen } = await aCouncil(db);
      await decideNorm(db, { ...wonen, grade: 6, ground: "Besluit 14" }, now);
      await decideNorm(db, { ...wonen, grade: 7, ground: "Besluit 31" }, later);
      expect((await themeNormsOf(db, organisationId)).wonen?.norm?.grade).toBe(7);
      expect((await decisionsOf(db, organisationId)).map(({ grade }) => grade)).toEqual([7, 6]);
    }));

  test("is taken away by a row of its own", () =>
    inTransaction(async (db) => {
      const { organisationId, wonen } = await aCouncil(db);
      await decideNorm(db, { ...wonen, grade: 6, ground: "Besluit 14" }, now);
      const outcome = await decideNorm(db, { ...wonen, grade: null, ground: "Ingetrokken" }, later);
      expect(outcome).toEqual({ kind: "taken-away" });
      expect(await themeNormsOf(db, organisationId)).toEqual({});
      expect((await decisionsOf(db, organisationId)).map(({ ground }) => ground)).toEqual([
        "Ingetrokken",
        "Besluit 14",
      ]);
    }));

  test("sent twice stands there once; and what is not there cannot be taken away", () =>
    inTransaction(async (db) => {
      const { organisationId, wonen } = await aCouncil(db);
      expect(await decideNorm(db, { ...wonen, grade: null, ground: "Weg" }, now)).toEqual({ kind: "unchanged" });
      await decideNorm(db, { ...wonen, grade: 6, ground: "Besluit 14" }, now);
      const again = await decideNorm(db, { ...wonen, grade: 6, ground: "Besluit 14" }, later);
      expect(again).toEqual({ kind: "unchanged" });
      expect(await decisionsOf(db, organisationId)).toHaveLength(1);
    }));

  test("above the ambition of its theme is refused, and nothing is written", () =>
    inTransaction(async (db) => {
      const { organisationId, wonen } = await aCouncil(db);
      await decideNorm(db, { ...wonen, kind: "ambition", grade: 7, ground: "Coalitieakkoord" }, now);
      const outcome = await decideNorm(db, { ...wonen, grade: 7.5, ground: "Besluit 14" }, now);
      expect(outcome).toEqual({ kind: "norm-above-ambition" });
      expect(await decisionsOf(db, organisationId)).toHaveLength(1);
    }));

  test("is of one organisation only", () =>
    inTransaction(async (db) => {
      const here = await aCouncil(db);
      const elsewhere = await aCouncil(db, "other-council");
      await decideNorm(db, { ...here.wonen, grade: 6, ground: "Besluit 14" }, now);
      expect(await themeNormsOf(db, elsewhere.organisationId)).toEqual({});
    }));

  test("off the scale of grades is refused by the database", () =>
    inTransaction(async (db) => {
      const { organisationId, wonen } = await aCouncil(db);
      const insert = () => db.transaction((tx) => decideNorm(tx, { ...wonen, grade: 11, ground: "Besluit 14" }, now));
      await expect(insert()).rejects.toThrow();
      expect(await db.select().from(themeNorms).where(eq(themeNorms.organisationId, organisationId))).toEqual([]);
    }));
});
