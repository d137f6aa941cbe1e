import { expect, test } from "vitest";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { ensureOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, milestones, proposals, scenarios } from "~db/schema/index.ts";
import { inOwnerTransaction } from "../../../tests/setup/database.ts";
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
