import { expect, test } from "vitest";
import { codesTouching } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { anEffectRound, aProposal, aSmallRegion } from "../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { nearestFirst } from "./open-round.ts";
import { openRounds } from "./open-rounds.queries.server.ts";

const now = new Date("2026-11-23T12:00:00Z");
const opensAt = new Date("2026-11-01T00:00:00Z");
const closesAt = new Date("2026-12-01T00:00:00Z");

test("only rounds that are open at the moment are listed, with the number of their questions", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const proposalId = await aProposal(db, organisationId, { slug: "haven", touchedAreas: ["GM0363"] });
    await anEffectRound(db, organisationId, { proposalId, slug: "nu", opensAt, closesAt });
    await anEffectRound(db, organisationId, {
      proposalId,
      slug: "straks",
      opensAt: closesAt,
      closesAt: new Date("2027-01-01"),
    });
    const [round, ...others] = await openRounds(db, { organisationId, now });
    expect(others).toEqual([]);
    expect(round).toMatchObject({
      slug: "nu",
      items: 1,
      panel: null,
      closesAt,
      proposal: { slug: "haven", touchedAreas: ["GM0363"] },
    });
    expect((await openRounds(db, { organisationId, now: closesAt })).map(({ slug }) => slug)).toEqual(["straks"]);
  }));

test("what touches the chosen gemeente comes first, also when it is drawn on one of its buurten", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    for (const [slug, areaCode] of [
      ["haven", "PLAN-HAVEN-STAD"],
      ["polder", "BU04791110"],
      ["regio", "MRA"],
    ] as const) {
      const proposalId = await aProposal(db, organisationId, { slug, areaCode });
      await anEffectRound(db, organisationId, { proposalId, slug, opensAt, closesAt });
    }
    const tree = await areaTree(db);
    const rounds = await openRounds(db, { organisationId, now });
    const order = (gemeente: string) => nearestFirst(rounds, codesTouching(tree, gemeente)).map(({ slug }) => slug);
    expect(order("GM0479")).toEqual(["polder", "regio", "haven"]);
    expect(order("GM0363")).toEqual(["haven", "regio", "polder"]);
  }));
