import { afterEach, expect, test, vi } from "vitest";
import { rateLimits } from "~db/schema/index.ts";
import { inTransaction, testDatabase } from "../../tests/setup/database.ts";
import { deleteOldLimits, giveBack, isRemembered, remember, spend } from "./rate-limit.server.ts";

const limit = { action: "try", who: "192.0.2", limit: 20, seconds: 60 };

afterEach(() => {
  vi.useRealTimers();
});

test("of fifty at the same time exactly as many pass as the limit says", async () => {
  const { db } = await testDatabase();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => spend(db, { ...limit, who: "parallel" })));
  expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(20);
});

test("each action and each person has turns of their own", () =>
  inTransaction(async (db) => {
    const once = { ...limit, limit: 1 };
    expect(await spend(db, once)).toBe("ok");
    expect(await spend(db, once)).toBe("too-many");
    expect(await spend(db, { ...once, who: "198.51.100" })).toBe("ok");
    expect(await spend(db, { ...once, action: "other" })).toBe("ok");
  }));

test("a turn that is given back can be used again", () =>
  inTransaction(async (db) => {
    const twice = { ...limit, limit: 2 };
    expect([await spend(db, twice), await spend(db, twice)]).toEqual(["ok", "ok"]);
    await giveBack(db, twice);
    expect([await spend(db, twice), await spend(db, twice)]).toEqual(["ok", "too-many"]);
  }));

test("a turn given back after its period, or never used, is no turn more", () =>
  inTransaction(async (db) => {
    const once = { ...limit, limit: 1 };
    await giveBack(db, once);
    expect([await spend(db, once), await spend(db, once)]).toEqual(["ok", "too-many"]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    await giveBack(db, once);
    expect([await spend(db, once), await spend(db, once)]).toEqual(["ok", "too-many"]);
  }));

test("a new period brings new turns, and what is over can be deleted", () =>
  inTransaction(async (db) => {
    await db.delete(rateLimits);
    const once = { ...limit, limit: 1 };
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T12:00:00Z") });
    expect(await spend(db, once)).toBe("ok");
    vi.setSystemTime(new Date("2026-06-15T12:00:59Z"));
    expect(await spend(db, once)).toBe("too-many");
    vi.setSystemTime(new Date("2026-06-15T12:01:01Z"));
    expect(await spend(db, once)).toBe("ok");
    await deleteOldLimits(db, new Date("2026-06-15T12:01:30Z"));
    expect(await db.select().from(rateLimits)).toHaveLength(1);
    await deleteOldLimits(db, new Date("2026-06-15T12:03:00Z"));
    expect(await db.select().from(rateLimits)).toHaveLength(0);
  }));

test("what is stored tells nothing about who it was, and nothing ties one day to the next", () =>
  inTransaction(async (db) => {
    await db.delete(rateLimits);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T12:00:00Z") });
    await spend(db, limit);
    vi.setSystemTime(new Date("2026-06-16T12:00:00Z"));
    await spend(db, limit);
    const keys = (await db.select().from(rateLimits)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  }));

test("what was done is remembered for its period, also past midnight, and for nobody else", () =>
  inTransaction(async (db) => {
    const done = { action: "sign in", who: "192.0.2", seconds: 24 * 60 * 60 };
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T22:00:00Z") });
    expect(await isRemembered(db, done)).toBe(false);
    await remember(db, done);
    await remember(db, done);
    expect(await isRemembered(db, { ...done, who: "198.51.100" })).toBe(false);
    vi.setSystemTime(new Date("2026-06-16T21:59:00Z"));
    expect(await isRemembered(db, done)).toBe(true);
    vi.setSystemTime(new Date("2026-06-16T22:01:00Z"));
    expect(await isRemembered(db, done)).toBe(false);
  }));
