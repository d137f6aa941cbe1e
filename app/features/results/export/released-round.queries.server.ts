import { and, asc, count, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas, proposals, questionnaires, resultCells, rounds, snapshots } from "~db/schema/index.ts";
import type { Stream } from "../group.ts";

/** A round that has begun, as everybody may know it (Dutch: ronde). */
export interface PublicRound {
  id: number;
  slug: string;
  titleNl: string;
  titleEn: string;
  instrument: (typeof questionnaires.$inferSelect)["instrument"];
  audience: (typeof rounds.$inferSelect)["audience"];
  areaCode: string;
  areaName: string;
  proposalSlug: string | null;
  questionnaireId: number;
  opensAt: Date;
  closesAt: Date;
  /** The newest released figures; null when there are none yet. */
  release: RoundRelease | null;
}

/** The newest snapshot of a round, as far as it is told. */
export interface RoundRelease {
  snapshotId: number;
  /** ISO time. */
  createdAt: string;
  methodVersion: string;
  marginsVersion: string | null;
  /** The streams of which anything is told. */
  streams: Stream[];
}

interface RoundsQuestion {
  organisationId: number;
  now: Date;
}

/** The rounds that have begun, newest first, a page at a time, and how many there are. */
export async function publicRounds(
  db: Database,
  question: RoundsQuestion & { page: number; pageSize: number },
): Promise<{ rounds: PublicRound[]; total: number }> {
  const { page, pageSize } = question;
  const found = await selectRounds(db, hasBegun(question))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db.select({ total: count() }).from(rounds).where(hasBegun(question));
  return { rounds: found, total: counted?.total ?? 0 };
}

/** One round that has begun, by its name; undefined when there is none. */
export async function publicRound(
  db: Database,
  question: RoundsQuestion & { slug: string },
): Promise<PublicRound | undefined> {
  const [round] = await selectRounds(db, and(hasBegun(question), eq(rounds.slug, question.slug))).limit(1);
  return round;
}

function hasBegun({ organisationId, now }: RoundsQuestion): SQL | undefined {
  return and(eq(rounds.organisationId, organisationId), lte(rounds.opensAt, now));
}

function selectRounds(db: Database, condition: SQL | undefined) {
  return db
    .select({
      id: rounds.id,
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      instrument: questionnaires.instrument,
      audience: rounds.audience,
      areaCode: rounds.areaCode,
      areaName: areas.name,
      proposalSlug: proposals.slug,
      questionnaireId: rounds.questionnaireId,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      release: sql<RoundRelease | null>`(${newestRelease(db)})`,
    })
    .from(rounds)
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(condition)
    .orderBy(desc(rounds.opensAt), asc(rounds.id));
}

/** PostgreSQL itself writes the time, because inside JSON no driver turns it into a date. */
function newestRelease(db: Database) {
  const { id, createdAt, methodVersion, marginsVersion } = snapshots;
  const hasCells = (stream: Stream) => sql`exists (select from ${resultCells}
    where ${resultCells.organisationId} = ${snapshots.organisationId} and ${resultCells.snapshotId} = ${id}
      and ${resultCells.stream} = ${sql.raw(`'${stream}'`)})`;
  const streams = sql`array_remove(array[case when ${hasCells("invited")} then 'invited' end,
    case when ${hasCells("open")} then 'open' end], null)`;
  return db
    .select({
      release: sql`json_build_object('snapshotId', ${id},
        'createdAt', to_char(${createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'methodVersion', ${methodVersion}, 'marginsVersion', ${marginsVersion}, 'streams', ${streams})`,
    })
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, rounds.organisationId), eq(snapshots.roundId, rounds.id)))
    .orderBy(desc(snapshots.ordinal))
    .limit(1);
}
