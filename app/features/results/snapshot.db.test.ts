import { desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { resultCells, resultFindings, snapshots, tallyCells } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { alike, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { aPopulation } from "../../../tests/factories/population.ts";
import { counts, type Participation, randomParticipations, store } from "../../../tests/factories/random-responses.ts";
import { inOwnerTransaction, inTransaction, testDatabase } from "../../../tests/setup/database.ts";
import { METHOD_VERSION } from "./method-version.ts";
import { latestResults } from "./results.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
type Round = Awaited<ReturnType<typeof aRoundAboutPlans>>;

/** Stores as many responses in one stream, none of them withdrawn. */
function add(db: Database, round: Round, people: number, stream: "open" | "invited" = "open") {
  const seed = Math.floor(Math.random() * 1e6);
  const all = randomParticipations(round, round.items, people * 10, seed);
  const kept = all.filter(counts).slice(0, people);
  return store(
    db,
    kept.map((person): Participation => ({ ...person, response: { ...person.response, stream } })),
  );
}

async function cellsOf(db: Database, snapshotId: number, stream: "open" | "invited") {
  const cells = await db.select().from(resultCells).where(eq(resultCells.snapshotId, snapshotId));
  return cells
    .filter((cell) => cell.stream === stream)
    .map(({ snapshotId: _snapshot, ...cell }) => JSON.stringify(cell))
    .sort();
}

test("a stream that grew by fewer than ten repeats its old figures", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db, "invited");
    await aPopulation(db);
    await add(db, round, 15, "open");
    await store(db, alike(round, 15, onHousing(1, 0), { stream: "invited" }));
    const first = await createSnapshot(db, { ...round, now });
    await add(db, round, 3, "open");
    await store(db, alike(round, 10, onHousing(1, 0), { stream: "invited" }));
    const second = await createSnapshot(db, { ...round, now });
    if (first.kind !== "created" || second.kind !== "created") throw new Error("Both snapshots should be new");
    expect(await cellsOf(db, second.id, "open")).toEqual(await cellsOf(db, first.id, "open"));
    expect(await cellsOf(db, second.id, "invited")).not.toEqual(await cellsOf(db, first.id, "invited"));
    const people = async (stream: "open" | "invited") => (await latestResults(db, { ...round, stream }))?.people;
    expect([await people("open"), await people("invited")]).toEqual([15, 25]);
  }));

test("a snapshot of older rules is followed by one of the rules of today", () =>
  inOwnerTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await store(db, alike(round, 50, onHousing(1, 0)));
    await createSnapshot(db, { ...round, now });
    // What no role may do, so that this release looks like one of older rules.
    await db.execute(sql`alter table snapshots disable trigger snapshots_fixed`);
    await db.update(snapshots).set({ methodVersion: "2025.1" });
    await db.execute(sql`alter table snapshots enable trigger snapshots_fixed`);
    await createSnapshot(db, { ...round, now });
    const [newest] = await db.select().from(snapshots).orderBy(desc(snapshots.id)).limit(1);
    expect(newest?.methodVersion).toBe(METHOD_VERSION);
  }));

test("the website can neither change nor remove what it published", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await add(db, round, 12);
    await createSnapshot(db, { ...round, now });
    const attempts = [
      (tx: Database) => tx.update(resultCells).set({ released: {} }),
      (tx: Database) => tx.delete(resultCells),
      (tx: Database) => tx.update(snapshots).set({ openResponses: 0 }),
      (tx: Database) => tx.delete(snapshots),
      (tx: Database) => tx.update(tallyCells).set({ told: "figure" }),
      (tx: Database) => tx.delete(tallyCells),
      (tx: Database) => tx.delete(resultFindings),
    ];
    for (const attempt of attempts) {
      const error = await db.transaction(async (tx) => attempt(tx)).catch((reason: unknown) => reason);
      expect(codeOf(error)).toBe("42501");
    }
  }));

test("two processes at once make one snapshot, and neither waits for the other", async () => {
  const { db } = await testDatabase();
  const round = await aRoundAboutPlans(db);
  await add(db, round, 12);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => createSnapshot(db, { ...round, now })));
  expect(outcomes.filter(({ kind }) => kind === "created")).toHaveLength(1);
  expect(await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId))).toHaveLength(1);
});

test("before the day from which there are results nothing is counted, and the outcome names that day", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db, "open", 2, "2026-06-20");
    await add(db, round, 12);
    const at = (moment: string) => createSnapshot(db, { ...round, now: new Date(moment) });
    // Half an hour before midnight in the Netherlands.
    expect(await at("2026-06-19T21:30:00Z")).toEqual({ kind: "not-yet", resultsFrom: "2026-06-20" });
    expect(await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId))).toEqual([]);
    expect(await at("2026-06-19T22:00:00Z")).toMatchObject({ kind: "created" });
  }));

test("a round that is still to open is not counted: nothing is stored, and the outcome says when it opens", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const outcome = await createSnapshot(db, { ...round, now: new Date("2026-05-31T23:59:59Z") });
    expect(outcome).toEqual({ kind: "not-open", opensAt: new Date("2026-06-01T00:00:00Z") });
    expect(await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId))).toEqual([]);
    expect(await createSnapshot(db, { ...round, now: new Date("2026-06-01T00:00:00Z") })).toMatchObject({
      kind: "created",
    });
  }));
