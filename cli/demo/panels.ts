import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { consentTexts, panels } from "~db/schema/index.ts";
import { ensureRound } from "./rounds.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const both = z.strictObject({ nl: words, en: words });
const question = z.strictObject({
  code: words,
  soort: z.enum(["grade", "single_choice", "multiple_choice", "likert", "open_text"]),
  tekst: both,
  hint: both.optional(),
  verplicht: z.boolean().default(false),
  hoogstens: z.int().positive().optional(),
  antwoorden: z.array(both).default([]),
});
const panelFile = z.strictObject({
  panels: z.array(
    z.strictObject({
      slug: words,
      naam: words,
      gebied: words,
      vragenlijsten_per_jaar: z.int(),
      beschrijving: words,
      toestemming: z.strictObject({ versie: words, tekst: words }),
      vragenlijst: z.strictObject({ slug: words, titel: both, inleiding: both, vragen: z.array(question) }),
    }),
  ),
});
type SeedPanel = z.infer<typeof panelFile>["panels"][number];

/** Makes the example panels, each with a survey that its members can answer now. Gives how many panels and rounds are new. */
export async function openPanels(db: Database, organisationId: number, now: Date) {
  const made = { panels: 0, rounds: 0 };
  for (const panel of seedYaml("panels/panels.yaml", panelFile).panels) {
    const { id, isNew } = await ensurePanel(db, organisationId, panel, now);
    const survey = panel.vragenlijst;
    const titles = { titleNl: survey.titel.nl, titleEn: survey.titel.en };
    const opened = await ensureRound(
      db,
      {
        organisationId,
        slug: survey.slug,
        instrument: "survey",
        ...titles,
        introNl: survey.inleiding.nl,
        introEn: survey.inleiding.en,
        items: survey.vragen.map(toItem),
      },
      { organisationId, slug: survey.slug, ...titles, audience: "panel", panelId: id, areaCode: panel.gebied },
      now,
    );
    if (isNew) made.panels += 1;
    if (opened) made.rounds += 1;
  }
  return made;
}

async function ensurePanel(db: Database, organisationId: number, panel: SeedPanel, now: Date) {
  const isNew = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(panels)
      .values({
        organisationId,
        slug: panel.slug,
        name: panel.naam,
        description: panel.beschrijving,
        areaCode: panel.gebied,
        surveysPerYear: panel.vragenlijsten_per_jaar,
        consentVersion: panel.toestemming.versie,
      })
      .onConflictDoNothing({ target: [panels.organisationId, panels.slug] })
      .returning({ id: panels.id });
    if (!made) return false;
    const { versie: version, tekst: body } = panel.toestemming;
    await tx.insert(consentTexts).values({ organisationId, panelId: made.id, version, body, validFrom: dayOf(now) });
    return true;
  });
  const [row] = await db
    .select({ id: panels.id })
    .from(panels)
    .where(and(eq(panels.organisationId, organisationId), eq(panels.slug, panel.slug)));
  if (!row) throw new Error(`Panel ${panel.slug} was not stored`);
  return { id: row.id, isNew };
}

function toItem(asked: z.infer<typeof question>): ItemDraft {
  const options = asked.antwoorden.map(({ nl, en }, index) => ({ value: index + 1, labelNl: nl, labelEn: en }));
  return {
    code: asked.code,
    type: asked.soort,
    textNl: asked.tekst.nl,
    textEn: asked.tekst.en,
    hintNl: asked.hint?.nl ?? null,
    hintEn: asked.hint?.en ?? null,
    required: asked.verplicht,
    ...boundsOf(asked.soort, options.length),
    maxChoices: asked.hoogstens ?? null,
    options,
  };
}

/** What is stored as a score has bounds: a grade from 1 to 10, a choice from the first to the last answer. */
function boundsOf(type: ItemDraft["type"], options: number): { lowest: number | null; highest: number | null } {
  if (type === "grade") return { lowest: 1, highest: 10 };
  if (type === "likert" || type === "single_choice") return { lowest: 1, highest: options };
  return { lowest: null, highest: null };
}
