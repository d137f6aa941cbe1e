import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { resultCells } from "~db/schema/index.ts";
import { alike, onHousing } from "../../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../../tests/factories/effect-round.ts";
import { aPopulation } from "../../../../tests/factories/population.ts";
import { randomParticipations, store } from "../../../../tests/factories/random-responses.ts";
import { inOwnerTransaction } from "../../../../tests/setup/database.ts";
import { createSnapshot } from "../snapshot.commands.server.ts";
import { verifySnapshot } from "./verify.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");

/** A round with wild answers of both streams, and its snapshot. */
async function counted(db: Database) {
  const round = await aRoundAboutPlans(db);
  await aPopulation(db);
  await store(db, randomParticipations(round, round.items, 120, 7));
  await store(db, alike(round, 60, onHousing(2, -1), { stream: "invited" }));
  const made = await createSnapshot(db, { ...round, now });
  if (made.kind !== "created") throw new Error("There should be a snapshot");
  return { round, question: { organisationId: round.organisationId, id: made.id } };
}

test("a snapshot that is made again is the same to the last bit", () =>
  inOwnerTransaction(async (db) => {
    const { question } = await counted(db);
    const verified = await verifySnapshot(db, question);
    expect(verified).toMatchObject({ kind: "verified" });
    expect(verified.kind === "verified" && verified.cells > 50).toBe(true);
  }));

test("a later snapshot is verified against the releases before it", () =>
  inOwnerTransaction(async (db) => {
    const { round } = await counted(db);
    await store(db, alike(round, 40, onHousing(3, 0)));
    const next = await createSnapshot(db, { ...round, now });
    if (next.kind !== "created") throw new Error("There should be a second snapshot");
    expect(await verifySnapshot(db, { ...round, id: next.id })).toMatchObject({ kind: "verified" });
  }));

test("answers that came since cannot be counted as they were", () =>
  inOwnerTransaction(async (db) => {
    const { round, question } = await counted(db);
    await store(db, alike(round, 1, onHousing(3, 0)));
    expect(await verifySnapshot(db, question)).toEqual({ kind: "answers-changed", people: 1 });
  }));

test("a figure that somebody changed is found", () =>
  inOwnerTransaction(async (db) => {
    const { question } = await counted(db);
    await db.execute(sql`alter table result_cells disable trigger result_cells_fixed`);
    await db
      .update(resultCells)
      .set({ released: sql`jsonb_set(released, '{people}', '995')` })
      .where(eq(resultCells.item, "eff_plan_wonen"));
    await db.execute(sql`alter table result_cells enable trigger result_cells_fixed`);
    expect(await verifySnapshot(db, question)).toMatchObject({ kind: "differs", what: "cells" });
  }));

test("a number without a snapshot is unknown", () =>
  inOwnerTransaction(async (db) => {
    expect(await verifySnapshot(db, { organisationId: 1, id: 999_999 })).toEqual({ kind: "unknown" });
  }));
