import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { type rounds, scenarios } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";
import { everyKindOfItem } from "./round.ts";
import { aProposal, aSmallRegion } from "./small-region.ts";

/** A proposal with doing nothing and two plans, and a round that asks about two themes, one level and the rest. */
export function aRoundAboutPlans(db: Database, audience: Audience = "open", plans = 2, resultsFrom?: string) {
  return asOwner(db, (owner) => storeRoundAboutPlans(owner, { audience, ...(resultsFrom && { resultsFrom }) }, plans));
}

type Audience = (typeof rounds.$inferInsert)["audience"];

async function storeRoundAboutPlans(db: Database, draft: { audience: Audience; resultsFrom?: string }, plans: number) {
  const organisationId = await aSmallRegion(db);
  const slug = `plan-${randomUUID()}`;
  const proposalId = await aProposal(db, organisationId, { slug, themes: ["wonen", "milieu"] });
  const extra = { name: "Hoger bouwen", description: "Meer.", ground: "test", kind: "intervention" } as const;
  for (let position = 2; position <= plans; position++) {
    const code = position === 2 ? "hoog" : `hoog${position}`;
    await db.insert(scenarios).values({ organisationId, proposalId, ...extra, code, position });
  }
  const judged = await db.select().from(scenarios).where(eq(scenarios.proposalId, proposalId));
  const effects = judged.flatMap((scenario) => ["wonen", "milieu"].map((theme) => effect(scenario, theme)));
  const levels = judged.filter(({ kind }) => kind !== "nul").map((scenario) => level(scenario));
  const questionnaireId = await createQuestionnaire(db, {
    organisationId,
    slug,
    instrument: "perceived_effect",
    titleNl: "Wat verwacht u?",
    titleEn: "What do you expect?",
    items: [...effects, ...levels, ...everyKindOfItem],
  });
  const texts = { titleNl: "Wat verwacht u van het plan?", titleEn: "What do you expect of the plan?" };
  const period = { opensAt: new Date("2026-06-01T00:00:00Z"), closesAt: new Date("2026-07-01T00:00:00Z") };
  const where = { organisationId, slug: `effecten-${slug}`, questionnaireId, proposalId, areaCode: "GM0363" };
  const roundId = await openRound(db, { ...where, ...texts, ...period, ...draft });
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: false });
  const idOf = (code: string) => items.find((item) => item.code === code)?.id ?? 0;
  return { organisationId, proposalId, roundId, slug: where.slug, items, idOf };
}

type Scenario = typeof scenarios.$inferSelect;
const scale = { type: "effect", required: true, lowest: -3, highest: 3, textEn: "?" } as const;

function effect(scenario: Scenario, theme: string): ItemDraft {
  const code = `eff_${scenario.code}_${theme}`;
  return { ...scale, code, textNl: code, scenarioId: scenario.id, themeCode: theme === "wonen" ? "wonen" : "milieu" };
}

function level(scenario: Scenario): ItemDraft {
  const code = `niveau_${scenario.code}_individual`;
  return { ...scale, code, textNl: code, scenarioId: scenario.id, level: "individual" };
}
