import { and, count, desc, eq, sql } from "drizzle-orm";
import { type RoundState, roundState } from "~/features/questionnaires/round.ts";
import type { Database } from "~db/client.server.ts";
import { areas, proposals, questionnaires, responses, rounds, snapshots } from "~db/schema/index.ts";
import type { Stream } from "./cell.ts";
import { countedResponse } from "./counted-response.server.ts";
import { publishedCount } from "./disclosure.ts";
import { streamsOf } from "./stream.ts";

/** A round as the overview of an official shows it (Dutch: ronde). */
export interface RoundOverview {
  slug: string;
  titleNl: string;
  titleEn: string;
  proposalTitle: string | null;
  areaName: string;
  state: RoundState;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
  /** Responses so far per stream, to the nearest five; null when fewer than ten. */
  people: { stream: Stream; people: number | null }[];
  /** Moment of the newest figures; null when there are none yet. */
  snapshotAt: string | null;
}

/** All rounds of an organisation, newest first, with how many answers came in. */
export async function roundsOverview(
  db: Database,
  { organisationId, now }: { organisationId: number; now: Date },
): Promise<RoundOverview[]> {
  const found = await db
    .select({
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      audience: rounds.audience,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      areaName: areas.name,
      proposalTitle: proposals.title,
      open: peopleIn(db, "open"),
      invited: peopleIn(db, "invited"),
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
  return found.map(({ audience, open, invited, opensAt, closesAt, ...round }) => ({
    ...round,
    state: roundState({ opensAt, closesAt }, now),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    people: streamsOf(audience).map((stream) => ({ stream, people: publishedCount({ open, invited }[stream]) })),
  }));
}

function peopleIn(db: Database, stream: Stream) {
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

function newestFigures(db: Database) {
  const newest = db
    .select({ at: sql`to_json(max(${snapshots.createdAt}))#>>'{}'` })
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, rounds.organisationId), eq(snapshots.roundId, rounds.id)));
  return sql<string | null>`(${newest})`;
}
