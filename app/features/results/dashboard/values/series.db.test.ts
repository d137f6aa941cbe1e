import { beforeAll, describe, expect, test } from "vitest";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { resultCells, resultFindings, snapshots } from "~db/schema/index.ts";
import { anAccount } from "../../../../../tests/factories/account.ts";
import { anOrganisation } from "../../../../../tests/factories/round.ts";
import { asOwner, testDatabase } from "../../../../../tests/setup/database.ts";
import type { Stream } from "../../group.ts";
import { decideNorm } from "../../norms/theme-norms.commands.server.ts";
import { changesOf, seriesOf } from "./series.queries.server.ts";
import { momentsOf } from "./series.ts";

let db: Database;
let organisationId: number;

const figure = (mean: number, snapshot: number) => ({
  withheld: false,
  snapshot,
  people: 300,
  effectiveSize: 250,
  precision: "normal",
  dontKnow: 2,
  lowest: 1,
  percentages: [],
  percentageRanges: null,
  scale: { mean, meanRange: [mean - 0.2, mean + 0.2] },
});

interface Released {
  mean: number;
  stream?: Stream;
  people?: number;
}

/** A value rating of one question that opened on this day, with one snapshot per figure, oldest first. */
async function aRound(day: string, released: Released[], areaCode = "GM0363") {
  return asOwner(db, async (owner) => {
    const questionnaireId = await createQuestionnaire(owner, {
      organisationId,
      slug: `waarderen-${day}-${areaCode}`,
      instrument: "value_rating",
      titleNl: "Waarderen",
      titleEn: "Values",
      items: [{ code: "tev_wonen", type: "grade", textNl: "?", textEn: "?", required: true, lowest: 1, highest: 10 }],
    });
    const slug = `ronde-${day}-${areaCode}`;
    const opensAt = new Date(`${day}T00:00:00Z`);
    const roundId = await openRound(owner, {
      organisationId,
      slug,
      questionnaireId,
      titleNl: `Ronde ${day}`,
      titleEn: `Round ${day}`,
      audience: "open",
      resultsFrom: null,
      areaCode,
      opensAt,
      closesAt: new Date(opensAt.getTime() + 30 * 86_400_000),
    });
    for (const [index, one] of released.entries()) await aSnapshot(owner, roundId, index + 1, one);
    return slug;
  });
}

async function aSnapshot(
  owner: Database,
  roundId: number,
  ordinal: number,
  { mean, stream = "invited", people = 300 }: Released,
) {
  const [snapshot] = await owner
    .insert(snapshots)
    .values({
      organisationId,
      roundId,
      ordinal,
      createdAt: new Date("2026-06-15T12:00:00Z"),
      methodVersion: "test",
      codeVersion: "test",
      openResponses: stream === "open" ? people : 0,
      invitedResponses: stream === "invited" ? people : 0,
      fingerprint: `${roundId}-${ordinal}`,
    })
    .returning({ id: snapshots.id });
  const snapshotId = snapshot?.id ?? 0;
  const place = { organisationId, snapshotId, stream } as const;
  const cell = { ...place, item: "tev_wonen", measure: "own", groupKind: "all", groupValue: "" } as const;
  await owner.insert(resultCells).values({ ...cell, released: figure(mean, snapshotId) });
  // Who took part, as the list of rounds tells it; of fewer than ten nothing is told.
  if (people >= 10) {
    const took = { ...figure(1, snapshotId), people, scale: null };
    await owner.insert(resultCells).values({ ...cell, item: "_deelname", released: took });
  }
  const change = [{ from: "ronde-2024-04-01-GM0363", change: 0.4, changeRange: [0.1, 0.7], arrow: "up", breaks: [] }];
  await owner.insert(resultFindings).values({ ...place, kind: "change", key: "tev_wonen", finding: change });
}

beforeAll(async () => {
  ({ db } = await testDatabase());
  organisationId = await anOrganisation(db);
  await aRound("2024-04-01", [{ mean: 6 }]);
  await aRound("2025-04-01", [{ mean: 6.1 }, { mean: 6.4 }]);
  await aRound("2025-09-01", [{ mean: 9 }], "GM0479");
  await aRound("2025-10-01", [{ mean: 8, stream: "open" }]);
  await aRound("2025-11-01", [{ mean: 8, people: 4 }]);
  await aRound("2026-04-01", []);
  await aRound("2027-04-01", [{ mean: 7 }]);
});

const series = (stream: Stream, until = "2026-06-15T12:00:00Z") =>
  seriesOf(db, { organisationId, areaCode: "GM0363", stream, until });

describe("the series of a value rating", () => {
  test("holds the rounds of the same area and stream so far, oldest first, and only with figures", async () => {
    const found = await series("invited");
    expect(found.map(({ slug }) => slug)).toEqual(["ronde-2024-04-01-GM0363", "ronde-2025-04-01-GM0363"]);
  });

  test("takes each figure from the newest snapshot of its round", async () => {
    const moments = momentsOf(await series("invited"), "tev_wonen");
    expect(moments.map(({ estimate }) => estimate?.value)).toEqual([6, 6.4]);
    expect(moments[1]?.since).toMatchObject({ from: "ronde-2024-04-01-GM0363", arrow: "up" });
  });

  test("never mixes streams", async () => {
    const moments = momentsOf(await series("open"), "tev_wonen");
    expect(moments.map(({ estimate }) => estimate?.value)).toEqual([8]);
  });

  test("goes on when the round of the page is a later one", async () => {
    const found = await series("invited", "2027-04-01T00:00:00Z");
    expect(found.map(({ slug }) => slug)).toHaveLength(3);
  });
});

test("a round of the past is held against the norm that counted when it closed, not against one of later", async () => {
  const { id: setBy } = await anAccount(db, { organisationId, role: "official" });
  const norm = { organisationId, theme: "wonen", kind: "norm", ground: "Raadsbesluit", setBy } as const;
  await decideNorm(db, { ...norm, grade: 6 }, new Date("2024-01-01T00:00:00Z"));
  await decideNorm(db, { ...norm, grade: 8 }, new Date("2026-01-01T00:00:00Z"));
  const period = { opensAt: "2025-04-01T00:00:00.000Z", closesAt: "2025-05-01T00:00:00.000Z" };
  const round = {
    ...period,
    slug: "",
    audience: "open",
    resultsFrom: null,
    instrument: "value_rating",
    areaName: "Amsterdam",
    areaCode: "GM0363",
  } as const;
  const about = {
    organisationId,
    stream: "invited",
    round: { ...round, proposalSlug: null, proposalTitle: null },
  } as const;
  expect((await changesOf(db, about)).norms.wonen?.norm?.grade).toBe(6);
  const open = { ...about, round: { ...about.round, closesAt: "2100-01-01T00:00:00.000Z" } };
  expect((await changesOf(db, open)).norms.wonen?.norm?.grade).toBe(8);
});
