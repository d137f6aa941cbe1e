import { and, desc, eq } from "drizzle-orm";
import type { TextFile } from "~/platform/bad-input.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires } from "~db/schema/index.ts";
import { takeTurnForNames } from "../names-in-turn.server.ts";
import { createQuestionnaire } from "../questionnaire.commands.server.ts";
import { itemsOf } from "../questionnaire.queries.server.ts";
import { readQuestionnaire, type ScenarioNames, writeQuestionnaire } from "./questionnaire-file.ts";
import { scenarioNames } from "./scenario-names.queries.server.ts";

/** What an import made: the first version, a later one, or nothing because the newest version says the same. */
export interface ImportedQuestionnaire {
  id: number;
  slug: string;
  version: number;
  made: "questionnaire" | "version" | "nothing";
}

/**
 * Stores the questionnaire of a file. One by a name that is there already becomes its next version, unless the newest
 * version says the same: the same file again changes nothing.
 * @throws BadInput with the line, and the path of the part that is wrong.
 */
export function importQuestionnaire(
  db: Database,
  { organisationId, file }: { organisationId: number; file: TextFile },
): Promise<ImportedQuestionnaire> {
  return db.transaction(async (tx) => {
    await takeTurnForNames(tx, organisationId);
    const names = await scenarioNames(tx, organisationId);
    const read = readQuestionnaire(file, names);
    const newest = await newestVersion(tx, { organisationId, slug: read.slug });
    if (newest && (await says(tx, newest, names)) === normal(read, names)) {
      return { id: newest.id, slug: read.slug, version: newest.version, made: "nothing" };
    }
    const version = (newest?.version ?? 0) + 1;
    const id = await createQuestionnaire(tx, { organisationId, version, ...read });
    return { id, slug: read.slug, version, made: newest ? "version" : "questionnaire" };
  });
}

async function newestVersion(tx: Database, { organisationId, slug }: { organisationId: number; slug: string }) {
  const [row] = await tx
    .select()
    .from(questionnaires)
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.slug, slug)))
    .orderBy(desc(questionnaires.version))
    .limit(1);
  return row;
}

async function says(tx: Database, stored: typeof questionnaires.$inferSelect, names: ScenarioNames): Promise<string> {
  const { organisationId, id: questionnaireId } = stored;
  const items = await itemsOf(tx, { organisationId, questionnaireId, frozen: false });
  return writeQuestionnaire({ ...stored, items }, names);
}

/** What is read, written again: two files that say the same are then the same text. */
function normal(read: ReturnType<typeof readQuestionnaire>, names: ScenarioNames): string {
  const nothing = {
    ...{ hintNl: null, hintEn: null, lowest: null, highest: null, maxChoices: null, themeCode: null },
    ...{ scenarioId: null, level: null, condition: null, wordingReason: null },
  };
  const items = read.items.map((item) => ({ ...nothing, options: [], settings: {}, ...item }));
  return writeQuestionnaire({ ...read, items: items as Parameters<typeof writeQuestionnaire>[0]["items"] }, names);
}
