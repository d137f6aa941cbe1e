import { and, asc, desc, eq, lt, ne, or, type SQL } from "drizzle-orm";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { wordingOf as wordingOfItem } from "~/features/questionnaires/wording.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import { weightsOf } from "../findings.queries.server.ts";
import type { WeightSummary } from "../findings.ts";
import type { Stream } from "../group.ts";
import { designSizesOf, lastSnapshot, releasesOf, snapshotsOf } from "./ledger.queries.server.ts";
import { type RoundToCount, recruitsOf } from "./round-to-count.queries.server.ts";
import type { EarlierRound } from "./wave-changes.ts";

/** Rounds further back say little about today, and every one makes the comparison stricter. */
const MOST_EARLIER = 4;

/**
 * The earlier rounds that a round can be compared with, oldest first: of the same questionnaire, of any version of a survey in
 * the same area, or value ratings of the same area, with a snapshot of the same stream at that moment.
 */
export async function earlierRounds(
  db: Database,
  round: RoundToCount,
  { stream, asOf }: { stream: Stream; asOf: Date },
): Promise<EarlierRound[]> {
  const { organisationId } = round;
  const found = await db
    .select({ id: rounds.id, slug: rounds.slug, questionnaireId: rounds.questionnaireId, recruits: recruitsOf })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(
      and(
        eq(rounds.organisationId, organisationId),
        ne(rounds.id, round.roundId),
        lt(rounds.opensAt, round.opensAt),
        isSameSeries(round),
      ),
    )
    .orderBy(desc(rounds.opensAt), asc(rounds.id))
    .limit(MOST_EARLIER);
  const earlier = await Promise.all(
    found.map((candidate) => earlierRound(db, { organisationId, ...candidate }, { stream, asOf })),
  );
  return earlier.flatMap((candidate) => candidate ?? []).reverse();
}

function isSameSeries({ instrument, areaCode, questionnaireId, questionnaireSlug }: RoundToCount): SQL | undefined {
  const same = eq(rounds.questionnaireId, questionnaireId);
  const ofArea = and(eq(rounds.areaCode, areaCode), eq(questionnaires.instrument, instrument));
  switch (instrument) {
    case "value_rating":
      return or(same, ofArea);
    case "survey":
      return and(ofArea, eq(questionnaires.slug, questionnaireSlug));
    default:
      return same;
  }
}

interface Candidate {
  organisationId: number;
  id: number;
  slug: string;
  questionnaireId: number;
  recruits: string;
}

async function earlierRound(
  db: Database,
  round: Candidate,
  { stream, asOf }: { stream: Stream; asOf: Date },
): Promise<EarlierRound | undefined> {
  const { organisationId, id: roundId, slug, questionnaireId, recruits } = round;
  const last = await lastSnapshot(db, { organisationId, roundId, asOf });
  if (!last) return undefined;
  const [tallies = []] = await releasesOf(db, [last], stream);
  const items = await itemsOf(db, { organisationId, questionnaireId, frozen: false });
  const weights = await weightsOf(db, { organisationId, snapshotId: last.id, stream });
  const margins = weights && marginNames(weights);
  const assisted = weights?.assisted ?? 0;
  // A repeated figure was counted in an earlier snapshot of the round, of the people of that moment.
  const designSizes = designSizesOf(await snapshotsOf(db, { organisationId, roundId }), stream);
  return { slug, designSizes, tallies, wording: wordingOf(items), margins, recruits, assisted };
}

/** What each item asks, with the ends of its scale, by its code: other words are another question. */
export function wordingOf(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [item.code, wordingOfItem(item)]));
}

/** The margins that people were weighed to, as one word. */
export function marginNames({ margins }: Pick<WeightSummary, "margins">): string {
  return margins
    .map(({ name }) => name)
    .sort()
    .join(" ");
}
