import { expect, test } from "vitest";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { ensureOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, milestones, phaseChanges, proposals, scenarios } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { inOwnerTransaction } from "../../../tests/setup/database.ts";
import { openDraft, saveDraft } from "./editing/draft.commands.server.ts";
import { findDraft } from "./editing/draft.queries.server.ts";
import { versionsOf } from "./editing/live-proposal.queries.server.ts";
import { publishDraft } from "./editing/publish.commands.server.ts";
import { importProposals } from "./proposal-import.commands.server.ts";

const now = new Date("2026-05-01T10:00:00Z");
const text = `voorstellen:
- slug: plein
  titel: Een nieuw plein
  gebied: {code: GM1, naam: Dorp}
  samenvatting: Er komt een plein.
  scenarios:
  - {id: nul, soort: nulscenario, naam: Niets, tekst: Niets, grond: x}
  - {id: plan, soort: interventie, naam: Plein, tekst: Plein, grond: x}
  themas: [{dimensie: hier en nu, thema: Wonen, waarom: y, grond: x}]
  fase: {waarde: beleidsvorming, grond: x}
  mijlpalen: [{wanneer: '2029', wat: Klaar, bron: x}]
  bron: [Krant]
`;

async function aRegion(db: Database) {
  const organisationId = await ensureOrganisation(db, { slug: "mra", name: "MRA" });
  await syncFramework(db);
  await db.insert(areas).values({ code: "GM1", name: "Dorp", level: "gemeente", source: "x" });
  const load = (yaml: string) => importProposals(db, { organisationId, file: { name: "v.yaml", text: yaml }, now });
  return { organisationId, load };
}

test("the same file again changes nothing, and a changed part counts as one changed proposal", () =>
  inOwnerTransaction(async (db) => {
    const { load } = await aRegion(db);
    expect(await load(text)).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await load(text)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const later = text.replace("'2029'", "'2030'").replace("waarom: y", "waarom: z");
    expect(await load(later)).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await db.select({ when: milestones.when }).from(milestones)).toEqual([{ when: "2030" }]);
  }));

test("a second proposal that is wrong keeps the first from being stored", () =>
  inOwnerTransaction(async (db) => {
    const { load } = await aRegion(db);
    const second = text.replace("voorstellen:\n", "").replace("slug: plein", "slug: park").replace("GM1", "GM9");
    await expect(load(text + second)).rejects.toThrow("voorstellen > 2 > gebied > code: gebied GM9 bestaat niet.");
    expect(await db.select().from(proposals)).toEqual([]);
  }));

test("scenarios may change until residents are asked about them", () =>
  inOwnerTransaction(async (db) => {
    const { organisationId, load } = await aRegion(db);
    await load(text);
    expect(await load(text.replace("naam: Plein", "naam: Groot plein"))).toMatchObject({ changed: 1 });
    await expect(load(text.replace("id: plan", "id: plein"))).rejects.toThrow("scenario plan van plein ontbreekt");
    const [proposal] = await db.select().from(proposals);
    const titles = { titleNl: "x", titleEn: "x" };
    const draft = { organisationId, slug: "q", instrument: "survey" as const, ...titles };
    const item = { code: "a", type: "open_text" as const, textNl: "x", textEn: "x", required: false };
    await openRound(db, {
      organisationId,
      slug: "ronde",
      questionnaireId: await createQuestionnaire(db, { ...draft, items: [item] }),
      ...titles,
      audience: "open",
      proposalId: proposal?.id ?? 0,
      areaCode: "GM1",
      opensAt: new Date("2026-04-01T00:00:00Z"),
      closesAt: new Date("2026-06-01T00:00:00Z"),
    });
    await expect(load(text)).rejects.toThrow(
      "v.yaml: de scenario's van plein staan vast, want ronde ronde is al geopend.",
    );
    expect(await db.select({ name: scenarios.name }).from(scenarios)).toContainEqual({ name: "Groot plein" });
  }));

test("a changed file is a next version, tasks and pictures that it does not name stay, and an untouched draft follows", () =>
  inOwnerTransaction(async (db) => {
    const { organisationId, load } = await aRegion(db);
    await load(text.replace("  bron:", "  opgaven: [veiligheid]\n  bron:"));
    const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
    const draftId = (await openDraft(db, { organisationId, slug: "plein", officialId }, now)) ?? 0;
    expect(await load(text.replace("waarom: y", "waarom: z"))).toMatchObject({ changed: 1 });
    const draft = await findDraft(db, { organisationId, draftId });
    expect(draft).toMatchObject({ basedOn: 2, revision: 2, content: { tasks: ["veiligheid"] } });
    const versions = await versionsOf(db, { organisationId, proposalId: draft?.proposal?.id ?? 0 });
    expect(
      versions.map(({ version, isFromFile, content }) => [version, isFromFile, content.themes[0]?.reason]),
    ).toEqual([
      [2, true, "z"],
      [1, true, "y"],
    ]);
  }));

test("a draft in which somebody wrote stays as it is, and publishing it asks to look again", () =>
  inOwnerTransaction(async (db) => {
    const { organisationId, load } = await aRegion(db);
    await load(text);
    const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
    const draftId = (await openDraft(db, { organisationId, slug: "plein", officialId }, now)) ?? 0;
    const by = { organisationId, officialId, draftId };
    await saveDraft(db, { ...by, known: 1, change: (content) => ({ ...content, caution: "Let op." }) }, now);
    await load(text.replace("waarom: y", "waarom: z"));
    const publish = { ...by, known: 2, change: "Let op." };
    expect(await publishDraft(db, { ...publish, over: 1 }, now)).toEqual({ kind: "newer-version", version: 2 });
    expect((await findDraft(db, by))?.content).toMatchObject({ caution: "Let op.", themes: [{ reason: "y" }] });
    expect(await publishDraft(db, { ...publish, over: 2 }, now)).toEqual({ kind: "published", version: 3 });
  }));

test("a phase that an official set is not set back by the file", () =>
  inOwnerTransaction(async (db) => {
    const { organisationId, load } = await aRegion(db);
    await load(text);
    const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
    const [proposal] = await db.select().from(proposals);
    const step = { organisationId, proposalId: proposal?.id ?? 0, fromPhase: "beleidsvorming" as const };
    await db.update(proposals).set({ phase: "beleidsuitvoering" });
    await db.insert(phaseChanges).values({
      ...step,
      ...{ toPhase: "beleidsuitvoering", unanswered: 0, changedBy: officialId, changedAt: now },
    });
    expect(await load(text)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await db.select({ phase: proposals.phase }).from(proposals)).toEqual([{ phase: "beleidsuitvoering" }]);
  }));
