import { eq, type SQL, sql } from "drizzle-orm";
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

/** An answer of somebody who counts. */
const ofSomebody = (round: { roundId: number }, which: SQL) => sql`(participant_id, item_id) in (
  select a.participant_id, a.item_id from answers a join responses r using (organisation_id, round_id, participant_id)
  where a.round_id = ${round.roundId} and r.mode = 'web' and r.withdrawn_on is null and ${which} limit 1)`;
const somebody = (round: { roundId: number }, which: SQL) => sql`participant_id in (
  select participant_id from responses where round_id = ${round.roundId} and mode = 'web' and withdrawn_on is null and ${which} limit 1)`;

const changes: Record<string, (round: { roundId: number }) => SQL> = {
  "a score": (round) => sql`update answers set score = -1 where ${ofSomebody(round, sql`score = 2`)}`,
  "a state": (round) =>
    sql`update answers set state = 'prefer_not_to_say' where ${ofSomebody(round, sql`state = 'dont_know'`)}`,
  choices: (round) =>
    sql`update answers set choices = '{1,2,3}' where ${ofSomebody(round, sql`cardinality(choices) = 1`)}`,
  "a text": (round) => sql`update answers set body = 'Anders.' where ${ofSomebody(round, sql`body is not null`)}`,
  "a background": (round) =>
    sql`update responses set education = 'laag' where ${somebody(round, sql`education = 'hoog'`)}`,
  "a way of answering": (round) => sql`update responses set mode = 'phone' where ${somebody(round, sql`true`)}`,
};

for (const [what, change] of Object.entries(changes)) {
  test(`${what} that changed since is noticed`, () =>
    inOwnerTransaction(async (db) => {
      const { round, question } = await counted(db);
      await db.execute(change(round));
      expect(await verifySnapshot(db, question)).toEqual({ kind: "answers-changed", people: 0 });
    }));
}

test("two people who swapped an answer are noticed", () =>
  inOwnerTransaction(async (db) => {
    const { round, question } = await counted(db);
    await db.execute(sql`with pair as (
      select a.participant_id as one, b.participant_id as other, a.score as first, b.score as second
      from answers a join answers b using (organisation_id, round_id, item_id)
      join responses r on r.participant_id = a.participant_id join responses s on s.participant_id = b.participant_id
      where a.round_id = ${round.roundId} and a.item_id = ${round.idOf("cijfer")} and a.score < b.score
        and r.stream = s.stream and r.age_group < s.age_group and r.mode = 'web' and s.mode = 'web'
        and r.withdrawn_on is null and s.withdrawn_on is null limit 1)
      update answers a set score = case when a.participant_id = pair.one then pair.second else pair.first end
      from pair where a.item_id = ${round.idOf("cijfer")} and a.participant_id in (pair.one, pair.other)`);
    expect(await verifySnapshot(db, question)).toEqual({ kind: "answers-changed", people: 0 });
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
