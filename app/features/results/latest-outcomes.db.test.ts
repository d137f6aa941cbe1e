import { beforeAll, expect, test } from "vitest";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { snapshots } from "~db/schema/index.ts";
import { aProposal, aSmallRegion } from "../../../tests/factories/small-region.ts";
import { asOwner, testDatabase } from "../../../tests/setup/database.ts";
import { latestOutcomes } from "./latest-outcomes.queries.server.ts";

let db: Database;
let organisationId: number;

interface Round {
  slug: string;
  opens: string;
  people: number;
  proposalId?: number;
  audience?: "open" | "panel";
  instrument?: "value_rating" | "perceived_effect" | "survey";
}

/** A round with figures of so many invited people. */
async function counted(owner: Database, { slug, opens, people, proposalId, audience, instrument }: Round) {
  const titles = { titleNl: `Ronde ${slug}`, titleEn: `Round ${slug}` };
  const questionnaireId = await createQuestionnaire(owner, {
    ...{ organisationId, slug, ...titles, instrument: instrument ?? "perceived_effect" },
    items: [{ code: "tekst", type: "open_text", textNl: "?", textEn: "?", required: false }],
  });
  const opensAt = new Date(`${opens}T00:00:00Z`);
  const closesAt = new Date(opensAt.getTime() + 90 * 86_400_000);
  const place = { areaCode: "GM0363", audience: audience ?? "open", ...(proposalId && { proposalId }) } as const;
  const roundId = await openRound(owner, {
    organisationId,
    slug,
    questionnaireId,
    ...titles,
    ...place,
    opensAt,
    closesAt,
  });
  const made = { createdAt: new Date("2026-06-15T12:00:00Z"), methodVersion: "test", codeVersion: "test", ordinal: 1 };
  const answered = { openResponses: 40, invitedResponses: people, fingerprint: slug };
  await owner.insert(snapshots).values({ organisationId, roundId, ...made, ...answered });
}

beforeAll(async () => {
  ({ db } = await testDatabase());
  organisationId = await asOwner(db, aSmallRegion);
  const plan = (slug: string) => aProposal(db, organisationId, { slug, themes: ["wonen"] });
  const large = await plan("haven-stad");
  const others: number[] = [];
  for (const slug of ["novex", "medtech", "eenzaamheid", "achtersluis"]) others.push(await plan(slug));
  await asOwner(db, async (owner) => {
    await counted(owner, { slug: "waarderen-2025", opens: "2025-06-01", people: 900, instrument: "value_rating" });
    await counted(owner, { slug: "vorig-jaar", opens: "2025-06-01", people: 900, proposalId: large });
    // Counted before all others of its day, so that its snapshot has the lowest number.
    await counted(owner, { slug: "haven", opens: "2026-06-01", people: 800, proposalId: large });
    for (const [index, proposalId] of others.entries()) {
      await counted(owner, { slug: `plan-${index}`, opens: "2026-06-01", people: 100 + index, proposalId });
    }
    await counted(owner, { slug: "waarderen-2026", opens: "2026-06-01", people: 700, instrument: "value_rating" });
    const panel = { audience: "open", instrument: "survey" } as const;
    await counted(owner, { slug: "peiling", opens: "2026-06-10", people: 900, ...panel });
  });
});

test("the newest rounds are named, one per plan and area, those with most people first", async () => {
  const found = await latestOutcomes(db, { organisationId });
  expect(found.map(({ slug }) => slug)).toEqual(["haven", "waarderen-2026", "plan-3", "plan-2", "plan-1"]);
  expect(found[0]).toMatchObject({ titleNl: "Ronde haven", titleEn: "Round haven" });
});
