import { and, desc, eq, gte, inArray, max, or, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { proposals, questionnaires, rounds, snapshots } from "~db/schema/index.ts";
import { FEW_PEOPLE } from "./disclosure/thresholds.ts";

const most = 5;
/** Rounds that are looked at to find the newest of each subject. */
const newest = 50;

/** A round with figures, for a page that only names it. */
export interface LatestOutcome {
  /** Name of the round in addresses. */
  slug: string;
  titleNl: string;
  titleEn: string;
}

/**
 * The newest rounds with figures, newest first: one per proposal, and one value rating per area. Only those that enough
 * people answered to show something. Of rounds that opened together the one with most people in one stream comes first, so
 * that it does not matter which of them happened to be counted last.
 */
export async function latestOutcomes(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<LatestOutcome[]> {
  const statement = prepared(db);
  const found = await statement.execute({ organisationId });
  const perSubject = new Map<string, LatestOutcome>();
  for (const { proposal, areaCode, slug, titleNl, titleEn } of found) {
    const subject = proposal ?? areaCode;
    if (!perSubject.has(subject)) perSubject.set(subject, { slug, titleNl, titleEn });
  }
  return [...perSubject.values()].slice(0, most);
}

function prepare(db: Database) {
  const { slug, titleNl, titleEn, opensAt, areaCode } = rounds;
  return db
    .select({ slug, titleNl, titleEn, areaCode, proposal: proposals.slug })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(rounds.audience, "open"),
        inArray(questionnaires.instrument, ["value_rating", "perceived_effect"]),
        or(gte(snapshots.openResponses, FEW_PEOPLE), gte(snapshots.invitedResponses, FEW_PEOPLE)),
      ),
    )
    .groupBy(rounds.id, slug, titleNl, titleEn, opensAt, areaCode, proposals.slug)
    .orderBy(
      desc(opensAt),
      desc(max(sql`greatest(${snapshots.openResponses}, ${snapshots.invitedResponses})`)),
      desc(rounds.id),
    )
    .limit(newest)
    .prepare("latest_outcomes");
}

const prepared = oncePerDatabase(prepare);
