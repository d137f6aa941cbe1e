import { and, desc, eq, exists, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { wordingOf } from "~/features/questionnaires/wording.ts";
import type { Answer } from "~/features/responses/answer.ts";
import { piped } from "~/features/responses/piping.ts";
import type { Database } from "~db/client.server.ts";
import { areas, questionnaires, rounds, snapshots } from "~db/schema/index.ts";
import { groupName, type Stream, streams } from "../group.ts";
import type { RoundResults } from "../result.ts";
import { latestResults } from "../results.queries.server.ts";
import { type BesideRow, type BesideYou, tellingMost } from "./beside-you.ts";

interface BesideQuestion {
  organisationId: number;
  /** Name of the round that was answered. */
  slug: string;
  answers: readonly { item: Item; answer: Answer }[];
  /** Names of the places among the answers, by code. */
  places?: Readonly<Record<string, string>>;
  gemeenteCode: string | null;
  wijkCode?: string | null;
  now: Date;
}

/**
 * Somebody's answers beside the released figures of their round or, when it has none yet, of the newest earlier round with the same
 * questionnaire; only of questions that were asked in the same words. Beside everyone stand the people of their wijk, or of
 * their gemeente where these have more to be told. Undefined when there is nothing to stand beside.
 */
export async function besideYou(db: Database, question: BesideQuestion): Promise<BesideYou | undefined> {
  const { slug, wijkCode = null, gemeenteCode } = question;
  const round = await roundWithFigures(db, question);
  if (!round) return undefined;
  const { organisationId } = question;
  const items = await itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen: false });
  for (const stream of streams) {
    const found = await besideNearest(db, question, { roundId: round.id, items, stream });
    if (!found) continue;
    const knows = { knowsWijk: wijkCode !== null, knowsGemeente: gemeenteCode !== null };
    return { round, isEarlier: round.slug !== slug, stream, audience: round.audience, ...knows, ...found };
  }
  return undefined;
}

interface Surroundings {
  roundId: number;
  items: readonly Item[];
  stream: Stream;
}

/** The rows with the people nearby of whom most is told; undefined when there are no rows at all. */
async function besideNearest(
  db: Database,
  question: BesideQuestion,
  { roundId, items, stream }: Surroundings,
): Promise<Pick<BesideYou, "near" | "rows"> | undefined> {
  const { organisationId } = question;
  const nearby = await Promise.all(
    (await placesNearby(db, question)).map(async ({ by, group, near }) => {
      const results = await latestResults(db, { organisationId, roundId, stream, by });
      return { near, rows: results ? rowsOf(question, items, results, group) : [] };
    }),
  );
  const nearest = tellingMost(nearby);
  if (nearest) return nearest;
  const results = await latestResults(db, { organisationId, roundId, stream });
  const rows = results ? rowsOf(question, items, results, null) : [];
  return rows.length > 0 ? { near: null, rows } : undefined;
}

/** Where somebody lives, from near to far, with the group that figures of it are told of. */
async function placesNearby(db: Database, { wijkCode, gemeenteCode }: BesideQuestion) {
  if (gemeenteCode === null) return [];
  const tree = await areaTree(db);
  const nameOf = (code: string) => tree.get(code)?.name ?? code;
  const gemeente = {
    by: "gemeente",
    group: gemeenteCode,
    near: { level: "gemeente", name: nameOf(gemeenteCode) },
  } as const;
  if (!wijkCode) return [gemeente];
  const group = groupName(gemeenteCode, wijkCode);
  return [{ by: "wijk", group, near: { level: "wijk", name: nameOf(wijkCode) } } as const, gemeente];
}

async function roundWithFigures(db: Database, { organisationId, slug, now }: BesideQuestion) {
  const answered = alias(rounds, "answered");
  const asked = alias(questionnaires, "asked");
  const { id, titleNl, titleEn, questionnaireId, opensAt } = rounds;
  const [round] = await db
    .select({
      id,
      slug: rounds.slug,
      titleNl,
      titleEn,
      questionnaireId,
      areaName: areas.name,
      audience: rounds.audience,
    })
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
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
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

/** The words of each question as this person saw it, with their own earlier answers in it. */
function wordingsTo({ answers, places = {} }: BesideQuestion, items: readonly Item[]): Map<string, string> {
  const given = new Map(answers.map(({ item, answer }) => [item.code, answer]));
  const own = new Map(
    items.flatMap(({ id, code }) => {
      const answer = given.get(code);
      return answer ? [[id, answer] as const] : [];
    }),
  );
  return new Map(items.map((item) => [item.code, wordingOf(piped(item, { items, answers: own, places }))]));
}

function rowsOf(
  question: BesideQuestion,
  items: readonly Item[],
  results: RoundResults,
  group: string | null,
): BesideRow[] {
  const asked = wordingsTo(question, items);
  return question.answers.flatMap(({ item, answer }) => {
    const result = results.items.find((candidate) => candidate.item.code === item.code);
    if (!result || result.everyone.withheld || !("score" in answer)) return [];
    if (asked.get(item.code) !== wordingOf(item)) return [];
    const near = result.groups.find(({ value }) => value === group)?.figure ?? null;
    return [{ item, score: answer.score, near, everyone: result.everyone }];
  });
}
