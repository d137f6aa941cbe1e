import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, organisations, proposalAreas, proposals, proposalThemes, scenarios } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";

type AreaRow = typeof areas.$inferInsert;

/** Two gemeenten of the region (Amsterdam with a plan area, Zaanstad with a buurt) and one elsewhere (Heerlen). */
const smallRegion: AreaRow[] = [
  { code: "NL01", name: "Nederland", level: "land", source: "test" },
  { code: "PV27", name: "Noord-Holland", level: "provincie", parentCode: "NL01", source: "test" },
  { code: "PV31", name: "Limburg", level: "provincie", parentCode: "NL01", source: "test" },
  { code: "MRA", name: "Metropoolregio Amsterdam", level: "samenwerkingsregio", parentCode: "NL01", source: "test" },
  { code: "MRA-AMS", name: "Amsterdam", level: "deelregio", parentCode: "MRA", source: "test" },
  { code: "MRA-ZAWA", name: "Zaanstreek-Waterland", level: "deelregio", parentCode: "MRA", source: "test" },
  {
    code: "GM0363",
    name: "Amsterdam",
    level: "gemeente",
    parentCode: "PV27",
    deelregioCode: "MRA-AMS",
    source: "test",
  },
  {
    code: "GM0479",
    name: "Zaanstad",
    level: "gemeente",
    parentCode: "PV27",
    deelregioCode: "MRA-ZAWA",
    source: "test",
  },
  { code: "GM0917", name: "Heerlen", level: "gemeente", parentCode: "PV31", source: "test" },
  { code: "WK047911", name: "Zaandam Zuid", level: "wijk", parentCode: "GM0479", source: "test" },
  { code: "BU04791110", name: "Achtersluispolder", level: "buurt", parentCode: "WK047911", source: "test" },
  { code: "PLAN-HAVEN-STAD", name: "Haven-Stad", level: "plangebied", parentCode: "GM0363", source: "test" },
];

/** An organisation with the themes and a few areas, and its id. */
export function aSmallRegion(db: Database): Promise<number> {
  return asOwner(db, storeRegion);
}

async function storeRegion(db: Database): Promise<number> {
  await syncFramework(db);
  await db.insert(areas).values(smallRegion).onConflictDoNothing();
  const slug = `regio-${Math.random().toString(36).slice(2)}`;
  const [row] = await db.insert(organisations).values({ slug, name: "Proefregio" }).returning({ id: organisations.id });
  if (!row) throw new Error("The organisation was not stored");
  return row.id;
}

interface ProposalDraft {
  slug: string;
  areaCode?: string;
  phase?: (typeof proposals.$inferInsert)["phase"];
  themes?: string[];
  touchedAreas?: string[];
}

/** A proposal with doing nothing and one plan, and its id. */
export function aProposal(db: Database, organisationId: number, draft: ProposalDraft): Promise<number> {
  return asOwner(db, (owner) => storeProposal(owner, organisationId, draft));
}

async function storeProposal(db: Database, organisationId: number, draft: ProposalDraft): Promise<number> {
  const areaCode = draft.areaCode ?? "PLAN-HAVEN-STAD";
  const texts = { title: `Plan ${draft.slug}`, summary: "Een plan.", areaLabel: "Hier" };
  const [row] = await db
    .insert(proposals)
    .values({ organisationId, slug: draft.slug, areaCode, phase: draft.phase ?? null, ...texts })
    .returning({ id: proposals.id });
  if (!row) throw new Error("The proposal was not stored");
  const proposalId = row.id;
  await db.insert(scenarios).values([
    {
      organisationId,
      proposalId,
      code: "plan",
      kind: "intervention",
      name: "Bouwen",
      description: "Wel.",
      ground: "test",
      position: 0,
    },
    {
      organisationId,
      proposalId,
      code: "nul",
      kind: "nul",
      name: "Niets doen",
      description: "Niet.",
      ground: "test",
      position: 1,
    },
  ]);
  const themes = (draft.themes ?? []).map((themeCode, position) => ({
    themeCode,
    position,
    reason: "omdat",
    ground: "test",
  }));
  if (themes.length > 0)
    await db.insert(proposalThemes).values(themes.map((theme) => ({ organisationId, proposalId, ...theme })));
  const touched = (draft.touchedAreas ?? []).map((code) => ({ organisationId, proposalId, areaCode: code }));
  if (touched.length > 0) await db.insert(proposalAreas).values(touched);
  return proposalId;
}

/** A round in which everybody may judge the effects of a proposal, and its id. */
export function anEffectRound(db: Database, organisationId: number, draft: EffectRoundDraft): Promise<number> {
  return asOwner(db, (owner) => storeEffectRound(owner, organisationId, draft));
}

interface EffectRoundDraft {
  proposalId: number;
  slug: string;
  opensAt: Date;
  closesAt: Date;
}

async function storeEffectRound(db: Database, organisationId: number, draft: EffectRoundDraft): Promise<number> {
  const questionnaireId = await createQuestionnaire(db, {
    organisationId,
    slug: `vragen-${draft.slug}`,
    instrument: "perceived_effect",
    titleNl: "Wat verwacht u?",
    titleEn: "What do you expect?",
    items: [
      {
        code: "kennis",
        type: "likert",
        required: false,
        textNl: "Weet u het?",
        textEn: "Do you know?",
        lowest: 1,
        highest: 4,
      },
    ],
  });
  const round = {
    ...draft,
    organisationId,
    questionnaireId,
    titleNl: "Wat verwacht u?",
    titleEn: "What do you expect?",
  };
  return openRound(db, { ...round, audience: "open", areaCode: "GM0363" });
}
