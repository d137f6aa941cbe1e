import { beforeAll, expect, test } from "vitest";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { resultCells, snapshots } from "~db/schema/index.ts";
import { aProposal, aSmallRegion } from "../../../tests/factories/small-region.ts";
import { asOwner, inOwnerTransaction, testDatabase } from "../../../tests/setup/database.ts";
import { latestOutcomes } from "./latest-outcomes.queries.server.ts";

let db: Database;
let organisationId: number;

interface Round {
  slug: string;
  opens: string;
  /** As they are released; null: too few for a figure. */
  people: number | null;
  /** As they were counted. */
  counted?: number;
  proposalId?: number;
  audience?: "open" | "invited";
  instrument?: "value_rating" | "perceived_effect" | "survey";
}

/** A round with released figures of so many invited people. */
async function counted(owner: Database, { slug, opens, people, proposalId, audience, instrument, ...own }: Round) {
  const titles = { titleNl: `Ronde ${slug}`, titleEn: `Round ${slug}` };
  const questionnaireId = await createQuestionnaire(owner, {
    ...{ organisationId, slug, ...titles, instrument: instrument ?? "perceived_effect" },
    items: [{ code: "tekst", type: "open_text", textNl: "?", textEn: "?", required: false }],
  });
  const opensAt = new Date(`${opens}T00:00:00Z`);
  const closesAt = new Date(opensAt.getTime() + 90 * 86_400_000);
  const where = { areaCode: "GM0363", audience: audience ?? "open", ...(proposalId && { proposalId }) } as const;
  const roundId = await openRound(owner, {
    organisationId,
    slug,
    questionnaireId,
    ...titles,
    ...where,
    opensAt,
    closesAt,
  });
  const made = { createdAt: new Date("2026-06-15T12:00:00Z"), methodVersion: "test", codeVersion: "test", ordinal: 2 };
  const answered = { openResponses: 0, invitedResponses: own.counted ?? people ?? 0, fingerprint: slug };
  const earlier = { ...made, ordinal: 1 };
  const place = { organisationId, roundId, ...answered };
  const ids = await owner
    .insert(snapshots)
    .values([
      { ...place, ...earlier },
      { ...place, ...made },
    ])
    .returning({ id: snapshots.id });
  // What the first snapshot told of counts no more.
  await release(owner, ids[0]?.id ?? 0, 5000);
  await release(owner, ids[1]?.id ?? 0, people);
}

/** Tells of who took part, as every snapshot does. */
async function release(owner: Database, snapshotId: number, people: number | null) {
  const place = { organisationId, snapshotId, stream: "invited", groupKind: "all", groupValue: "" } as const;
  const released = people === null ? { withheld: true, people: 20 } : { withheld: false, people };
  await owner.insert(resultCells).values({ ...place, item: "_deelname", measure: "own", released });
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
    const survey = { audience: "open", instrument: "survey" } as const;
    await counted(owner, { slug: "peiling", opens: "2026-06-10", people: 900, ...survey });
    const few = { people: null, counted: 95, instrument: "value_rating" } as const;
    await counted(owner, { slug: "te-weinig", opens: "2026-06-09", ...few });
  });
});

test("the newest rounds are named, one per plan and area, those with most people first", async () => {
  const found = await latestOutcomes(db, { organisationId });
  expect(found.map(({ slug }) => slug)).toEqual(["haven", "waarderen-2026", "plan-3", "plan-2", "plan-1"]);
  expect(found[0]).toMatchObject({ titleNl: "Ronde haven", titleEn: "Round haven" });
});

test.each([
  ["a round for invited people only is named too", { audience: "invited", instrument: "value_rating" }],
  ["judgements of effects about no proposal take no place of a value rating", { instrument: "perceived_effect" }],
] as const)("%s", (_, own) =>
  inOwnerTransaction(async (owner) => {
    await counted(owner, { slug: "erbij", opens: "2026-06-12", people: 200, ...own });
    const slugs = (await latestOutcomes(owner, { organisationId })).map(({ slug }) => slug);
    expect(slugs[0]).toBe("erbij");
    expect(slugs.includes("waarderen-2026")).toBe(own.instrument === "perceived_effect");
  }),
);

test("how many took part is what was released of it, not what was counted", () =>
  inOwnerTransaction(async (owner) => {
    const opens = "2026-06-01";
    const plan = await aProposal(owner, organisationId, { slug: "laat", themes: ["wonen"] });
    await counted(owner, { slug: "geteld", opens, people: 30, counted: 9000, proposalId: plan });
    const found = await latestOutcomes(owner, { organisationId });
    expect(found.map(({ slug }) => slug)).toEqual(["haven", "waarderen-2026", "plan-3", "plan-2", "plan-1"]);
  }));
