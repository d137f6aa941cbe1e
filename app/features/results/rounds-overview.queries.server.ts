import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Audience } from "~/features/accounts/audience.ts";
import { type RoundState, roundState } from "~/features/questionnaires/round.ts";
import type { Database } from "~db/client.server.ts";
import { areas, proposals, questionnaires, responses, resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { countedResponse } from "./counted-response.server.ts";
import { publishedCount } from "./disclosure/thresholds.ts";
import type { Stream } from "./group.ts";
import { streamsShown } from "./stream.ts";
import { PARTICIPATION } from "./tally.ts";

/** A round as an overview shows it (Dutch: ronde). */
export interface RoundOverview {
  slug: string;
  titleNl: string;
  titleEn: string;
  audience: Audience;
  instrument: (typeof questionnaires.$inferSelect)["instrument"];
  proposalTitle: string | null;
  areaName: string;
  state: RoundState;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
  /** People per stream, to the nearest five; null when fewer than ten. */
  people: { stream: Stream; people: number | null }[];
  /** Moment of the newest figures; null when there are none yet. */
  snapshotAt: string | null;
}

interface RoundsQuestion {
  organisationId: number;
  now: Date;
}

/** All rounds of an organisation, newest first, with how many answers came in up to now. */
export async function roundsOverview(db: Database, question: RoundsQuestion): Promise<RoundOverview[]> {
  return overview(db, question, { open: peopleIn(db, "open"), invited: peopleIn(db, "invited") });
}

/**
 * All rounds of an organisation, newest first, with how many people their newest figures are of, and none where there are
 * no figures yet. Nothing is counted, so that it costs the same however many people took part.
 */
export async function releasedRounds(db: Database, question: RoundsQuestion): Promise<RoundOverview[]> {
  return overview(db, question, { open: releasedPeople(db, "open"), invited: releasedPeople(db, "invited") });
}

async function overview(
  db: Database,
  { organisationId, now }: RoundsQuestion,
  people: Record<Stream, SQL<number>>,
): Promise<RoundOverview[]> {
  const found = await db
    .select({
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      audience: rounds.audience,
      instrument: questionnaires.instrument,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      areaName: areas.name,
      proposalTitle: proposals.title,
      ...people,
      snapshotAt: newestFigures(db),
    })
    .from(rounds)
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(eq(rounds.organisationId, organisationId))
    .orderBy(desc(rounds.opensAt), desc(rounds.id));
  return found.map(({ open, invited, opensAt, closesAt, ...round }) => ({
    ...round,
    state: roundState({ opensAt, closesAt }, now),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    people: peopleShown({ open: publishedCount(open), invited: publishedCount(invited) }, round.audience),
  }));
}

function peopleShown(people: Record<Stream, number | null>, audience: Audience): RoundOverview["people"] {
  return streamsShown(people, audience).map((stream) => ({ stream, people: people[stream] }));
}

function peopleIn(db: Database, stream: Stream): SQL<number> {
  const counted = db
    .select({ people: count() })
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, rounds.organisationId),
        eq(responses.roundId, rounds.id),
        eq(responses.stream, stream),
        countedResponse,
      ),
    );
  return sql<number>`(${counted})::int`;
}

/** Who took part as the newest snapshot tells it: a released cell like any other. */
function releasedPeople(db: Database, stream: Stream): SQL<number> {
  const newest = db
    .select({ people: sql<number>`(${resultCells.released}->>'people')::int` })
    .from(resultCells)
    .where(
      and(
        eq(resultCells.organisationId, rounds.organisationId),
        eq(
          resultCells.snapshotId,
          sql`(${db.select({ id: snapshots.id }).from(snapshots).where(ofRound()).orderBy(desc(snapshots.ordinal)).limit(1)})`,
        ),
        eq(resultCells.stream, stream),
        eq(resultCells.groupKind, "all"),
        eq(resultCells.item, PARTICIPATION),
      ),
    );
  return sql<number>`coalesce((${newest}), 0)`;
}

function newestFigures(db: Database): SQL<string | null> {
  const newest = db
    .select({ at: sql`to_json(max(${snapshots.createdAt}))#>>'{}'` })
    .from(snapshots)
    .where(ofRound());
  return sql<string | null>`(${newest})`;
}

function ofRound(): SQL | undefined {
  return and(eq(snapshots.organisationId, rounds.organisationId), eq(snapshots.roundId, rounds.id));
}
