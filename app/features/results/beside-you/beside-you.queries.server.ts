import { and, desc, eq, exists, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { wordingOf } from "~/features/questionnaires/wording.ts";
import type { Answer } from "~/features/responses/answer.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds, snapshots } from "~db/schema/index.ts";
import { streams } from "../group.ts";
import type { RoundResults } from "../result.ts";
import { latestResults } from "../results.queries.server.ts";
import type { BesideRow, BesideYou } from "./beside-you.ts";

interface BesideQuestion {
  organisationId: number;
  /** Name of the round that was answered. */
  slug: string;
  answers: readonly { item: Item; answer: Answer }[];
  gemeenteCode: string | null;
  now: Date;
}

/**
 * Somebody's answers beside the released figures of their round or, when it has none yet, of the newest earlier round with the same
 * questionnaire; only of questions that were asked in the same words. Undefined when there is nothing to stand beside.
 */
export async function besideYou(db: Database, question: BesideQuestion): Promise<BesideYou | undefined> {
  const { organisationId, slug, gemeenteCode } = question;
  const round = await roundWithFigures(db, question);
  if (!round) return undefined;
  const by = gemeenteCode === null ? undefined : ("gemeente" as const);
  const items = await itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen: false });
  for (const stream of streams) {
    const results = await latestResults(db, { organisationId, roundId: round.id, stream, by });
    const rows = results ? rowsOf(question, items, results) : [];
    if (rows.length > 0) return { round, isEarlier: round.slug !== slug, stream, rows };
  }
  return undefined;
}

async function roundWithFigures(db: Database, { organisationId, slug, now }: BesideQuestion) {
  const answered = alias(rounds, "answered");
  const asked = alias(questionnaires, "asked");
  const { id, titleNl, titleEn, questionnaireId, opensAt } = rounds;
  const [round] = await db
    .select({ id, slug: rounds.slug, titleNl, titleEn, questionnaireId })
    .from(answered)
    .innerJoin(asked, and(eq(asked.organisationId, answered.organisationId), eq(asked.id, answered.questionnaireId)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, asked.organisationId), eq(questionnaires.slug, asked.slug)),
    )
    .innerJoin(
      rounds,
      and(eq(rounds.organisationId, questionnaires.organisationId), eq(questionnaireId, questionnaires.id)),
    )
    .where(
      and(
        eq(answered.organisationId, organisationId),
        eq(answered.slug, slug),
        lte(opensAt, now),
        // Other people's figures about another plan or area are nothing to stand beside.
        eq(rounds.areaCode, answered.areaCode),
        sql`${rounds.proposalId} is not distinct from ${answered.proposalId}`,
        exists(
          db
            .select({ id: snapshots.id })
            .from(snapshots)
            .where(and(eq(snapshots.organisationId, rounds.organisationId), eq(snapshots.roundId, id))),
        ),
      ),
    )
    .orderBy(ne(id, answered.id), desc(opensAt))
    .limit(1);
  return round;
}

function rowsOf({ answers, gemeenteCode }: BesideQuestion, items: readonly Item[], results: RoundResults): BesideRow[] {
  const asked = new Map(items.map((item) => [item.code, wordingOf(item)]));
  return answers.flatMap(({ item, answer }) => {
    const result = results.items.find((candidate) => candidate.item.code === item.code);
    if (!result || result.everyone.withheld || !("score" in answer)) return [];
    if (asked.get(item.code) !== wordingOf(item)) return [];
    const own = result.groups.find(({ value }) => value === gemeenteCode)?.figure ?? null;
    return [{ item, score: answer.score, gemeente: own, everyone: result.everyone }];
  });
}
