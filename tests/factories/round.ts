import { randomUUID } from "node:crypto";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, organisations } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";

/** A moment at which the rounds made here are open. */
export const now = new Date("2026-06-15T12:00:00Z");

/** An organisation with a place to live, so that rounds and panels can stand somewhere. */
export function anOrganisation(db: Database): Promise<number> {
  return asOwner(db, storeOrganisation);
}

async function storeOrganisation(db: Database): Promise<number> {
  await syncFramework(db);
  await db
    .insert(areas)
    .values([
      { code: "GM0363", name: "Amsterdam", level: "gemeente", source: "test" },
      { code: "GM0479", name: "Zaanstad", level: "gemeente", source: "test" },
    ])
    .onConflictDoNothing();
  const [row] = await db
    .insert(organisations)
    .values({ slug: `org-${randomUUID()}`, name: "Testregio" })
    .returning({ id: organisations.id });
  if (!row) throw new Error("No organisation stored");
  return row.id;
}

/** One item per theme-less grade, effect, choices and text: every kind of answer that can be stored. */
export const everyKindOfItem: ItemDraft[] = [
  { code: "cijfer", type: "grade", textNl: "Cijfer?", textEn: "Grade?", required: true, lowest: 1, highest: 10 },
  { code: "wonen", type: "effect", textNl: "Wonen?", textEn: "Housing?", required: true, lowest: -3, highest: 3 },
  {
    code: "keuzes",
    type: "multiple_choice",
    textNl: "Welke?",
    textEn: "Which?",
    required: false,
    maxChoices: 2,
    options: [1, 2, 3].map((value) => ({ value, labelNl: `Keuze ${value}`, labelEn: `Choice ${value}` })),
  },
  { code: "tekst", type: "open_text", textNl: "Wat nog?", textEn: "What else?", required: false },
];

/** An open round with one item of every kind. `idOf` gives the id of an item by its code. */
export function anOpenRound(db: Database, drafts: ItemDraft[] = everyKindOfItem) {
  return asOwner(db, (owner) => storeOpenRound(owner, drafts));
}

async function storeOpenRound(db: Database, drafts: ItemDraft[]) {
  const organisationId = await anOrganisation(db);
  const questionnaireId = await createQuestionnaire(db, {
    organisationId,
    slug: `lijst-${randomUUID()}`,
    instrument: "survey",
    titleNl: "Proeflijst",
    titleEn: "Trial list",
    items: drafts,
  });
  const slug = `ronde-${randomUUID()}`;
  const roundId = await openRound(db, {
    organisationId,
    slug,
    questionnaireId,
    titleNl: "Proefronde",
    titleEn: "Trial round",
    audience: "open",
    areaCode: "GM0363",
    opensAt: new Date("2026-06-01T00:00:00Z"),
    closesAt: new Date("2026-07-01T00:00:00Z"),
  });
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: false });
  const idOf = (code: string) => {
    const item = items.find((candidate) => candidate.code === code);
    if (!item) throw new Error(`No item ${code}`);
    return item.id;
  };
  return { organisationId, roundId, slug, questionnaireId, items, idOf };
}
