import { count, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { ensureOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { areaBoundaries, areas, indicatorValues, populationMargins, proposals, scenarios } from "~db/schema/index.ts";
import { testDatabase } from "../../tests/setup/database.ts";
import { loadRegion } from "./region.ts";

let owner: DatabaseHandle;
let organisationId = 0;

beforeAll(async () => {
  ({ owner } = await testDatabase());
  organisationId = await ensureOrganisation(owner.db, { slug: "regio", name: "Regio" });
  await loadRegion(owner.db, organisationId, new Date("2026-05-01T10:00:00Z"));
});

test("the region has every level of place that the sources give", async () => {
  const rows = await owner.db.select({ level: areas.level, n: count() }).from(areas).groupBy(areas.level);
  expect(Object.fromEntries(rows.map(({ level, n }) => [level, n]))).toEqual({
    land: 1,
    provincie: 12,
    samenwerkingsregio: 1,
    deelregio: 7,
    gemeente: 342,
    wijk: 414,
    buurt: 568,
    plangebied: 2,
  });
});

test("the region puts 30 gemeenten in seven deelregio's of the MRA", async () => {
  const tree = await areaTree(owner.db);
  const inRegion = gemeentenOf(tree, "MRA");
  expect(inRegion).toHaveLength(30);
  expect(new Set(inRegion.map((area) => area.deelregioCode)).size).toBe(7);
  expect(gemeentenOf(tree, "PLAN-HAVEN-STAD").map((area) => area.code)).toEqual(["GM0363"]);
});

test("the region has outlines in two layers", async () => {
  const rows = await owner.db
    .select({ detail: areaBoundaries.detail, n: count() })
    .from(areaBoundaries)
    .groupBy(areaBoundaries.detail)
    .orderBy(areaBoundaries.detail);
  expect(rows).toEqual([
    { detail: "coarse", n: 354 },
    { detail: "fine", n: 757 },
  ]);
});

test("the region has 37 indicators with values from 2013 to 2022", async () => {
  const [row] = await owner.db
    .select({
      indicators: sql<number>`count(distinct ${indicatorValues.indicatorCode})::int`,
      from: sql<number>`min(${indicatorValues.year})::int`,
      to: sql<number>`max(${indicatorValues.year})::int`,
      values: count(),
    })
    .from(indicatorValues);
  expect(row).toEqual({ indicators: 37, from: 2013, to: 2022, values: 15_904 });
});

test("the region counts the adults of Amsterdam in five classes of age by gender", async () => {
  const [row] = await owner.db
    .select({ people: sql<number>`sum(${populationMargins.count})::int`, classes: count() })
    .from(populationMargins)
    .where(sql`${populationMargins.areaCode} = 'GM0363' and ${populationMargins.margin} = 'agegender'`);
  expect(row?.classes).toBe(10);
  expect(row?.people).toBeGreaterThan(700_000);
  expect(row?.people).toBeLessThan(893_000);
});

test("the region has seven proposals, each with exactly one nulscenario, and one alternative that was dropped", async () => {
  const rows = await owner.db
    .select({ slug: proposals.slug, kinds: sql<string>`string_agg(${scenarios.kind}::text, ',' order by position)` })
    .from(proposals)
    .innerJoin(scenarios, eq(scenarios.proposalId, proposals.id))
    .where(eq(proposals.organisationId, organisationId))
    .groupBy(proposals.slug);
  expect(rows).toHaveLength(7);
  expect(rows.every(({ kinds }) => kinds.split(",").filter((kind) => kind === "nul").length === 1)).toBe(true);
  expect(rows.find(({ slug }) => slug === "achtersluispolder")?.kinds).toBe("nul,intervention,dropped");
});
