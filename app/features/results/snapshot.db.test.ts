import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createSnapshot, refreshDueSnapshots } from "~/features/results/snapshot.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { responses, resultCells, snapshots } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { type Participation, randomParticipations, store } from "../../../tests/factories/random-responses.ts";
import { inTransaction, testDatabase } from "../../../tests/setup/database.ts";

const now = new Date("2026-06-15T12:00:00Z");
type Round = Awaited<ReturnType<typeof aRoundAboutPlans>>;

/** Stores as many responses in one stream, none of them withdrawn. */
function add(db: Database, round: Round, people: number, stream: "open" | "invited" = "open") {
  const seed = Math.floor(Math.random() * 1e6);
  const all = randomParticipations(round, round.items, people * 10, seed);
  const kept = all.filter(({ response }) => !response.withdrawnOn).slice(0, people);
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

test("nine new responses change nothing, the tenth makes new figures", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await add(db, round, 12);
    const first = await createSnapshot(db, { ...round, now });
    expect(first.kind).toBe("created");
    await add(db, round, 9);
    expect(await createSnapshot(db, { ...round, now })).toEqual({ ...first, kind: "unchanged" });
    await add(db, round, 1);
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
  }));

test("who withdraws is not replaced by one who comes: the growth is what counts", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const [someone] = await add(db, round, 12);
    await createSnapshot(db, { ...round, now });
    await db
      .update(responses)
      .set({ withdrawnOn: "2026-06-16" })
      .where(eq(responses.participantId, someone?.response.participantId ?? ""));
    await add(db, round, 10);
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("unchanged");
  }));

test("a stream that grew by fewer than ten repeats its old figures", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db, "invited");
    await add(db, round, 15, "open");
    await add(db, round, 15, "invited");
    const first = await createSnapshot(db, { ...round, now });
    await add(db, round, 3, "open");
    await add(db, round, 10, "invited");
    const second = await createSnapshot(db, { ...round, now });
    if (first.kind !== "created" || second.kind !== "created") throw new Error("Both snapshots should be new");
    expect(await cellsOf(db, second.id, "open")).toEqual(await cellsOf(db, first.id, "open"));
    expect(await cellsOf(db, second.id, "invited")).not.toEqual(await cellsOf(db, first.id, "invited"));
    const [newest] = await db.select().from(snapshots).orderBy(desc(snapshots.id)).limit(1);
    expect(newest).toMatchObject({ openResponses: 15, invitedResponses: 25 });
  }));

test("the website can neither change nor remove what it published", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await add(db, round, 12);
    await createSnapshot(db, { ...round, now });
    const attempts = [
      (tx: Database) => tx.update(resultCells).set({ dontKnow: 0 }),
      (tx: Database) => tx.delete(resultCells),
      (tx: Database) => tx.update(snapshots).set({ openResponses: 0 }),
      (tx: Database) => tx.delete(snapshots),
    ];
    for (const attempt of attempts) {
      const error = await db.transaction(async (tx) => attempt(tx)).catch((reason: unknown) => reason);
      expect(codeOf(error)).toBe("42501");
    }
  }));

test("the timer looks at rounds that have opened, and a second run has nothing to do", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await add(db, round, 12);
    expect(await refreshDueSnapshots(db, new Date("2026-05-01T00:00:00Z"))).toBe(0);
    expect(await refreshDueSnapshots(db, now)).toBe(1);
    expect(await refreshDueSnapshots(db, now)).toBe(0);
  }));

test("two processes at once make one snapshot, and neither waits for the other", async () => {
  const { db } = await testDatabase();
  const round = await aRoundAboutPlans(db);
  await add(db, round, 12);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => createSnapshot(db, { ...round, now })));
  expect(outcomes.filter(({ kind }) => kind === "created")).toHaveLength(1);
  expect(await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId))).toHaveLength(1);
});
