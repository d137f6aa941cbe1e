import { randomBytes } from "node:crypto";
import type { Database } from "~db/client.server.ts";
import { itemOptions, items, questionnaires, roundKeys, rounds } from "~db/schema/index.ts";
import type { ItemDraft } from "./item.ts";
import { isReservedCode } from "./reserved-codes.ts";

export interface QuestionnaireDraft {
  organisationId: number;
  slug: string;
  /** 1 when left out; the same name with another number is a later version. */
  version?: number;
  instrument: (typeof questionnaires.$inferSelect)["instrument"];
  titleNl: string;
  titleEn: string;
  introNl?: string;
  introEn?: string;
  /** Per block of items how many of them a person gets. */
  sampling?: Record<string, number>;
  items: ItemDraft[];
}

/**
 * Stores a questionnaire with its items and options, and gives its id.
 * @throws RangeError if a question has a code that is kept for figures that follow from several questions.
 */
export async function createQuestionnaire(db: Database, draft: QuestionnaireDraft): Promise<number> {
  const reserved = draft.items.find(({ code }) => isReservedCode(code));
  if (reserved) throw new RangeError(`No question may have the code "${reserved.code}": files with figures use it`);
  return await db.transaction(async (tx) => {
    const { items: drafts, ...questionnaire } = draft;
    const [row] = await tx.insert(questionnaires).values(questionnaire).returning({ id: questionnaires.id });
    if (!row) throw new Error("The questionnaire was not stored");
    if (drafts.length === 0) return row.id;
    const stored = await tx
      .insert(items)
      .values(
        drafts.map(({ options: _options, ...item }, position) => ({
          ...item,
          position,
          organisationId: draft.organisationId,
          questionnaireId: row.id,
        })),
      )
      .returning({ id: items.id, code: items.code });
    await insertOptions(tx, draft, new Map(stored.map((item) => [item.code, item.id])));
    return row.id;
  });
}

async function insertOptions(db: Database, draft: QuestionnaireDraft, idOf: Map<string, number>): Promise<void> {
  const options = draft.items.flatMap((item) =>
    (item.options ?? []).map((option) => ({
      ...option,
      organisationId: draft.organisationId,
      itemId: idOf.get(item.code) ?? 0,
    })),
  );
  if (options.length > 0) await db.insert(itemOptions).values(options);
}

/** Stores a round and the key that ties its participants to their answers, and gives its id. */
export async function openRound(db: Database, round: typeof rounds.$inferInsert): Promise<number> {
  return await db.transaction(async (tx) => {
    const [row] = await tx.insert(rounds).values(round).returning({ id: rounds.id });
    if (!row) throw new Error("The round was not stored");
    await tx.insert(roundKeys).values({ organisationId: round.organisationId, roundId: row.id, key: randomBytes(32) });
    return row.id;
  });
}
