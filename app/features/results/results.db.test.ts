import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { type Participation, store } from "../../../tests/factories/random-responses.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { expectedEffects } from "./expected-effects.queries.server.ts";
import { latestResults } from "./results.queries.server.ts";
import { roundsOverview } from "./rounds-overview.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
let db: Database;
let round: Awaited<ReturnType<typeof aRoundAboutPlans>>;

/** People of one gemeente who all answer the same about the plan and about doing nothing; null is "weet ik niet". */
function people(count: number, gemeenteCode: string | null, scores: { plan: number | null; nul: number }) {
  return Array.from({ length: count }, (_, index): Participation => {
    const key = { organisationId: round.organisationId, roundId: round.roundId, participantId: crypto.randomUUID() };
    const answer = (code: string, score: number | null) => ({
      ...key,
      itemId: round.idOf(code),
      ...(score === null ? { state: "dont_know" as const } : { state: "answered" as const, score }),
    });
    const identity = { receipt: crypto.randomUUID(), formKey: crypto.randomUUID(), contentHash: "x" };
    const background = { gemeenteCode, ageGroup: index % 2 ? ("18-29" as const) : ("75+" as const) };
    return {
      response: { ...key, ...identity, ...background, stream: "open", mode: "web", receivedOn: "2026-06-15" },
      answers: [answer("eff_plan_wonen", scores.plan), answer("eff_nul_wonen", scores.nul)],
    };
  });
}

beforeAll(async () => {
  ({ db } = await testDatabase());
  round = await aRoundAboutPlans(db);
  await store(db, [
    ...people(60, "GM0363", { plan: 2, nul: -1 }),
    ...people(40, "GM0479", { plan: -1, nul: -1 }),
    ...people(9, null, { plan: 3, nul: -3 }),
    ...people(11, "GM0363", { plan: null, nul: 0 }),
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

  test("withhold nine who did not say where they live, and with them the smallest gemeente", async () => {
    const { plan, nul } = await wonen("gemeente");
    expect(plan?.groups.map(({ value }) => value)).toEqual(["GM0363", "GM0479", ""]);
    expect(plan?.groups.map(({ figure }) => figure.withheld)).toEqual([false, true, true]);
    expect(plan?.groups[0]?.figure).toMatchObject({ people: 60, scale: { mean: 2 } });
    expect(plan?.groups.map(({ difference }) => difference?.withheld)).toEqual([false, true, true]);
    expect(nul?.groups.map(({ figure }) => figure.withheld)).toEqual([false, true, true]);
  });

  test("carry no count of what is withheld", async () => {
    const { plan, milieu } = await wonen("gemeente");
    expect(plan?.groups[2]).toEqual({ value: "", figure: { withheld: true }, difference: { withheld: true } });
    expect(milieu?.everyone).toEqual({ withheld: true });
    expect(JSON.stringify(plan)).not.toContain('"counts"');
  });

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
  ]);
  expect(expected?.effects[0]).toMatchObject({ figure: { scale: { mean: 1 } }, difference: { scale: { mean: 2.1 } } });
  expect(expected?.effects[1]?.difference).toBeNull();
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
