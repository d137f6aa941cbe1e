import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { answers, responses, resultCells } from "~db/schema/index.ts";
import { alike, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { type Participation, store } from "../../../tests/factories/random-responses.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import type { Released } from "./released.ts";
import { latestResults } from "./results.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
type Round = Awaited<ReturnType<typeof aRoundAboutPlans>>;

const figuresOf = async (db: Database, round: Round, by?: "gemeente" | "age") => {
  const results = await latestResults(db, { ...round, stream: "open", by });
  const plan = results?.items.find(({ item }) => item.code === "eff_plan_wonen");
  return { results, plan, groups: plan?.groups.map(({ value, figure }) => [value, figure.people]) };
};

async function cellsOf(db: Database, snapshotId: number) {
  const cells = await db.select().from(resultCells).where(eq(resultCells.snapshotId, snapshotId));
  return cells.map(({ snapshotId: _snapshot, ...cell }) => JSON.stringify(cell)).sort();
}

/** Takes back the answers of some, as a resident does. */
async function withdraw(db: Database, people: Participation[]) {
  const ids = people.map(({ response }) => response.participantId);
  await db.delete(answers).where(inArray(answers.participantId, ids));
  await db.update(responses).set({ withdrawnOn: "2026-06-15" }).where(inArray(responses.participantId, ids));
}

test("the first snapshot is made at once, nine new responses change nothing, the tenth makes new figures", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await store(db, alike(round, 50, onHousing(1, 0)));
    const first = await createSnapshot(db, { ...round, now });
    expect(first.kind).toBe("created");
    await store(db, alike(round, 9, onHousing(-3, 0)));
    expect(await createSnapshot(db, { ...round, now })).toEqual({ ...first, kind: "unchanged" });
    await store(db, alike(round, 1, onHousing(-3, 0)));
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    expect((await figuresOf(db, round)).plan?.everyone).toMatchObject({ people: 60, scale: { mean: 0.3 } });
  }));

test("ten new responses of which nine do not know renew nothing: the one opinion among them would show", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    await store(db, alike(round, 50, onHousing(1, 0)));
    await createSnapshot(db, { ...round, now });
    const before = (await figuresOf(db, round)).plan?.everyone;
    await store(db, [...alike(round, 9, onHousing(null, 0)), ...alike(round, 1, onHousing(-3, 0))]);
    // Who took part is counted anew, and the question is not.
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    expect((await figuresOf(db, round)).results?.people).toBe(60);
    expect((await figuresOf(db, round)).plan?.everyone).toEqual(before);
    await store(db, alike(round, 10, onHousing(-3, 0)));
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    expect((await figuresOf(db, round)).plan?.everyone).toMatchObject({ people: 60 });
  }));

test("a figure that is repeated carries the snapshot that counted it, whose moment comes with the results", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const zaanstad = { gemeenteCode: "GM0479" };
    await store(db, [...alike(round, 60, onHousing(1, 0)), ...alike(round, 31, onHousing(2, 0), zaanstad)]);
    const first = await createSnapshot(db, { ...round, now });
    await store(db, [...alike(round, 9, onHousing(-3, 0)), ...alike(round, 1, onHousing(-3, 0), zaanstad)]);
    const later = new Date("2026-06-18T12:00:00Z");
    const second = await createSnapshot(db, { ...round, now: later });
    if (first.kind !== "created" || second.kind !== "created") throw new Error("Both snapshots should be made");
    const { plan, results } = await figuresOf(db, round, "gemeente");
    const momentOf = (figure: Released | undefined) => results?.countedAt[figure?.snapshot ?? 0];
    expect(momentOf(plan?.everyone)).toBe(later.toISOString());
    expect(momentOf(plan?.groups[0]?.figure)).toBe(now.toISOString());
  }));

describe("of ten new responses nine from Amsterdam and one from Zaanstad", () => {
  const zaanstad = { gemeenteCode: "GM0479" };
  const grown = async (db: Database) => {
    const round = await aRoundAboutPlans(db);
    await store(db, [...alike(round, 60, onHousing(1, 0)), ...alike(round, 31, onHousing(2, 0), zaanstad)]);
    await createSnapshot(db, { ...round, now });
    const before = await figuresOf(db, round, "gemeente");
    await store(db, [...alike(round, 9, onHousing(-3, 0)), ...alike(round, 1, onHousing(-3, 0), zaanstad)]);
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    return { round, before };
  };

  test("everyone is counted anew, and the gemeenten keep their last figures", () =>
    inTransaction(async (db) => {
      const { round, before } = await grown(db);
      const after = await figuresOf(db, round, "gemeente");
      expect(before.plan?.everyone).toMatchObject({ people: 90 });
      expect(after.plan?.everyone).toMatchObject({ people: 100 });
      expect(before.groups).toEqual([
        ["GM0363", 60],
        ["GM0479", 30],
      ]);
      expect(after.plan?.groups).toEqual(before.plan?.groups);
    }));

  test("the gemeenten are counted anew when each has grown by ten", () =>
    inTransaction(async (db) => {
      const { round } = await grown(db);
      await store(db, [...alike(round, 1, onHousing(-3, 0)), ...alike(round, 9, onHousing(-3, 0), zaanstad)]);
      await createSnapshot(db, { ...round, now });
      expect((await figuresOf(db, round, "gemeente")).groups).toEqual([
        ["GM0363", 70],
        ["GM0479", 40],
      ]);
    }));
});

test("one person of a new gemeente leaves no trace, not even a name", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const empty = await aRoundAboutPlans(db);
    await store(db, alike(empty, 50, onHousing(1, 0)));
    await store(db, [
      ...alike(round, 50, onHousing(1, 0)),
      ...alike(round, 1, onHousing(1, 0), { gemeenteCode: "GM0479" }),
    ]);
    for (const each of [round, empty]) await createSnapshot(db, { ...each, now });
    const [one, none] = [await figuresOf(db, round, "gemeente"), await figuresOf(db, empty, "gemeente")];
    expect(none.groups).toEqual([["GM0363", 50]]);
    expect(one.groups).toEqual([]);
  }));

describe("who withdraws", () => {
  test("stays in the figures while fewer than ten came or went: the difference would be that person's answer", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const people = await store(db, alike(round, 50, onHousing(1, 0)));
      const first = await createSnapshot(db, { ...round, now });
      await withdraw(db, people.slice(0, 9));
      expect(await createSnapshot(db, { ...round, now })).toEqual({ ...first, kind: "unchanged" });
    }));

  test("leaves the figures when ten people withdrew, though nobody came", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const people = await store(db, alike(round, 50, onHousing(1, 0)));
      await createSnapshot(db, { ...round, now });
      await withdraw(db, people.slice(0, 10));
      expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
      expect((await figuresOf(db, round)).results?.people).toBe(40);
      expect((await figuresOf(db, round)).plan?.everyone.people).toBe(40);
    }));

  test("leaves the figures when ten more came than went: five for five would tell who they were", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const people = await store(db, alike(round, 50, onHousing(1, 0)));
      await createSnapshot(db, { ...round, now });
      await withdraw(db, people.slice(0, 5));
      await store(db, alike(round, 10, onHousing(-3, -1)));
      expect((await createSnapshot(db, { ...round, now })).kind).toBe("unchanged");
      await store(db, alike(round, 5, onHousing(-3, -1)));
      expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
      expect((await figuresOf(db, round)).plan?.everyone.people).toBe(60);
    }));
});

describe("the final snapshot", () => {
  const closed = new Date("2026-07-02T00:00:00Z");

  test("renews no group while fewer than ten took part since: a question waits for the number of people beside it", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const zaanstad = { gemeenteCode: "GM0479" };
      await store(db, [...alike(round, 60, onHousing(1, 0)), ...alike(round, 40, onHousing(1, 0), zaanstad)]);
      await createSnapshot(db, { ...round, now });
      await store(db, [...alike(round, 12, onHousing(1, 0)), ...alike(round, 5, onHousing(1, 0), zaanstad)]);
      await createSnapshot(db, { ...round, now });
      const groups = (await figuresOf(db, round, "gemeente")).groups;
      await store(db, alike(round, 5, onHousing(1, 0), zaanstad));
      expect((await createSnapshot(db, { ...round, now })).kind).toBe("unchanged");
      expect((await createSnapshot(db, { ...round, now: closed })).kind).toBe("unchanged");
      expect((await figuresOf(db, round, "gemeente")).groups).toEqual(groups);
    }));

  test("keeps what changed by fewer at its last release, and is made once", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      const people = await store(db, alike(round, 50, onHousing(1, 0)));
      const first = await createSnapshot(db, { ...round, now });
      await withdraw(db, people.slice(0, 1));
      await store(db, alike(round, 3, onHousing(-3, 0)));
      const final = await createSnapshot(db, { ...round, now: closed });
      if (first.kind !== "created" || final.kind !== "unchanged")
        throw new Error("The figures should be the first ones");
      expect(final.id).toBeGreaterThan(first.id);
      expect(await cellsOf(db, final.id)).toEqual(await cellsOf(db, first.id));
      expect(await createSnapshot(db, { ...round, now: closed })).toEqual(final);
    }));

  test("can be asked for while the round is open", () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db);
      await store(db, alike(round, 50, onHousing(1, 0)));
      const first = await createSnapshot(db, { ...round, now });
      const forced = await createSnapshot(db, { ...round, now, final: true });
      expect(forced).toMatchObject({ kind: "unchanged" });
      expect(forced).not.toMatchObject({ id: first.kind === "created" ? first.id : 0 });
    }));
});
