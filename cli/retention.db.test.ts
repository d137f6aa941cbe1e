import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { clock } from "~/platform/clock.server.ts";
import { rateLimits } from "~db/schema/index.ts";
import { testDatabase } from "../tests/setup/database.ts";
import { runBib } from "./program.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv("BIB_OWNER_URL", database.ownerUrl);
  return () => vi.unstubAllEnvs();
});

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(clock, "now").mockReturnValue(new Date("2026-07-01T10:00:00Z"));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const counters = () => database.db.select().from(rateLimits);

test("a dry run prints what would go and erases nothing; the run itself erases just that", async () => {
  const over = { points: 1, expire: new Date("2026-07-01T09:00:00Z") };
  await database.db.insert(rateLimits).values([
    { ...over, key: randomUUID() },
    { ...over, key: randomUUID() },
  ]);
  await runBib(["retention", "run", "--dry-run"]);
  expect(printed.join("\n")).toContain("Er is niets gewist. Dit zou weg gaan:");
  expect(printed.join("\n")).toContain("  2 tellers tegen misbruik\n  0 mensen van lijsten");
  expect(await counters()).toHaveLength(2);
  printed = [];
  await runBib(["retention", "run", "--json"]);
  expect(JSON.parse(printed[0] ?? "")).toMatchObject({ limits: 2, sessions: 0, accounts: 0 });
  expect(await counters()).toEqual([]);
});
