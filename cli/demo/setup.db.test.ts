import { count, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { ensureOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { importProposals } from "~/features/proposals/proposal-import.commands.server.ts";
import { loadSynthetic } from "~/features/responses/synthetic.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import {
  areaBoundaries,
  areas,
  comments,
  indicatorValues,
  organisations,
  populationMargins,
  proposals,
  responses,
  rounds,
  scenarios,
} from "~db/schema/index.ts";
import { testDatabase } from "../../tests/setup/database.ts";
import { openPanels } from "./panels.ts";
import { openInstruments } from "./rounds.ts";
import { seedFile } from "./seed-files.ts";
import { type DemoSetup, setUpDemo } from "./setup.ts";

const now = new Date("2026-05-01T10:00:00Z");
const options = { respondents: 120, seed: 3, now };
let owner: DatabaseHandle;
let first: DemoSetup;

beforeAll(async () => {
  ({ owner } = await testDatabase());
  first = await setUpDemo(owner, options);
});

const nothing = (counts: { added: number; changed: number }) => counts.added === 0 && counts.changed === 0;
const organisationOf = (slug: string) => owner.db.select().from(organisations).where(eq(organisations.slug, slug));

describe("the region", () => {
  test("has every level of place that the sources give", async () => {
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

  test("puts 30 gemeenten in seven deelregio's of the MRA", async () => {
    const tree = await areaTree(owner.db);
    const inRegion = gemeentenOf(tree, "MRA");
    expect(inRegion).toHaveLength(30);
    expect(new Set(inRegion.map((area) => area.deelregioCode)).size).toBe(7);
    expect(gemeentenOf(tree, "PLAN-HAVEN-STAD").map((area) => area.code)).toEqual(["GM0363"]);
  });

  test("has outlines in two layers", async () => {
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

  test("has 37 indicators with values from 2013 to 2022", async () => {
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

  test("counts the adults of Amsterdam in five classes of age by gender", async () => {
    const [row] = await owner.db
      .select({ people: sql<number>`sum(${populationMargins.count})::int`, classes: count() })
      .from(populationMargins)
      .where(sql`${populationMargins.areaCode} = 'GM0363' and ${populationMargins.margin} = 'agegender'`);
    expect(row?.classes).toBe(10);
    expect(row?.people).toBeGreaterThan(700_000);
    expect(row?.people).toBeLessThan(893_000);
  });

  test("has seven proposals, each with exactly one nulscenario, and one alternative that was dropped", async () => {
    const [mra] = await organisationOf("mra");
    const rows = await owner.db
      .select({ slug: proposals.slug, kinds: sql<string>`string_agg(${scenarios.kind}::text, ',' order by position)` })
      .from(proposals)
      .innerJoin(scenarios, eq(scenarios.proposalId, proposals.id))
      .where(eq(proposals.organisationId, mra?.id ?? 0))
      .groupBy(proposals.slug);
    expect(rows).toHaveLength(7);
    expect(rows.every(({ kinds }) => kinds.split(",").filter((kind) => kind === "nul").length === 1)).toBe(true);
    expect(rows.find(({ slug }) => slug === "achtersluispolder")?.kinds).toBe("nul,intervention,dropped");
  });
});

describe("the example", () => {
  test("opens the value rating, the effects of what may be judged, and two panel surveys", async () => {
    const rows = await owner.db.select({ slug: rounds.slug }).from(rounds).orderBy(rounds.slug);
    expect(rows.map(({ slug }) => slug)).toEqual([
      "effecten-achtersluispolder",
      "effecten-haven-stad",
      "effecten-medtech-heerlen",
      "effecten-novex-mra",
      "effecten-terneuzen-eenzaamheid",
      "panel-mra-2026",
      "panel-zaanstreek-2026",
      "waarderen-2026",
    ]);
    expect(first.snapshots).toBe(8);
  });

  test("says of itself that it is an example, and every answer is marked as made up", async () => {
    const [mra] = await organisationOf("mra");
    expect(mra?.exampleData).toBe(true);
    const modes = await owner.db.selectDistinct({ mode: responses.mode }).from(responses);
    expect(modes).toEqual([{ mode: "synthetic" }]);
  });

  test("has comments about two proposals, all from before now", async () => {
    const rows = await owner.db.select().from(comments);
    expect(new Set(rows.map((row) => row.proposalId)).size).toBe(2);
    expect(rows.filter((row) => row.level === 0).length).toBeGreaterThanOrEqual(20);
    expect(rows.every((row) => row.createdAt < now)).toBe(true);
  });

  test("changes nothing when it is set up again", async () => {
    const again = await setUpDemo(owner, options);
    expect(Object.values(again.region).every(nothing)).toBe(true);
    const { accounts, panels, comments: newComments, snapshots, load } = again;
    expect({ accounts, panels, rounds: again.rounds, newComments, snapshots }).toEqual({
      accounts: 0,
      panels: 0,
      rounds: 0,
      newComments: 0,
      snapshots: 0,
    });
    expect(load.responses).toBe(0);
  });
});

describe("made-up residents", () => {
  const answersOf = async (organisationId: number) =>
    owner.sql`select r.slug, i.code, a.state, a.score, a.choices, a.body, count(*)::int n
      from answers a join rounds r on r.id = a.round_id join items i on i.id = a.item_id
      where a.organisation_id = ${organisationId} group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;

  test("answer the same in another organisation with the same seed, and only the new ones are added later", async () => {
    const [mra] = await organisationOf("mra");
    const organisationId = await ensureOrganisation(owner.db, { slug: "kopie", name: "Kopie" });
    await importProposals(owner.db, { organisationId, file: seedFile("proposals/voorstellen.yaml"), now });
    await openInstruments(owner.db, organisationId, now);
    await openPanels(owner.db, organisationId, now);
    const load = (respondents: number) =>
      loadSynthetic(owner, { organisationId, seed: options.seed, now, respondents, onProgress: () => undefined });
    const part = await load(50);
    const rest = await load(options.respondents);
    if (part.kind !== "loaded" || rest.kind !== "loaded") throw new Error("not loaded");
    expect(part.responses + rest.responses).toBe(first.load.responses);
    expect(part.answers + rest.answers).toBe(first.load.answers);
    expect(await answersOf(organisationId)).toEqual(await answersOf(mra?.id ?? 0));
  });

  test("are others with another seed", async () => {
    const [copy] = await organisationOf("kopie");
    const other = { organisationId: copy?.id ?? 0, respondents: 50, seed: 4, now, onProgress: () => undefined };
    const added = await loadSynthetic(owner, other);
    expect(added).toMatchObject({ kind: "loaded" });
    expect(added.kind === "loaded" && added.responses).toBeGreaterThan(50);
  });

  test("hold an id that is no function of their number without the key of the round", async () => {
    const rows = await owner.db
      .select({ n: count(), ids: sql<number>`count(distinct ${responses.participantId})::int` })
      .from(responses);
    expect(rows[0]?.ids).toBe(rows[0]?.n);
  });

  test("come in the open stream only where the round is for everybody, and in two streams for panels", async () => {
    const rows = await owner.db
      .selectDistinct({ audience: rounds.audience, stream: responses.stream })
      .from(responses)
      .innerJoin(rounds, eq(rounds.id, responses.roundId));
    const streamsOf = (wanted: string) =>
      rows.filter(({ audience }) => audience === wanted).map(({ stream }) => stream);
    expect(streamsOf("open")).toEqual(["open"]);
    expect(streamsOf("panel").sort()).toEqual(["invited", "open"]);
  });
});
