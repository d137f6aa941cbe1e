import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { items, questionnaires, rounds } from "~db/schema/index.ts";
import { itemsOf } from "../questionnaire.queries.server.ts";
import { wordingOf } from "../wording.ts";
import type { AskedWording } from "./wording-register.ts";

/** Instruments whose questions can make a series; those about a plan name that plan. */
const instrumentsInSeries = ["survey", "value_rating"] as const;

/**
 * Every wording that people of this organisation have been asked, per questionnaire with the moment that its first round
 * opened. With `codes` only of those.
 */
export async function askedWordings(
  db: Database,
  { organisationId, now, codes }: { organisationId: number; now: Date; codes?: readonly string[] },
): Promise<AskedWording[]> {
  const opened = await db
    .select({
      id: questionnaires.id,
      slug: questionnaires.slug,
      version: questionnaires.version,
      titleNl: questionnaires.titleNl,
      titleEn: questionnaires.titleEn,
      since: sql<string>`to_json(min(${rounds.opensAt}))#>>'{}'`,
    })
    .from(questionnaires)
    .innerJoin(
      rounds,
      and(eq(rounds.organisationId, questionnaires.organisationId), eq(rounds.questionnaireId, questionnaires.id)),
    )
    .where(
      and(
        eq(questionnaires.organisationId, organisationId),
        inArray(questionnaires.instrument, [...instrumentsInSeries]),
        lte(rounds.opensAt, now),
        codes && hasOneOf(codes),
      ),
    )
    .groupBy(questionnaires.organisationId, questionnaires.id)
    .orderBy(asc(sql`min(${rounds.opensAt})`), asc(questionnaires.id));
  const asked = await Promise.all(
    opened.map(async ({ since, ...questionnaire }) => {
      const all = await itemsOf(db, { organisationId, questionnaireId: questionnaire.id, frozen: true });
      return all.map(({ code, type, textNl, textEn, options, ...item }) => ({
        ...{ code, type, textNl, textEn, options, questionnaire },
        since: new Date(since).toISOString(),
        wording: wordingOf({ type, textNl, options, ...item }),
      }));
    }),
  );
  return asked.flat().filter(({ code, type }) => isQuestion(type) && (!codes || codes.includes(code)));
}

function isQuestion(type: AskedWording["type"]): boolean {
  return type !== "page" && type !== "explanation";
}

function hasOneOf(codes: readonly string[]) {
  if (codes.length === 0) return sql`false`;
  const asked = inArray(items.code, [...codes]);
  return sql`exists (select 1 from ${items} where ${items.organisationId} = ${questionnaires.organisationId}
    and ${items.questionnaireId} = ${questionnaires.id} and ${asked})`;
}
