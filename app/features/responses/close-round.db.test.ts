import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "~db/client.server.ts";
import { areas, responses, roundKeys, rounds } from "~db/schema/index.ts";
import { anOpenRound, anOrganisation, now } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import type { Answer } from "./answer.ts";
import { closeRound, finishEndedRounds } from "./close-round.commands.server.ts";
import { type Submission, submitResponse, withdrawResponse } from "./response.commands.server.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
  await anOrganisation(database.db);
  const place = { code: wijk, name: "Burgwallen", level: "wijk" as const, parentCode: "GM0363", source: "test" };
  await database.owner.db.insert(areas).values(place);
});

const wijk = "WK036300";
const theEnd = new Date("2026-07-01T00:00:00Z");
type Round = Awaited<ReturnType<typeof anOpenRound>>;

function submissionTo(round: Round, change: Partial<Submission> = {}): Submission {
  return {
    organisationId: round.organisationId,
    roundId: round.roundId,
    participantId: randomUUID(),
    stream: "open",
    mode: "web",
    formKey: randomUUID(),
    background: { gemeenteCode: "GM0363", wijkCode: wijk, ageGroup: "75+", gender: null, education: null },
    now,
    answers: new Map<number, Answer>([[round.idOf("cijfer"), { state: "answered", score: 7 }]]),
    ...change,
  };
}

async function received(submission: Submission): Promise<string> {
  const outcome = await submitResponse(database.db, submission);
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  return outcome.receipt;
}

const close = (round: Round, at = now) =>
  closeRound(database.owner.db, { organisationId: round.organisationId, slug: round.slug, now: at });
const storedIn = ({ roundId }: Round) => database.db.select().from(responses).where(eq(responses.roundId, roundId));
const hasKey = async ({ roundId }: Round) =>
  (await database.db.select().from(roundKeys).where(eq(roundKeys.roundId, roundId))).length === 1;
const endOf = async ({ roundId }: Round) =>
  (await database.db.select({ at: rounds.closesAt }).from(rounds).where(eq(rounds.id, roundId)))[0]?.at;

/** Resolves when a connection of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await database.owner.db.execute(waiting)).length, { interval: 5 }).toBe(1);
}

describe("closing a round", () => {
  test("ends it now, and the answers no longer hang on the id of the participant", async () => {
    const round = await anOpenRound(database.db);
    const submission = submissionTo(round);
    const receipt = await received(submission);
    const [before] = await storedIn(round);
    expect(await close(round)).toEqual({ kind: "closed" });
    expect(await endOf(round)).toEqual(now);
    expect(await hasKey(round)).toBe(false);
    const [after] = await storedIn(round);
    expect(after).toMatchObject({ receipt, gemeenteCode: "GM0363", wijkCode: wijk, ageGroup: "75+" });
    expect(after).toMatchObject({ stream: "open", mode: "web", withdrawnOn: null });
    for (const field of ["participantId", "formKey", "contentHash"] as const) {
      expect(after?.[field]).toBeTruthy();
      expect(after?.[field]).not.toBe(before?.[field]);
    }
  });

  test("is refused before it opens, changes no end that has passed, and knows no round of another organisation", async () => {
    const round = await anOpenRound(database.db);
    expect(await close(round, new Date("2026-05-31T00:00:00Z"))).toEqual({ kind: "not-open-yet" });
    expect([await endOf(round), await hasKey(round)]).toEqual([theEnd, true]);
    expect(await close(round, new Date("2026-08-01T00:00:00Z"))).toEqual({ kind: "already-closed" });
    expect([await endOf(round), await hasKey(round)]).toEqual([theEnd, false]);
    expect(await close({ ...round, organisationId: round.organisationId + 1 })).toEqual({ kind: "unknown-round" });
  });

  test("waits for answers that are being stored, and takes them along", async () => {
    const round = await anOpenRound(database.db);
    const submission = submissionTo(round);
    let closing: ReturnType<typeof close> | undefined;
    await database.db.transaction(async (tx) => {
      expect(await submitResponse(tx, submission)).toMatchObject({ kind: "received" });
      closing = close(round);
      await somebodyWaits();
    });
    expect(await closing).toEqual({ kind: "closed" });
    const [stored, ...others] = await storedIn(round);
    expect(others).toEqual([]);
    expect(stored?.participantId).not.toBe(submission.participantId);
  });

  test("refuses at once the answers that arrive meanwhile", async () => {
    const round = await anOpenRound(database.db);
    await database.owner.db.transaction(async (tx) => {
      await closeRound(tx, { organisationId: round.organisationId, slug: round.slug, now });
      expect(await submitResponse(database.db, submissionTo(round))).toEqual({ kind: "round-closed" });
    });
    expect(await storedIn(round)).toEqual([]);
  });

  test("is final: without its key a round takes no answers, whatever its dates say", async () => {
    const round = await anOpenRound(database.db);
    await database.owner.db.delete(roundKeys).where(eq(roundKeys.roundId, round.roundId));
    expect(await submitResponse(database.db, submissionTo(round))).toEqual({ kind: "round-closed" });
  });

  test("brings nothing back that is withdrawn at the same moment", async () => {
    const round = await anOpenRound(database.db);
    const receipt = await received(submissionTo(round));
    const withdrawal = { organisationId: round.organisationId, receipt, now };
    let closing: ReturnType<typeof close> | undefined;
    await database.db.transaction(async (tx) => {
      expect(await withdrawResponse(tx, withdrawal)).toEqual({ kind: "withdrawn" });
      closing = close(round);
      await somebodyWaits();
    });
    expect(await closing).toEqual({ kind: "closed" });
    expect(await storedIn(round)).toMatchObject([
      { receipt, withdrawnOn: "2026-06-15", wijkCode: null, ageGroup: null },
    ]);
  });

  test("does not make a withdrawal at the same moment believe that it was done before", async () => {
    const round = await anOpenRound(database.db);
    const receipt = await received(submissionTo(round));
    let withdrawing: ReturnType<typeof withdrawResponse> | undefined;
    await database.owner.db.transaction(async (tx) => {
      await closeRound(tx, { organisationId: round.organisationId, slug: round.slug, now });
      withdrawing = withdrawResponse(database.db, { organisationId: round.organisationId, receipt, now });
      await somebodyWaits();
    });
    expect(await withdrawing).toEqual({ kind: "withdrawn" });
    expect(await storedIn(round)).toMatchObject([
      { receipt, withdrawnOn: "2026-06-15", wijkCode: null, ageGroup: null },
    ]);
  });
});

describe("a round that ends by itself", () => {
  test("is finished then and not before, once, however many processes look", async () => {
    const round = await anOpenRound(database.db);
    await received(submissionTo(round));
    expect(await finishEndedRounds(database.db, new Date(theEnd.getTime() - 1))).toBe(0);
    expect(await hasKey(round)).toBe(true);
    const turns = await Promise.all(Array.from({ length: 4 }, () => finishEndedRounds(database.db, theEnd)));
    expect(turns.reduce((sum, finished) => sum + finished, 0)).toBe(1);
    expect(await hasKey(round)).toBe(false);
    const finished = await storedIn(round);
    expect(finished).toHaveLength(1);
    expect(await finishEndedRounds(database.db, theEnd)).toBe(0);
    expect(await storedIn(round)).toEqual(finished);
  });

  test("may take longer than a page may wait", async () => {
    const round = await anOpenRound(database.db);
    await received(submissionTo(round));
    const hurried = createDatabase(database.appUrl, { poolSize: 1, statementTimeoutMs: 300 });
    let finishing: Promise<number> | undefined;
    await database.owner.db.transaction(async (tx) => {
      await tx.execute(sql`select from responses where round_id = ${round.roundId} for update`);
      finishing = finishEndedRounds(hurried.db, theEnd);
      await somebodyWaits();
      await tx.execute(sql`select pg_sleep(0.5)`);
    });
    expect(await finishing).toBe(1);
    await hurried.close();
  });
});
