import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Answer } from "~/features/responses/answer.ts";
import { submitResponse } from "~/features/responses/response.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { aPopulation } from "../../../../../tests/factories/population.ts";
import { anOrganisation } from "../../../../../tests/factories/round.ts";
import { asOwner, testDatabase } from "../../../../../tests/setup/database.ts";
import { latestResults } from "../../results.queries.server.ts";
import { createSnapshot } from "../../snapshot.commands.server.ts";
import { surveySeriesOf } from "./survey-series.queries.server.ts";

const base = { textEn: "?", required: false };
const grade = (code: string, textNl: string): ItemDraft => ({
  ...base,
  code,
  textNl,
  type: "grade",
  lowest: 1,
  highest: 10,
});

interface Held {
  slug: string;
  roundId: number;
}

let db: Database;
let organisationId: number;

/** A version of a survey, held once: everybody gives every question the same grade, or one more. */
async function held(
  year: number,
  version: number,
  given: { items: ItemDraft[]; score: number; areaCode?: string },
): Promise<Held> {
  const opensAt = new Date(`${year}-06-01T00:00:00Z`);
  const titles = { titleNl: `Peiling ${year}`, titleEn: `Survey ${year}` };
  const slug = `peiling-${year}-${version}-${given.areaCode ?? ""}`;
  const { roundId, questionnaireId } = await asOwner(db, async (owner) => {
    const list = {
      organisationId,
      slug: `peiling${given.areaCode ?? ""}`,
      version,
      instrument: "survey",
      ...titles,
    } as const;
    const questionnaire = await createQuestionnaire(owner, { ...list, items: given.items });
    const round = { organisationId, slug, questionnaireId: questionnaire, ...titles, audience: "invited" } as const;
    const closesAt = new Date(opensAt.getTime() + 30 * 86_400_000);
    const id = await openRound(owner, { ...round, areaCode: given.areaCode ?? "GM0363", opensAt, closesAt });
    return { roundId: id, questionnaireId: questionnaire };
  });
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: false });
  const now = new Date(opensAt.getTime() + 86_400_000);
  for (let turn = 0; turn < 120; turn += 1) {
    const score = given.score + (turn % 2);
    const answers = items.map(({ id }): [number, Answer] => [id, { state: "answered", score }]);
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
      background: {
        gemeenteCode: "GM0363",
        ageGroup: turn % 4 < 2 ? "18-29" : "75+",
        gender: turn % 8 < 4 ? "man" : "vrouw",
        education: (["laag", "middelbaar", "hoog"] as const)[turn % 3] ?? null,
      },
      answers: new Map(answers),
    });
  }
  await createSnapshot(db, { organisationId, roundId, now });
  return { slug, roundId };
}

let first: Held;
let second: Held;

beforeAll(async () => {
  ({ db } = await testDatabase());
  organisationId = await anOrganisation(db);
  await aPopulation(db);
  first = await held(2024, 1, { items: [grade("buurt", "Uw buurt?"), grade("huis", "Uw huis?")], score: 5 });
  await held(2025, 1, { items: [grade("buurt", "Uw buurt?")], score: 9, areaCode: "GM0479" });
  const items = [
    grade("buurt", "Uw buurt?"),
    grade("huis", "Hoe tevreden bent u met uw huis?"),
    grade("werk", "Uw werk?"),
  ];
  second = await held(2026, 2, { items, score: 7 });
}, 120_000);

test("a new version goes on with the question that kept its words, and breaks the one that did not", async () => {
  const results = await latestResults(db, { organisationId, roundId: second.roundId, stream: "invited" });
  const change = results?.findings.change;
  expect(Object.keys(change ?? {}).sort()).toEqual(["buurt", "huis"]);
  expect(change?.buurt).toMatchObject([{ from: first.slug, change: 2, arrow: "up", breaks: [] }]);
  expect(change?.huis).toMatchObject([{ from: first.slug, breaks: ["wording"] }]);
});

test("the page of a survey shows all versions in its area up to its own round, and no survey of elsewhere", async () => {
  const question = (opensAt: string, roundId: number) => ({
    ...{ organisationId, roundId, stream: "invited" as const },
    round: {
      ...{
        slug: "",
        audience: "panel" as const,
        resultsFrom: null,
        instrument: "survey" as const,
        areaName: "Amsterdam",
        areaCode: "GM0363",
      },
      ...{ proposalSlug: null, proposalTitle: null, opensAt, closesAt: opensAt },
    },
  });
  const all = await surveySeriesOf(db, question("2026-06-01T00:00:00.000Z", second.roundId));
  expect(all.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
  expect(all[0]?.wording.buurt).toBe(all[1]?.wording.buurt);
  expect(all[0]?.wording.huis).not.toBe(all[1]?.wording.huis);
  const then = await surveySeriesOf(db, question("2024-06-01T00:00:00.000Z", first.roundId));
  expect(then.map(({ slug }) => slug)).toEqual([first.slug]);
});
