import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { alike, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { store } from "../../../tests/factories/random-responses.ts";
import { inTransaction, testDatabase } from "../../../tests/setup/database.ts";
import { expectedEffects } from "./expected-effects.queries.server.ts";
import { meanOf } from "./result-view.ts";
import { latestResults } from "./results.queries.server.ts";
import { roundsOverview } from "./rounds-overview.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
let db: Database;
let round: Awaited<ReturnType<typeof aRoundAboutPlans>>;

beforeAll(async () => {
  ({ db } = await testDatabase());
  round = await aRoundAboutPlans(db);
  await store(db, [
    ...alike(round, 60, onHousing(2, -1)),
    ...alike(round, 40, onHousing(-1, -1), { gemeenteCode: "GM0479" }),
    ...alike(round, 9, onHousing(3, -3), { gemeenteCode: null }),
    ...alike(round, 11, onHousing(null, 0)),
  ]);
  await createSnapshot(db, { ...round, now });
});

const wonen = async (by?: "gemeente" | "age") => {
  const results = await latestResults(db, { ...round, stream: "open", by });
  const find = (code: string) => results?.items.find(({ item }) => item.code === code);
  return { results, plan: find("eff_plan_wonen"), nul: find("eff_nul_wonen"), milieu: find("eff_plan_milieu") };
};

describe("the newest results of a round", () => {
  test("give rounded figures of those with an opinion, and the part that does not know", async () => {
    const { results, plan } = await wonen();
    expect(results).toMatchObject({ people: 120, createdAt: now.toISOString() });
    expect(plan?.scenario).toMatchObject({ code: "plan", kind: "intervention" });
    // 60 × 2, 40 × −1 and 9 × 3 make 107 over 109 people; 11 of 120 do not know.
    expect(plan?.everyone).toMatchObject({ withheld: false, people: 110, dontKnow: 9, precision: "normal" });
    expect(plan?.everyone).toMatchObject({ scale: { mean: 1, median: 2, netEffect: 27, positive: 63, negative: 37 } });
  });

  test("compare a plan with doing nothing within each person who judged both", async () => {
    const { plan, nul } = await wonen();
    // 60 × 3, 40 × 0 and 9 × 6 make 234 over 109 people.
    expect(plan?.difference).toMatchObject({ withheld: false, people: 110, scale: { mean: 2.1 } });
    expect(nul?.difference).toBeNull();
  });

  test("are of the same people for a plan, doing nothing and their difference, so that none are left by subtraction", async () => {
    const { plan, nul } = await wonen();
    // Eleven judged doing nothing only: with them its mean would be −1.1, and 120 less 109 would give them away.
    expect(nul?.everyone).toMatchObject({ people: 110, dontKnow: 0, scale: { mean: -1.2, median: -1 } });
    const [ofPlan, ofNul, between] = [plan?.everyone, nul?.everyone, plan?.difference].map(meanOf);
    expect((ofPlan ?? 0) - (ofNul ?? 0)).toBeCloseTo(between ?? Number.NaN, 0);
  });

  test("withhold nine who did not say where they live, and with them the smallest gemeente: neither is even named", async () => {
    const { plan, nul } = await wonen("gemeente");
    expect(plan?.groups.map(({ value }) => value)).toEqual(["GM0363"]);
    expect(nul?.groups.map(({ value }) => value)).toEqual(["GM0363"]);
    expect(plan?.groups[0]).toMatchObject({ figure: { people: 60, scale: { mean: 2 } }, difference: { people: 60 } });
  });

  test("carry no count of what is withheld", async () => {
    const { plan, milieu } = await wonen("gemeente");
    expect(milieu?.everyone).toEqual({ withheld: true, people: null });
    expect(JSON.stringify(plan)).not.toContain('"counts"');
    expect(JSON.stringify(plan)).not.toContain("GM0479");
  });

  test.each([
    [9, { withheld: true, people: null }],
    [10, { withheld: true, people: 10 }],
    [29, { withheld: true, people: 30 }],
    [30, { withheld: false, people: 30, precision: "indicative" }],
    [99, { withheld: false, people: 100, precision: "indicative" }],
    [100, { withheld: false, people: 100, precision: "normal" }],
  ])("of %i people tell what the method allows", (count, told) =>
    inTransaction(async (tx) => {
      const other = await aRoundAboutPlans(tx);
      await store(tx, alike(other, count, onHousing(1, 0)));
      await createSnapshot(tx, { ...other, now });
      const results = await latestResults(tx, { ...other, stream: "open" });
      const plan = results?.items.find(({ item }) => item.code === "eff_plan_wonen");
      expect(plan?.everyone).toMatchObject(told);
      expect(JSON.stringify(plan?.everyone).includes("mean")).toBe(count >= 30);
    }),
  );

  test("by age the groups make up everyone again", async () => {
    const { plan } = await wonen("age");
    expect(plan?.groups.map(({ value, figure }) => [value, figure.withheld])).toEqual([
      ["18-29", false],
      ["75+", false],
    ]);
  });

  test("of the other stream there is nothing", async () => {
    const results = await latestResults(db, { ...round, stream: "invited" });
    expect(results?.people).toBeNull();
    expect(results?.items.every(({ everyone }) => everyone.withheld)).toBe(true);
  });

  test("are there only after the first snapshot, and only in the own organisation", async () => {
    const other = await aRoundAboutPlans(db);
    expect(await latestResults(db, { ...other, stream: "open" })).toBeUndefined();
    const elsewhere = { organisationId: other.organisationId, roundId: round.roundId };
    expect(await latestResults(db, { ...elsewhere, stream: "open" })).toBeUndefined();
  });
});

test("the page of a proposal gets each theme and course of action, with the difference from doing nothing", async () => {
  const expected = await expectedEffects(db, round);
  expect(expected).toMatchObject({ roundSlug: round.slug, createdAt: now.toISOString() });
  expect(expected?.effects.map(({ theme, scenario }) => [theme, scenario.code])).toEqual([
    ["wonen", "plan"],
    ["wonen", "nul"],
    ["wonen", "hoog"],
  ]);
  expect(expected?.effects[0]).toMatchObject({ figure: { scale: { mean: 1 } }, difference: { scale: { mean: 2.1 } } });
  expect(expected?.effects[1]).toMatchObject({ figure: { people: 110, scale: { mean: -1.2 } }, difference: null });
  expect(await expectedEffects(db, { ...round, proposalId: round.proposalId + 1 })).toBeUndefined();
});

test("the overview counts answers in fives and knows what is open", async () => {
  const at = async (moment: Date) => roundsOverview(db, { organisationId: round.organisationId, now: moment });
  expect(await at(now)).toMatchObject([
    {
      slug: round.slug,
      state: "open",
      areaName: "Amsterdam",
      people: [{ stream: "open", people: 120 }],
      snapshotAt: now.toISOString().replace(".000Z", "+00:00"),
    },
  ]);
  expect((await at(new Date("2026-08-01T00:00:00Z")))[0]?.state).toBe("closed");
  expect((await at(new Date("2026-05-01T00:00:00Z")))[0]?.state).toBe("upcoming");
});
