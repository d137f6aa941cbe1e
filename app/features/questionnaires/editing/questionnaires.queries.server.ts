import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { items, questionnaires, rounds } from "~db/schema/index.ts";
import type { Item } from "../item.ts";
import { itemsOf } from "../questionnaire.queries.server.ts";
import { isFrozen, type QuestionnaireState, stateOf } from "./questionnaire-state.ts";
import { versionOf } from "./version.ts";

/** A questionnaire as the list for staff shows it (Dutch: vragenlijst). */
export interface ListedQuestionnaire {
  id: number;
  slug: string;
  version: number;
  instrument: (typeof questionnaires.$inferSelect)["instrument"];
  titleNl: string;
  titleEn: string;
  introNl: string;
  introEn: string;
  sampling: Record<string, number>;
  state: QuestionnaireState;
  /** How many items it has. */
  size: number;
  /** What a form sends back, so that two people who edit at once do not undo each other's work. */
  changed: string;
}

/** A questionnaire with its questions in order, as its editing page shows it. */
export interface EditedQuestionnaire extends ListedQuestionnaire {
  items: Item[];
}

interface Reading {
  organisationId: number;
  now: Date;
}

/** Every questionnaire of the organisation with all its versions: those by one name together, the newest version first. */
export function listQuestionnaires(db: Database, reading: Reading): Promise<ListedQuestionnaire[]> {
  return read(db, reading, undefined);
}

/** One questionnaire with its questions, or undefined when the organisation has none of this number. */
export async function findQuestionnaire(
  db: Database,
  reading: Reading & { id: number },
): Promise<EditedQuestionnaire | undefined> {
  const [found] = await read(db, reading, reading.id);
  if (!found) return undefined;
  const { organisationId, id } = reading;
  return {
    ...found,
    items: await itemsOf(db, { organisationId, questionnaireId: id, frozen: isFrozen(found.state) }),
  };
}

async function read(
  db: Database,
  { organisationId, now }: Reading,
  id: number | undefined,
): Promise<ListedQuestionnaire[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  // A select of one table writes columns without its name, so that inside these counts they would be those of the other.
  const count = (condition: SQL) => sql<number>`(select count(*)::int from ${rounds} r
    where r.organisation_id = ${questionnaires}.organisation_id and r.questionnaire_id = ${questionnaires}.id and ${condition})`;
  const rows = await db
    .select({
      questionnaire: questionnaires,
      size: sql<number>`(select count(*)::int from ${items} i
        where i.organisation_id = ${questionnaires}.organisation_id and i.questionnaire_id = ${questionnaires}.id)`,
      rounds: count(sql`true`),
      opened: count(sql`r.opens_at <= ${moment}`),
      open: count(sql`r.opens_at <= ${moment} and r.closes_at > ${moment}`),
    })
    .from(questionnaires)
    .where(
      and(eq(questionnaires.organisationId, organisationId), id === undefined ? undefined : eq(questionnaires.id, id)),
    )
    .orderBy(asc(questionnaires.slug), desc(questionnaires.version));
  return rows.map(
    ({ questionnaire: { organisationId: _organisation, changedAt, ...questionnaire }, size, ...periods }) => ({
      ...questionnaire,
      size,
      state: stateOf(periods),
      changed: versionOf(changedAt),
    }),
  );
}
