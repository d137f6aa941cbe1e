import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database, type DatabaseHandle } from "~db/client.server.ts";
import { resultCells, snapshotJobs, snapshots } from "~db/schema/index.ts";
import { alike, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { store } from "../../../tests/factories/random-responses.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";
import { requestDueSnapshots, requestSnapshots, workOffJobs } from "./snapshot-jobs.commands.server.ts";
import { jobsOf } from "./snapshot-jobs.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const clock = () => now;
let db: Database;
let locks: DatabaseHandle;
beforeAll(async () => {
  const test = await testDatabase();
  db = test.db;
  locks = createDatabase(test.appUrl, { poolSize: 1 });
});
afterAll(() => locks.close());

type Round = Awaited<ReturnType<typeof aRoundAboutPlans>>;

async function answeredRound(people = 50): Promise<Round> {
  const round = await aRoundAboutPlans(db);
  await store(db, alike(round, people, onHousing(1, 0)));
  return round;
}

const request = (round: Round) => requestSnapshots(db, { organisationId: round.organisationId, userId: null, now });
const jobOf = async (round: Round) => (await jobsOf(db, round))[0];
const cellsOf = async (snapshotId: number) => {
  const cells = await db.select().from(resultCells).where(eq(resultCells.snapshotId, snapshotId));
  return cells.map(({ item, measure, groupKind, groupValue, released }) =>
    JSON.stringify([item, measure, groupKind, groupValue, { ...(released as object), snapshot: 0 }]),
  );
};

test("what was asked for waits, is made by the worker, and is then done", async () => {
  const round = await answeredRound();
  expect(await request(round)).toBe(1);
  expect(await request(round)).toBe(0);
  expect(await jobOf(round)).toMatchObject({ state: "waiting", step: null, percent: 0 });
  await workOffJobs(locks.db, db, clock);
  expect(await jobOf(round)).toMatchObject({ state: "done", percent: 100, finishedAt: now.toISOString() });
  expect(await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId))).toHaveLength(1);
});

test("a second snapshot without ten new answers says that nothing changed", async () => {
  const round = await answeredRound();
  await request(round);
  await workOffJobs(locks.db, db, clock);
  await request(round);
  await workOffJobs(locks.db, db, clock);
  expect(await jobOf(round)).toMatchObject({ state: "unchanged" });
});

test("a snapshot that dies at any step leaves nothing, and the next one is as if nothing had happened", async () => {
  const [dying, undisturbed] = [await answeredRound(), await answeredRound()];
  for (const at of ["freeze", "weigh", "tally", "release", "write"]) {
    const onStep = (step: string) => {
      if (step === at) throw new Error("killed");
    };
    await expect(createSnapshot(db, { ...dying, now, onStep })).rejects.toThrow("killed");
    expect(await db.select().from(snapshots).where(eq(snapshots.roundId, dying.roundId))).toEqual([]);
  }
  const made = [];
  for (const round of [dying, undisturbed]) made.push(await createSnapshot(db, { ...round, now }));
  const [again, once] = made.map((outcome) => (outcome.kind === "created" ? outcome.id : 0));
  expect((await cellsOf(again ?? 0)).sort()).toEqual((await cellsOf(once ?? 0)).sort());
});

test("a job that a dead worker left behind is taken up", async () => {
  const round = await answeredRound();
  const { organisationId, roundId } = round;
  const left = { organisationId, roundId, reason: "asked", requestedAt: now, state: "running", attempts: 1 } as const;
  await db.insert(snapshotJobs).values(left);
  await workOffJobs(locks.db, db, clock);
  expect(await jobOf(round)).toMatchObject({ state: "done" });
});

test("a job that killed its worker five times is given up", async () => {
  const round = await answeredRound();
  const { organisationId, roundId } = round;
  const left = { organisationId, roundId, reason: "asked", requestedAt: now, state: "running", attempts: 5 } as const;
  await db.insert(snapshotJobs).values(left);
  await workOffJobs(locks.db, db, clock);
  expect(await jobOf(round)).toMatchObject({ state: "failed" });
});

test("two workers share the work: every job is done once", async () => {
  const { appUrl } = await testDatabase();
  const other = createDatabase(appUrl, { poolSize: 1 });
  const rounds = [await answeredRound(), await answeredRound(), await answeredRound()];
  for (const round of rounds) await request(round);
  await Promise.all([workOffJobs(locks.db, db, clock), workOffJobs(other.db, db, clock)]);
  await other.close();
  for (const { roundId } of rounds) {
    const [job] = await db
      .select()
      .from(snapshotJobs)
      .where(eq(snapshotJobs.roundId, roundId))
      .orderBy(desc(snapshotJobs.id));
    expect(job).toMatchObject({ state: "done", attempts: 1 });
    expect(await db.select().from(snapshots).where(eq(snapshots.roundId, roundId))).toHaveLength(1);
  }
});

test("a round gets its first figures when it opens, its last when it closes, and others in the night", async () => {
  const round = await answeredRound();
  const due = async (moment: string, nightly = false) => {
    await requestDueSnapshots(db, { now: new Date(moment), nightly });
    const jobs = await db
      .select()
      .from(snapshotJobs)
      .where(eq(snapshotJobs.roundId, round.roundId))
      .orderBy(snapshotJobs.id);
    await workOffJobs(locks.db, db, () => new Date(moment));
    return jobs.map(({ reason }) => reason);
  };
  expect(await due("2026-05-30T12:00:00Z")).toEqual([]);
  expect(await due("2026-06-15T12:00:00Z")).toEqual(["nightly"]);
  expect(await due("2026-06-15T12:01:00Z")).toEqual(["nightly"]);
  expect(await due("2026-06-16T01:00:00Z", true)).toEqual(["nightly", "nightly"]);
  expect(await due("2026-07-02T12:00:00Z")).toEqual(["nightly", "nightly", "closed"]);
  expect(await due("2026-07-02T12:01:00Z")).toEqual(["nightly", "nightly", "closed"]);
});

test("nothing is asked for, by itself or by anybody, before the day from which there are results", async () => {
  const { organisationId, roundId } = await aRoundAboutPlans(db, "open", 2, "2026-07-04");
  const due = async (moment: string, nightly = false) => {
    await requestDueSnapshots(db, { now: new Date(moment), nightly });
    return (await db.select().from(snapshotJobs).where(eq(snapshotJobs.roundId, roundId))).length;
  };
  expect(await requestSnapshots(db, { organisationId, userId: null, now })).toBe(0);
  expect(await due("2026-06-16T01:00:00Z", true)).toBe(0);
  expect(await due("2026-07-03T21:59:00Z")).toBe(0);
  expect(await due("2026-07-03T22:00:00Z")).toBe(1);
});

test("nothing is asked for a round that is still to open, and a job that is left of one stores nothing", async () => {
  const round = await answeredRound();
  const { organisationId, roundId } = round;
  const before = new Date("2026-05-01T12:00:00Z");
  expect(await requestSnapshots(db, { organisationId, userId: null, now: before })).toBe(0);
  await db.insert(snapshotJobs).values({ organisationId, roundId, reason: "asked", requestedAt: before });
  await workOffJobs(locks.db, db, () => before);
  expect(await jobOf(round)).toMatchObject({ state: "unchanged" });
  expect(await db.select().from(snapshots).where(eq(snapshots.roundId, roundId))).toEqual([]);
});
