import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { importFrame } from "~/features/invitations/frame/frame-import.commands.server.ts";
import { drawForRound } from "~/features/invitations/sample/sample.commands.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { submitResponse } from "~/features/responses/response.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, populationMargins, responses, rounds } from "~db/schema/index.ts";
import { anInvitedRound, now, seed } from "../../../tests/factories/invited-round.ts";
import { asOwner, testDatabase } from "../../../tests/setup/database.ts";
import { latestResults } from "./results.queries.server.ts";
import { verifySnapshot } from "./snapshot/verify.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

/**
 * Young people of Amsterdam and old people of Zaanstad are ten times as many as the others, and as many of each are drawn. The
 * sample has half its people in each gemeente and half of each age, as the population has: only the base weights tell.
 */
const strata = [
  { gemeente: "Amsterdam", code: "GM0363", age: 25, group: "18-29", people: 400, grade: 8 },
  { gemeente: "Amsterdam", code: "GM0363", age: 80, group: "75+", people: 40, grade: 2 },
  { gemeente: "Zaanstad", code: "GM0479", age: 25, group: "18-29", people: 40, grade: 4 },
  { gemeente: "Zaanstad", code: "GM0479", age: 80, group: "75+", people: 400, grade: 6 },
] as const;
const everybody = strata.reduce((sum, { people }) => sum + people, 0);
const mean = strata.reduce((sum, { people, grade }) => sum + people * grade, 0) / everybody;

let db: Database;
let round: Awaited<ReturnType<typeof anInvitedRound>>;

async function aPopulationOfTwoAges(): Promise<void> {
  const version = { version: "2021-01-01", source: "test", referenceDate: "2021-01-01", margin: "agegender" };
  const rows = strata.map(({ code, group, people }) => ({ areaCode: code, level: `${group}|man`, count: people }));
  await asOwner(db, (owner) => owner.insert(populationMargins).values(rows.map((row) => ({ ...version, ...row }))));
}

async function readFrame(): Promise<void> {
  const lines = strata.flatMap(({ gemeente, age, people }, stratum) =>
    Array.from(
      { length: people },
      (_, index) => `${stratum}-${index},${gemeente},,${age},man,laag,,p${stratum}-${index}@example.nl`,
    ),
  );
  const header = "persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail";
  const bytes = (async function* () {
    yield Buffer.from([header, ...lines].join("\n"));
  })();
  const read = await importFrame(db, { ...round, name: "kader.csv", bytes, now });
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
}

/** Three in four of each stratum answer, in the name of their invitation. */
async function everyFourthStaysAway(): Promise<void> {
  const { organisationId, roundId } = round;
  const [{ questionnaireId = 0 } = {}] = await db.select().from(rounds).where(eq(rounds.id, roundId));
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: false });
  const grade = items.find(({ code }) => code === "cijfer")?.id ?? 0;
  const invited = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)))
    .orderBy(asc(invitations.gemeenteCode), asc(invitations.ageGroup), asc(invitations.serial));
  for (const [index, { gemeenteCode, ageGroup, gender }] of invited.entries()) {
    const stratum = strata.find(({ code, group }) => code === gemeenteCode && group === ageGroup);
    if (index % 4 === 0 || !stratum) continue;
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
      background: { gemeenteCode, ageGroup, gender, education: null },
      answers: new Map([[grade, { state: "answered", score: stratum.grade }]]),
    });
  }
}

beforeAll(async () => {
  ({ db } = await testDatabase());
  round = await anInvitedRound(db);
  await aPopulationOfTwoAges();
  await readFrame();
  const wish = { size: 160, allocation: "equal", by: "gemeente_age", spreads: {} } as const;
  const drawn = await drawForRound(db, { ...round, wish, seed, now });
  expect(drawn).toEqual({ kind: "drawn", people: 160 });
  await everyFourthStaysAway();
}, 120_000);

test("a disproportionate sample gives the mean of the population back", async () => {
  const made = await createSnapshot(db, { ...round, now });
  if (made.kind !== "created") throw new Error(made.kind);
  const results = await latestResults(db, { ...round, stream: "invited" });
  const figure = results?.items.find(({ item }) => item.code === "cijfer")?.everyone;
  // Without base weights it would be that of the sample, 5.
  expect(mean).toBeCloseTo(6.64, 2);
  expect(figure).toMatchObject({ people: 120, scale: { mean: Math.round(mean * 10) / 10 } });
  expect(results?.weights).toMatchObject({ base: { lowest: 1, highest: 10 }, refused: null });
  const { organisationId } = round;
  expect(await verifySnapshot(db, { organisationId, id: made.id })).toMatchObject({ kind: "verified" });
});

test("no weight stands with a response", async () => {
  const [row] = await db.select().from(responses).where(eq(responses.roundId, round.roundId)).limit(1);
  expect(Object.keys(row ?? {}).filter((column) => /weight/i.test(column))).toEqual([]);
});
