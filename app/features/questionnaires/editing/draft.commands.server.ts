import { and, eq, inArray, max, sql } from "drizzle-orm";
import { freeSlug, slugOf } from "~/platform/slug.ts";
import type { Database } from "~db/client.server.ts";
import { itemOptions, items, questionnaires } from "~db/schema/index.ts";
import { takeTurnForNames } from "../names-in-turn.server.ts";
import { createQuestionnaire } from "../questionnaire.commands.server.ts";
import { itemsOf } from "../questionnaire.queries.server.ts";
import { changeDraft, type DraftChange, type DraftRefusal } from "./draft-change.commands.server.ts";

/** The texts around the questions, and how many of a block each person gets. */
export interface QuestionnaireTexts {
  titleNl: string;
  titleEn: string;
  introNl: string;
  introEn: string;
  sampling: Record<string, number>;
}

/** Makes an empty survey, and gives its id. */
export async function startQuestionnaire(
  db: Database,
  { organisationId, titleNl, titleEn }: { organisationId: number; titleNl: string; titleEn: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    await takeTurnForNames(tx, organisationId);
    const rows = await tx
      .select({ slug: questionnaires.slug })
      .from(questionnaires)
      .where(eq(questionnaires.organisationId, organisationId));
    const slug = freeSlug(slugOf(titleNl), new Set(rows.map((row) => row.slug)));
    return createQuestionnaire(tx, { organisationId, slug, instrument: "survey", titleNl, titleEn, items: [] });
  });
}

/** Changes the texts around the questions of a draft. */
export function saveTexts(
  db: Database,
  change: DraftChange,
  texts: QuestionnaireTexts,
): Promise<{ kind: "saved" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    await tx
      .update(questionnaires)
      .set(texts)
      .where(and(eq(questionnaires.organisationId, change.organisationId), eq(questionnaires.id, change.id)));
    return { kind: "saved" };
  });
}

/**
 * Copies a questionnaire, opened or not, as the next version of it, and gives the id of the copy; undefined when there is
 * no such questionnaire.
 */
export async function copyAsNewVersion(
  db: Database,
  { organisationId, id, now }: Omit<DraftChange, "changed">,
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    await takeTurnForNames(tx, organisationId);
    const [source] = await tx
      .select()
      .from(questionnaires)
      .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, id)));
    if (!source) return undefined;
    const drafts = await itemsOf(tx, { organisationId, questionnaireId: id, frozen: false });
    const { id: _id, changedAt: _changedAt, ...rest } = source;
    const copy = await createQuestionnaire(tx, {
      ...rest,
      version: await nextVersion(tx, source),
      items: drafts.map(asDraft),
    });
    await tx
      .update(questionnaires)
      .set({ changedAt: now })
      .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, copy)));
    return copy;
  });
}

/** An item without its place in the database. */
function asDraft(item: Awaited<ReturnType<typeof itemsOf>>[number]) {
  const { id: _id, ...rest } = item;
  const { code, type, textNl, textEn, hintNl, hintEn, required, lowest, highest, maxChoices } = rest;
  const { themeCode, scenarioId, level, options, condition, settings, wordingReason } = rest;
  return {
    ...{ code, type, textNl, textEn, hintNl, hintEn, required, lowest, highest, maxChoices },
    ...{ themeCode, scenarioId, level, options, condition, settings, wordingReason },
  };
}

async function nextVersion(tx: Database, { organisationId, slug }: { organisationId: number; slug: string }) {
  const [row] = await tx
    .select({ version: max(questionnaires.version) })
    .from(questionnaires)
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.slug, slug)));
  return (row?.version ?? 0) + 1;
}

/** Throws a draft away with its questions. */
export function deleteDraft(db: Database, change: DraftChange): Promise<{ kind: "deleted" } | DraftRefusal> {
  return changeDraft(db, change, async (tx) => {
    const { organisationId, id } = change;
    const own = and(eq(items.organisationId, organisationId), eq(items.questionnaireId, id));
    await tx
      .delete(itemOptions)
      .where(
        and(
          eq(itemOptions.organisationId, organisationId),
          inArray(itemOptions.itemId, sql`(select ${items.id} from ${items} where ${own})`),
        ),
      );
    await tx.delete(items).where(own);
    await tx
      .delete(questionnaires)
      .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, id)));
    return { kind: "deleted" };
  });
}
