import { and, desc, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { log } from "~/platform/log.server.ts";
import { FEW_PEOPLE, publishedCount } from "~/statistics/publication-thresholds.ts";
import type { GroupCountHistory } from "~/statistics/steady-group-count.ts";
import { voteCounts } from "~/statistics/vote-counts.ts";
import type { Database } from "~db/client.server.ts";
import { opinionReleases, statementRounds } from "~db/schema/index.ts";
import { countVoters } from "../statements/statement.queries.server.ts";
import { opinionMap } from "./opinion-map.ts";
import { opinionRelease } from "./opinion-release.ts";
import { maySupersede, opinionMethod, type StoredRelease } from "./stored-release.ts";
import { type VotesOfRound, votesOfRound } from "./votes-of-round.queries.server.ts";

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

export type ReleaseOutcome =
  | { kind: "released" }
  /** Fewer people took part than a figure may be of. */
  | { kind: "too-few" }
  /** Too little changed since the last release: that one stays. */
  | { kind: "unchanged" };

const READING_MAY_TAKE = "10min";

/** Computes what people think of the statements about a proposal, and releases it if the rules allow. */
export async function releaseOpinions(db: Database, of: OfProposal, now: Date): Promise<ReleaseOutcome> {
  const earlier = await storedReleases(db, of);
  const [previous] = earlier;
  const votes = await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${READING_MAY_TAKE}'`)}`);
    return await votesOfRound(tx, of);
  });
  if (votes.voters.length < FEW_PEOPLE) return { kind: "too-few" };
  const content = contentOf(votes, previous?.content.history ?? null);
  if (!earlier.every((release) => maySupersede(release.content, content))) return { kind: "unchanged" };
  return await db.transaction(async (tx) => {
    await takeTurn(tx, of);
    // Another process may have released meanwhile, of nearly the same people.
    if ((await newestStored(tx, of))?.id !== previous?.id) return { kind: "unchanged" };
    await tx.insert(opinionReleases).values({ ...of, createdAt: now, methodVersion: opinionMethod, content });
    return { kind: "released" };
  });
}

async function takeTurn(tx: Database, { proposalId }: OfProposal): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('opinion release'), ${proposalId})`);
}

async function newestStored(db: Database, of: OfProposal) {
  const [newest] = await storedReleases(db, of, 1);
  return newest;
}

/** Releases about a proposal, the newest first: everybody may have kept every one of them. */
async function storedReleases(db: Database, { organisationId, proposalId }: OfProposal, most?: number) {
  const newestFirst = db
    .select({ id: opinionReleases.id, content: opinionReleases.content })
    .from(opinionReleases)
    .where(and(eq(opinionReleases.organisationId, organisationId), eq(opinionReleases.proposalId, proposalId)))
    .orderBy(desc(opinionReleases.id));
  const rows = await (most === undefined ? newestFirst : newestFirst.limit(most));
  return rows.map(({ id, content }) => ({ id, content: content as StoredRelease }));
}

/** What may be told of these votes. */
function contentOf({ statements, voters }: VotesOfRound, earlier: GroupCountHistory | null): StoredRelease {
  const names = statements.map(({ id }) => String(id));
  const map = opinionMap(voters, names, earlier);
  const numbers = [...new Set(map?.groupOf)].filter((group) => group !== null).sort((a, b) => a - b);
  const groups = numbers.map((number) => {
    const members = voters.filter((_, place) => map?.groupOf[place] === number).map(({ votes }) => votes);
    return { group: String(number), people: members.length, counts: voteCounts(members, statements.length) };
  });
  const everybody = voteCounts(
    voters.map(({ votes }) => votes),
    statements.length,
  );
  return {
    ...opinionRelease(groups, everybody, map?.silhouette ?? null),
    people: publishedCount(voters.length) ?? 0,
    statements,
    history: map?.history ?? null,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long after it closed a round is looked at: longer than a site is away. */
const CLOSED_FOR_MS = 7 * DAY_MS;

/**
 * Releases what is due: of rounds that closed, once their votes are untied, and in the night of those that are open.
 * @returns How many releases were made.
 */
export async function releaseDueOpinions(
  db: Database,
  { now, nightly }: { now: Date; nightly: boolean },
): Promise<number> {
  const justClosed = and(
    lte(statementRounds.closesAt, now),
    gt(statementRounds.closesAt, new Date(now.getTime() - CLOSED_FOR_MS)),
    isNull(statementRounds.key),
  );
  const isOpen = and(
    lte(statementRounds.opensAt, now),
    gt(statementRounds.closesAt, now),
    isNotNull(statementRounds.key),
  );
  const due = await db
    .select({ organisationId: statementRounds.organisationId, proposalId: statementRounds.proposalId })
    .from(statementRounds)
    .where(nightly ? or(justClosed, isOpen) : justClosed);
  let released = 0;
  for (const of of due) {
    if (!(await mayHaveChanged(db, of))) continue;
    const outcome = await releaseOpinions(db, of, now);
    if (outcome.kind === "released") released += 1;
    log.info({ ...of, outcome: outcome.kind }, "opinion groups computed");
  }
  return released;
}

/** Whether enough people came since the last release to read all votes again: counting them is quick. */
async function mayHaveChanged(db: Database, of: OfProposal): Promise<boolean> {
  const previous = await newestStored(db, of);
  const people = publishedCount(await countVoters(db, of)) ?? 0;
  return people >= FEW_PEOPLE && (!previous || people > previous.content.people);
}
