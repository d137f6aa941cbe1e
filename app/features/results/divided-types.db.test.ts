import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "~/features/responses/answer.ts";
import { submitResponse } from "~/features/responses/response.commands.server.ts";
import { translator } from "~/i18n/translate.ts";
import type { Database } from "~db/client.server.ts";
import { everyNewKind } from "../../../tests/factories/every-kind.ts";
import { aPopulation } from "../../../tests/factories/population.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { exportTable } from "./export/export-table.server.ts";
import { publicRound } from "./export/released-round.queries.server.ts";
import type { Stream } from "./group.ts";
import { latestResults } from "./results.queries.server.ts";
import { verifySnapshot } from "./snapshot/verify.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

/**
 * Invited people: of every age 21 men and 63 women, in three equal parts per education. As many men as women live there, so
 * that a man counts for 2 and a woman for 2/3, and a figure is half what men and half what women answer.
 */
const ages = ["18-29", "30-44", "45-59", "60-74", "75+"] as const;
const educations = ["laag", "middelbaar", "hoog"] as const;
const perGender = { man: 21, vrouw: 63 } as const;

type Round = Awaited<ReturnType<typeof anOpenRound>>;
type Given = Record<string, Answer>;

const men: Given = {
  stelling: { state: "answered", score: 1 },
  volgorde: { state: "answered", choices: [3, 1, 2] },
  punten: { state: "answered", points: [60, 40, 0] },
  jaren: { state: "answered", amount: 10 },
  sinds: { state: "answered", amount: 11_078 },
  plek: { state: "answered", areaCode: "GM0363" },
};
const women: Given = {
  stelling: { state: "answered", score: -1 },
  volgorde: { state: "answered", choices: [1, 2, 3] },
  punten: { state: "answered", points: [30, 30, 40] },
  jaren: { state: "answered", amount: 50 },
  sinds: { state: "answered", amount: 14_975 },
  plek: { state: "answered", areaCode: "GM0479" },
};
/** Of the youngest, a tenth by weight among men and among women, who think alike about these. */
const young: Given = { jaren: { state: "answered", amount: 8 }, sinds: men.sinds as Answer, plek: men.plek as Answer };
/** Whoever takes part by themselves gives everything to the third option. */
const open: Given = { ...men, punten: { state: "answered", points: [0, 0, 100] } };

interface Person {
  stream: Stream;
  given: Given;
  gender: "man" | "vrouw";
  age: (typeof ages)[number];
  education: (typeof educations)[number];
}

function givenBy(gender: string, age: Person["age"]): Given {
  return { ...(gender === "man" ? men : women), ...(age === "18-29" ? young : {}) };
}

async function answer(db: Database, round: Round, { stream, given, gender, age, education }: Person): Promise<void> {
  const answers = new Map(Object.entries(given).map(([code, one]) => [round.idOf(code), one]));
  const outcome = await submitResponse(db, {
    ...{ organisationId: round.organisationId, roundId: round.roundId, participantId: randomUUID() },
    ...{ stream, mode: "web", formKey: randomUUID(), now, answers },
    background: { gemeenteCode: "GM0363", ageGroup: age, gender, education },
  });
  if (outcome.kind !== "received") throw new Error(outcome.kind);
}

let db: Database;
let round: Round;
let snapshotId: number;

beforeAll(async () => {
  ({ db } = await testDatabase());
  round = await anOpenRound(db, everyNewKind);
  await aPopulation(db);
  for (const age of ages) {
    for (const [gender, people] of Object.entries(perGender)) {
      const person = { age, gender: gender as Person["gender"], given: givenBy(gender, age) };
      for (let turn = 0; turn < people; turn += 1) {
        await answer(db, round, { stream: "invited", education: educations[turn % 3] ?? "laag", ...person });
      }
    }
  }
  for (let turn = 0; turn < 40; turn += 1) {
    await answer(db, round, { stream: "open", given: open, age: "18-29", gender: "man", education: "laag" });
  }
  const outcome = await createSnapshot(db, { ...round, now });
  if (outcome.kind !== "created") throw new Error(outcome.kind);
  snapshotId = outcome.id;
}, 120_000);

async function figureOf(code: string, stream: Stream = "invited") {
  const results = await latestResults(db, { ...round, stream, by: "gender" });
  return results?.items.find(({ item }) => item.code === code);
}

describe("of invited people, weighed", () => {
  test("the parts of the points with their margins", async () => {
    // By hand for the first option: deviations of 15 from 45, Σw² = 560 and (Σw)² = 420² give a standard error of 0.846.
    expect((await figureOf("punten"))?.everyone).toMatchObject({
      ...{ people: 420, effectiveSize: 315, percentages: [45, 35, 20], scale: null },
      percentageRanges: [
        [43, 47],
        [34, 36],
        [18, 22],
      ],
    });
  });

  test("an order: the part that puts an option first or second, and its mean place", async () => {
    expect((await figureOf("volgorde"))?.everyone).toMatchObject({
      percentages: [100, 50, 50],
      meanPlaces: [1.5, 2.5, 2],
    });
  });

  test("a statement: the parts who agree, pass and disagree", async () => {
    expect((await figureOf("stelling"))?.everyone).toMatchObject({ lowest: -1, percentages: [50, 0, 50], scale: null });
  });

  test("a number and a date: most of the weight is of 10 and of 2000, most of the people are not", async () => {
    // 8 has a fifth of the weight, 10 two fifths, 50 the other two; of the people 20, 20 and 60 per cent.
    expect((await figureOf("jaren"))?.everyone).toMatchObject({ amount: { median: 10, quartiles: [10, 50] } });
    expect((await figureOf("sinds"))?.everyone).toMatchObject({
      amount: { median: "2000", quartiles: ["2000", "2011"] },
    });
  });

  test("a place: the number of people and their weighed part", async () => {
    expect((await figureOf("plek"))?.places).toMatchObject([
      { name: "Amsterdam", figure: { people: 170, percentages: [60], percentageRanges: [[55, 65]] } },
      { name: "Zaanstad", figure: { people: 250, percentages: [40] } },
    ]);
  });

  test("per group as for everyone; places are crossed with nothing", async () => {
    const perGroup = async (code: string) =>
      (await figureOf(code))?.groups.map(({ value, figure }) => [value, figure] as const) ?? [];
    expect(await perGroup("punten")).toMatchObject([
      ["man", { percentages: [60, 40, 0] }],
      ["vrouw", { percentages: [30, 30, 40] }],
    ]);
    expect(await perGroup("jaren")).toMatchObject([
      ["man", { amount: { median: 10 } }],
      ["vrouw", { amount: { median: 50 } }],
    ]);
    expect((await perGroup("plek")).map(([, { people }]) => people)).toEqual([null, null]);
  });
});

test("open participation stands apart, without margins", async () => {
  expect((await figureOf("punten", "open"))?.everyone).toMatchObject({
    ...{ people: 40, effectiveSize: null, percentages: [0, 0, 100], percentageRanges: null },
  });
  expect((await figureOf("plek", "open"))?.places).toMatchObject([
    { code: "GM0363", figure: { percentageRanges: null } },
  ]);
});

test("a snapshot with all of it is made again to the last bit", async () => {
  const { organisationId } = round;
  expect(await verifySnapshot(db, { organisationId, id: snapshotId })).toMatchObject({ kind: "verified" });
});

test("the file has them in columns that its codebook explains", async () => {
  const { organisationId, slug } = round;
  const found = await publicRound(db, { organisationId, slug, now });
  if (!found) throw new Error("No round");
  const t = translator("nl");
  const table = await exportTable(db, {
    organisationId,
    round: found,
    stream: "invited",
    groupKinds: ["all", "place"],
    t,
  });
  const rows = new Map<string, Record<string, unknown>>();
  for await (const row of table?.rows ?? []) {
    const named = Object.fromEntries((table?.columns ?? []).map((column, place) => [column, row[place]]));
    rows.set(`${named.item} ${named.group}`, named);
  }
  expect(rows.get("punten ")).toMatchObject({ share_1: 45, share_1_low: 43, share_1_high: 47, mean: null });
  expect(rows.get("volgorde ")).toMatchObject({ share_1: 100, mean_place_1: 1.5, mean_place_3: 2 });
  expect(rows.get("jaren ")).toMatchObject({ median: 10, quartile_1: 10, quartile_3: 50, mean_place_1: null });
  expect(rows.get("sinds ")).toMatchObject({ median: "2000", quartile_3: "2011" });
  const place = { breakdown: "place", group_name: "Zaanstad", people: 250, share_1: 40 };
  expect(rows.get("plek GM0479")).toMatchObject(place);
  const explained: unknown[] = [];
  for await (const [column] of table?.codebook.rows ?? []) explained.push(column);
  expect(explained).toEqual(table?.columns);
});
