import { randomUUID } from "node:crypto";
import type { Database } from "~db/client.server.ts";
import { consentTexts, panelMembers, panels, questionnaires, rounds } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";
import { anAccount } from "./account.ts";

type PanelRow = typeof panels.$inferSelect;

/** A panel of the region, or of the area that is given, with the texts of its first version and of the version it has. */
export function aPanel(db: Database, draft: Pick<PanelRow, "organisationId"> & Partial<PanelRow>): Promise<PanelRow> {
  const values = {
    slug: randomUUID(),
    ...{ name: "Panel Zaanstad", description: "Een panel.", areaCode: "MRA", surveysPerYear: 2 },
    consentVersion: "2026-1",
    ...draft,
  };
  return asOwner(db, (owner) =>
    owner.transaction(async (tx) => {
      const [panel] = await tx.insert(panels).values(values).returning();
      if (!panel) throw new Error("The panel was not stored");
      const texts = [...new Set(["2026-1", panel.consentVersion])].map((version) => ({
        ...{ organisationId: panel.organisationId, panelId: panel.id, version },
        ...{ body: version === "2026-1" ? "Ik doe mee." : `Ik doe mee (${version}).`, validFrom: "2026-01-01" },
      }));
      await tx.insert(consentTexts).values(texts);
      return panel;
    }),
  );
}

/** A resident who is a member of a panel. */
export async function aMember(
  db: Database,
  { organisationId, id: panelId }: Pick<PanelRow, "organisationId" | "id">,
  told: Partial<typeof panelMembers.$inferInsert> = {},
) {
  const person = await anAccount(db, { organisationId });
  const membership = { organisationId, panelId, userId: person.id };
  const consent = { consentVersion: "2026-1", consentedOn: "2026-01-01" };
  await db.insert(panelMembers).values({ ...membership, recruitment: "open", ...consent, ...told });
  return { ...membership, email: person.email };
}

/** A round for the members of a panel, and its number. */
export function aPanelRound(
  db: Database,
  { organisationId, id: panelId }: Pick<PanelRow, "organisationId" | "id">,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): Promise<{ id: number; slug: string }> {
  const slug = randomUUID();
  const titles = { titleNl: "Wonen", titleEn: "Housing" };
  return asOwner(db, async (owner) => {
    const [questionnaire] = await owner
      .insert(questionnaires)
      .values({ organisationId, slug, instrument: "survey", ...titles })
      .returning({ id: questionnaires.id });
    const period = { areaCode: "MRA", opensAt, closesAt };
    const values = { organisationId, slug, questionnaireId: questionnaire?.id ?? 0, ...titles, panelId, ...period };
    const [round] = await owner
      .insert(rounds)
      .values({ ...values, audience: "panel" })
      .returning({ id: rounds.id });
    if (!round) throw new Error("The round was not stored");
    return { id: round.id, slug };
  });
}
