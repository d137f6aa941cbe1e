import { expect, test } from "vitest";
import { codesWithin } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { anEffectRound, aProposal, aSmallRegion } from "../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { listProposals } from "./proposal-list.queries.server.ts";

const now = new Date("2026-11-23T12:00:00Z");

/** The list as the page asks for it, the region's proposals first. */
async function listed(db: Database, organisationId: number, filter: Partial<Parameters<typeof listProposals>[1]> = {}) {
  const firstCodes = codesWithin(await areaTree(db), "MRA");
  return listProposals(db, { organisationId, firstCodes, page: 1, now, ...filter });
}

const slugs = (page: Awaited<ReturnType<typeof listed>>) => page.proposals.map((proposal) => proposal.slug);

test("proposals of the region come first, also when they are drawn on a buurt or on a plan area", () =>
  inTransaction(async (db) => {
    const organisation = await aSmallRegion(db);
    await aProposal(db, organisation, { slug: "heerlen", areaCode: "GM0917" });
    await aProposal(db, organisation, { slug: "polder", areaCode: "BU04791110" });
    await aProposal(db, organisation, { slug: "regio", areaCode: "MRA" });
    await aProposal(db, organisation, { slug: "haven", areaCode: "PLAN-HAVEN-STAD" });
    const page = await listed(db, organisation);
    expect(page.proposals.map(({ slug, inRegion }) => [slug, inRegion])).toEqual([
      ["polder", true],
      ["regio", true],
      ["haven", true],
      ["heerlen", false],
    ]);
  }));

test("the filter keeps the proposals of one phase that touch one theme", () =>
  inTransaction(async (db) => {
    const organisation = await aSmallRegion(db);
    await aProposal(db, organisation, { slug: "a", phase: "agendering", themes: ["wonen", "milieu"] });
    await aProposal(db, organisation, { slug: "b", phase: "agendering", themes: ["milieu"] });
    await aProposal(db, organisation, { slug: "c", phase: "evaluatie", themes: ["wonen"] });
    expect(slugs(await listed(db, organisation, { theme: "wonen" }))).toEqual(["a", "c"]);
    expect(slugs(await listed(db, organisation, { phase: "agendering" }))).toEqual(["a", "b"]);
    expect(await listed(db, organisation, { theme: "wonen", phase: "evaluatie" })).toMatchObject({ total: 1 });
    const [first] = (await listed(db, organisation)).proposals;
    expect(first?.themes).toEqual(["wonen", "milieu"]);
  }));

test("a page holds twenty proposals and the total counts them all", () =>
  inTransaction(async (db) => {
    const organisation = await aSmallRegion(db);
    for (let number = 1; number <= 21; number++) await aProposal(db, organisation, { slug: `plan-${number}` });
    const first = await listed(db, organisation);
    const second = await listed(db, organisation, { page: 2 });
    expect([first.proposals.length, first.total]).toEqual([20, 21]);
    expect(slugs(second)).toEqual(["plan-21"]);
    expect(slugs(await listed(db, organisation, { page: 3 }))).toEqual([]);
  }));

test("a proposal says until when its effects can be judged, and nothing once the round has closed", () =>
  inTransaction(async (db) => {
    const organisation = await aSmallRegion(db);
    const proposalId = await aProposal(db, organisation, { slug: "haven" });
    const [opensAt, closesAt] = [new Date("2026-11-01T00:00:00Z"), new Date("2026-12-01T00:00:00Z")];
    await anEffectRound(db, organisation, { proposalId, slug: "effecten-haven", opensAt, closesAt });
    const [open] = (await listed(db, organisation)).proposals;
    const [closed] = (await listed(db, organisation, { now: closesAt })).proposals;
    expect(new Date(open?.closesAt ?? 0)).toEqual(closesAt);
    expect(closed?.closesAt).toBeNull();
  }));

test("another organisation's proposals stay out of the list", () =>
  inTransaction(async (db) => {
    const ours = await aSmallRegion(db);
    const theirs = await aSmallRegion(db);
    await aProposal(db, theirs, { slug: "van-hen" });
    expect(await listed(db, ours)).toEqual({ proposals: [], total: 0 });
  }));
