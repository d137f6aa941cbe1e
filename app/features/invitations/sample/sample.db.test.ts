import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { framePeople, invitations, samples } from "~db/schema/index.ts";
import { aDrawnRound, anInvitedRound, now, personLine, seed } from "../../../../tests/factories/invited-round.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { importFrame } from "../frame/frame-import.commands.server.ts";
import { drawSample } from "./draw-sample.server.ts";
import { drawForRound } from "./sample.commands.server.ts";
import { peopleOfFrame, sampleOfRound } from "./sample.queries.server.ts";

const wish = { size: 10, allocation: "proportional", by: "gemeente", spreads: {} } as const;

async function invited(db: Database, { organisationId, roundId }: { organisationId: number; roundId: number }) {
  return await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)))
    .orderBy(invitations.serial);
}

test("a sample keeps how it was drawn, and the same seed and frame give the same people", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 101, size: 20 });
    const sample = await sampleOfRound(db, round);
    expect(sample).toMatchObject({ seed, allocation: "proportional", size: 20 });
    expect(sample?.strata).toEqual([
      { stratum: "GM0363", population: 51, drawn: 10 },
      { stratum: "GM0479", population: 50, drawn: 10 },
    ]);
    const people = await peopleOfFrame(db, { ...round, frameId: sample?.frameId ?? 0, by: "gemeente" });
    const drawn = await drawSample(people, sample?.strata ?? [], seed);
    const again = drawn.map(({ personId }) => Number(personId.slice(1)));
    const reached = again.map((index) => (index % 3 === 0 ? `p${index}@example.nl` : `P. Proef ${index}`));
    const rows = await invited(db, round);
    expect(rows.map(({ email, address }) => email ?? address?.split("\n")[0]).sort()).toEqual(reached.sort());
    expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const weights = rows.map(({ gemeenteCode, designWeight }) => [gemeenteCode, designWeight]);
    for (const [gemeente, weight] of weights) expect(weight).toBeCloseTo(gemeente === "GM0363" ? 5.1 : 5, 12);
  }));

test("an invitation cannot be traced to the number of a person", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 50, size: 20 });
    const columns = Object.keys((await invited(db, round))[0] ?? {});
    expect(columns.filter((name) => /person/i.test(name))).toEqual([]);
    const [{ frameId } = { frameId: 0 }] = await db.select().from(samples).where(eq(samples.roundId, round.roundId));
    const people = await db.select().from(framePeople).where(eq(framePeople.frameId, frameId));
    const text = JSON.stringify((await invited(db, round)).map(({ address, email, ...rest }) => rest));
    for (const { personId } of people) expect(text).not.toContain(`"${personId}"`);
  }));

test("a second draw, a new list after it, and a sample larger than the list are refused", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 50, size: 20 });
    expect(await drawForRound(db, { ...round, wish, seed, now })).toEqual({ kind: "already-drawn" });
    const bytes = (async function* () {
      yield Buffer.from("persoon,gemeente,e-mail\n1,Zaanstad,a@example.nl\n");
    })();
    expect(await importFrame(db, { ...round, name: "x", bytes, now })).toEqual({ kind: "already-drawn" });
    const empty = await anInvitedRound(db);
    expect(await drawForRound(db, { ...empty, wish, seed, now })).toEqual({ kind: "no-frame" });
  }));

test("of two draws at the same moment one is kept", async () => {
  const { db } = await testDatabase();
  const round = await anInvitedRound(db);
  const bytes = (async function* () {
    yield Buffer.from("persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail\n");
    for (let index = 0; index < 40; index += 1) yield Buffer.from(`${personLine(index)}\n`);
  })();
  await importFrame(db, { ...round, name: "kader", bytes, now });
  expect(await drawForRound(db, { ...round, wish: { ...wish, size: 41 }, seed, now })).toEqual({
    kind: "too-many",
    people: 40,
  });
  const outcomes = await Promise.all([1, 2, 3].map(() => drawForRound(db, { ...round, wish, seed, now })));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already-drawn", "already-drawn", "drawn"]);
  expect(await invited(db, round)).toHaveLength(10);
});
