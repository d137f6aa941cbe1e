import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { lotteries } from "~db/schema/index.ts";
import { anOrganisation } from "../../../../tests/factories/round.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { drawUpLotteries } from "./draw-up.commands.server.ts";
import { changeQuotas, createAssembly, drawTicket, replaceVolunteers, requestChances } from "./lot.commands.server.ts";
import { findAssembly, listAssemblies } from "./lot.queries.server.ts";
import { publishedLottery } from "./published-lottery.server.ts";
import { assemblyOf, TICKETS } from "./tickets.ts";

const now = new Date("2026-06-15T12:00:00Z");
const quotas = { gender: { vrouw: { least: 2, most: 2 }, man: { least: 2, most: 2 } } };

/** An assembly of four seats with ten women and four men. */
async function anAssembly(db: Database, people: readonly [women: number, men: number] = [10, 4]) {
  const organisationId = await anOrganisation(db);
  const named = { organisationId, slug: `beraad-${randomUUID()}` };
  expect(await createAssembly(db, { ...named, title: "Klimaat", seats: 4, quotas, now })).toBe("created");
  const of = (gender: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ number: `${gender}${index + 1}`, levels: { gender } }));
  const volunteers = [...of("vrouw", people[0]), ...of("man", people[1])];
  expect(await replaceVolunteers(db, { ...named, people: volunteers })).toBe("changed");
  return named;
}

test("from volunteers to a draw: chances are published first, and then the public number decides", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db);
    expect(await requestChances(db, { ...named, now })).toBe("changed");
    expect((await findAssembly(db, named))?.state).toBe("computing");
    expect(await drawUpLotteries(db, () => now)).toBeGreaterThan(0);
    const published = await findAssembly(db, named);
    expect(published?.state).toBe("published");
    expect(published?.lottery?.chances).toMatchObject({ vrouw1: expect.closeTo(0.2, 2), man4: expect.closeTo(0.5, 2) });
    expect(await drawTicket(db, { ...named, ticket: 417, source: "Drie ballen.", now })).toBe("drawn");
    const drawn = await findAssembly(db, named);
    expect(drawn?.state).toBe("drawn");
    const shown = drawn && (await publishedLottery(db, drawn));
    expect(shown?.draw).toMatchObject({ ticket: "417", source: "Drie ballen." });
    expect(shown?.draw?.numbers).toHaveLength(4);
    expect(shown?.groups).toMatchObject([{ level: "man" }, { level: "vrouw" }]);
    expect(assemblyOf(drawn?.lottery?.possible ?? [], 417)).toHaveLength(4);
    expect(await drawTicket(db, { ...named, ticket: 3, source: "Nog eens.", now })).toBe("already-drawn");
    expect((await findAssembly(db, named))?.lottery?.drawnTicket).toBe(417);
  }));

test("once the chances are asked for, neither seats nor volunteers change", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db);
    await requestChances(db, { ...named, now });
    expect(await replaceVolunteers(db, { ...named, people: [] })).toBe("fixed");
    await drawUpLotteries(db, () => now);
    expect(await changeQuotas(db, { ...named, seats: 5, quotas })).toBe("fixed");
    expect(await requestChances(db, { ...named, now })).toBe("fixed");
  }));

test("the database keeps a published lottery as it is", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db);
    await requestChances(db, { ...named, now });
    await drawUpLotteries(db, () => now);
    const change = db.transaction((tx) => tx.update(lotteries).set({ tickets: TICKETS + 1 }));
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: "lottery_fixed" } });
  }));

test("an impossible assembly says which quota is in the way, and stays open to change", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db, [10, 1]);
    await requestChances(db, { ...named, now });
    await drawUpLotteries(db, () => now);
    const assembly = await findAssembly(db, named);
    expect(assembly?.state).toBe("impossible");
    expect(await listAssemblies(db, named.organisationId)).toMatchObject([{ state: "impossible" }]);
    const total = assembly?.inTheWay?.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
    expect(assembly?.inTheWay).toContainEqual({ feature: "gender", level: "man", bound: "least", from: 2, to: 1 });
    expect(total).toBe(2);
    const looser = { gender: { vrouw: { least: 2, most: 3 }, man: { least: 1, most: 2 } } };
    expect(await changeQuotas(db, { ...named, seats: 4, quotas: looser })).toBe("changed");
    expect(await findAssembly(db, named)).toMatchObject({ inTheWay: null, state: "gathering" });
  }));

test("too few volunteers are said to be too few", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db, [2, 1]);
    await requestChances(db, { ...named, now });
    await drawUpLotteries(db, () => now);
    expect((await findAssembly(db, named))?.inTheWay).toEqual([]);
  }));

test("a name is taken once, and the list tells how far each is", () =>
  inTransaction(async (db) => {
    const named = await anAssembly(db);
    expect(await createAssembly(db, { ...named, title: "Nog een", seats: 4, quotas, now })).toBe("taken");
  }));

test("the list counts volunteers", () =>
  inTransaction(async (db) => {
    const { organisationId, slug } = await anAssembly(db);
    const summary = { slug, title: "Klimaat", seats: 4, volunteers: 14, state: "gathering" };
    expect(await listAssemblies(db, organisationId)).toEqual([summary]);
  }));
