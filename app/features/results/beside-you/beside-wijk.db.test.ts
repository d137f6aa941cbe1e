import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { closeRound } from "~/features/responses/close-round.commands.server.ts";
import { submitResponse, withdrawResponse } from "~/features/responses/response.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, responses, resultCells, rounds } from "~db/schema/index.ts";
import { anInvitedRound, now } from "../../../../tests/factories/invited-round.ts";
import { aPopulation } from "../../../../tests/factories/population.ts";
import { asOwner, testDatabase } from "../../../../tests/setup/database.ts";
import { latestResults } from "../results.queries.server.ts";
import { verifySnapshot } from "../snapshot/verify.queries.server.ts";
import { createSnapshot } from "../snapshot.commands.server.ts";
import { besideYou } from "./beside-you.queries.server.ts";
import { nearSentence } from "./beside-you.ts";

/** Invited people by wijk; five of the last, who would follow from the gemeente less the others. */
const wijken = [
  { code: "WK047911", gemeente: "GM0479", people: 50, grade: 8 },
  { code: "WK047912", gemeente: "GM0479", people: 35, grade: 4 },
  { code: "WK047913", gemeente: "GM0479", people: 5, grade: 1 },
  { code: null, gemeente: "GM0363", people: 60, grade: 6 },
] as const;

let db: Database;
let round: Awaited<ReturnType<typeof anInvitedRound>>;
let item: Awaited<ReturnType<typeof itemsOf>>[number];
let snapshotId: number;

beforeAll(async () => {
  ({ db } = await testDatabase());
  round = await anInvitedRound(db);
  await aPopulation(db);
  const more = ["WK047912", "WK047913"].map((code) => ({
    code,
    name: `Wijk ${code}`,
    level: "wijk" as const,
    source: "test",
  }));
  await asOwner(db, (owner) => owner.insert(areas).values(more.map((area) => ({ ...area, parentCode: "GM0479" }))));
  const { organisationId, roundId } = round;
  const [{ questionnaireId = 0 } = {}] = await db.select().from(rounds).where(eq(rounds.id, roundId));
  const found = (await itemsOf(db, { organisationId, questionnaireId, frozen: false })).find(
    ({ code }) => code === "cijfer",
  );
  if (!found) throw new Error("No grade");
  item = found;
  let turn = 0;
  for (const { code, gemeente, people, grade } of wijken) {
    for (let person = 0; person < people; person += 1, turn += 1) {
      const background = {
        gemeenteCode: gemeente,
        wijkCode: code,
        ageGroup: (["18-29", "30-44", "45-59", "60-74", "75+"] as const)[turn % 5] ?? null,
        gender: turn % 2 ? ("man" as const) : ("vrouw" as const),
        education: (["laag", "middelbaar", "hoog"] as const)[turn % 3] ?? null,
      };
      await submitResponse(db, {
        ...{
          organisationId,
          roundId,
          participantId: randomUUID(),
          stream: "invited",
          mode: "web",
          formKey: randomUUID(),
          now,
        },
        ...{ background, answers: new Map([[item.id, { state: "answered", score: grade }]]) },
      });
    }
  }
  const made = await createSnapshot(db, { ...round, now });
  if (made.kind !== "created") throw new Error(made.kind);
  snapshotId = made.id;
}, 120_000);

const beside = (gemeenteCode: string | null, wijkCode: string | null) =>
  besideYou(db, {
    ...{ organisationId: round.organisationId, slug: round.slug, gemeenteCode, wijkCode, now },
    answers: [{ item, answer: { state: "answered", score: 7 } }],
  });

describe("beside somebody's answers stand those of", () => {
  test("their wijk, where it is told", async () => {
    const found = await beside("GM0479", "WK047911");
    expect(found).toMatchObject({
      near: { level: "wijk", name: "Zaandam Zuid" },
      round: { areaName: "Metropoolregio Amsterdam" },
    });
    expect(found?.rows).toMatchObject([
      { score: 7, near: { people: 50, scale: { mean: 8 } }, everyone: { people: 150 } },
    ]);
    expect(found && nearSentence(found)).toBe("wijk");
  });

  test.each(["WK047912", "WK047913"])("their gemeente, where those of %s are withheld", async (wijk) => {
    const found = await beside("GM0479", wijk);
    expect(found).toMatchObject({ near: { level: "gemeente", name: "Zaanstad" }, rows: [{ near: { people: 90 } }] });
    expect(found && nearSentence(found)).toBe("gemeenteForWijk");
  });

  test("their gemeente, where nobody knows their wijk", async () => {
    const found = await beside("GM0363", null);
    expect(found).toMatchObject({
      near: { level: "gemeente", name: "Amsterdam" },
      rows: [{ near: { scale: { mean: 6 } } }],
    });
    expect(found && nearSentence(found)).toBe("gemeente");
  });

  test("everyone alone, for who lives elsewhere or did not say where", async () => {
    const elsewhere = await beside("GM0917", null);
    expect(elsewhere).toMatchObject({ near: null, rows: [{ near: null }] });
    expect(elsewhere && nearSentence(elsewhere)).toBe("regionForAll");
    const unknown = await beside(null, null);
    expect(unknown && nearSentence(unknown)).toBe("region");
  });
});

test("of the wijken only those are told that subtracting them tells nothing about the few", async () => {
  const results = await latestResults(db, { ...round, stream: "invited", by: "wijk" });
  expect(results?.hasWijken).toBe(true);
  const told = results?.items.find(({ item: { code } }) => code === "cijfer")?.groups;
  expect(told?.filter(({ figure }) => figure.people !== null).map(({ value }) => value)).toEqual([
    "GM0479|WK047911",
    "GM0363|",
  ]);
  const open = await latestResults(db, { ...round, stream: "open" });
  expect(open?.hasWijken).toBe(false);
  const rows = await db.select().from(resultCells).where(eq(resultCells.snapshotId, snapshotId));
  expect(rows.filter(({ groupValue }) => /WK04791[23]/.test(groupValue))).toEqual([]);
});

test("the snapshot is made again to the last bit", async () => {
  const { organisationId } = round;
  expect(await verifySnapshot(db, { organisationId, id: snapshotId })).toMatchObject({ kind: "verified" });
});

test("after closing the wijk is kept with the answers alone, and goes when they are withdrawn", async () => {
  const { organisationId, slug, roundId } = round;
  const ofRound = () => db.select().from(responses).where(eq(responses.roundId, roundId));
  expect(await asOwner(db, (owner) => closeRound(owner, { organisationId, slug, now }))).toEqual({ kind: "closed" });
  const left = await ofRound();
  expect(left.filter(({ wijkCode }) => wijkCode === "WK047911")).toHaveLength(50);
  const receipt = left.find(({ wijkCode }) => wijkCode === "WK047911")?.receipt ?? "";
  await withdrawResponse(db, { organisationId, receipt, now });
  expect((await ofRound()).find((response) => response.receipt === receipt)).toMatchObject({ wijkCode: null });
});
