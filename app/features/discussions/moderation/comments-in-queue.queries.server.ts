import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, proposals, users } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import { heldKinds } from "../personal-data.ts";
import { casePath, mostInQueue, type QueueItem } from "./moderation.ts";
import { type QueuePart, type QueueQuestion, queuePart } from "./queue-part.ts";

const openReports = sql`select from reports r where r.organisation_id = ${comments.organisationId}
  and r.comment_id = ${comments.id} and r.handled_at is null`;
const reportedReasons = sql<string[]>`array(select distinct r.reason from reports r
  where r.organisation_id = ${comments.organisationId} and r.comment_id = ${comments.id} and r.handled_at is null
  order by 1)`;
const firstReport = sql`(select min(r.reported_at) from reports r where r.organisation_id = ${comments.organisationId}
  and r.comment_id = ${comments.id} and r.handled_at is null)`.mapWith(comments.createdAt);

/** Comments in which the scan found what looks like personal data. */
export async function heldComments(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const rows = await commentsThat(db, question, isNotNull(comments.heldFor), sql`${comments.createdAt}`);
  return queuePart(rows, (row) => ({ ...asItem(row, question), why: "held" }));
}

/** Comments that somebody reported and that everybody still reads. */
export async function reportedComments(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const reported = and(isNull(comments.heldFor), sql`exists (${openReports})`);
  const rows = await commentsThat(db, question, reported, firstReport);
  return queuePart(rows, (row) => ({ ...asItem(row, question), why: "reported" }));
}

function commentsThat(db: Database, { organisationId }: QueueQuestion, wait: SQL | undefined, since: SQL) {
  return db
    .select({
      id: comments.id,
      about: proposals.title,
      body: comments.body,
      authorId: comments.authorId,
      author: users.displayName,
      since: sql`${since}`.mapWith(comments.createdAt),
      heldFor: comments.heldFor,
      reasons: reportedReasons,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(comments)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, comments.organisationId), eq(proposals.id, comments.proposalId)),
    )
    .innerJoin(users, and(eq(users.organisationId, comments.organisationId), eq(users.id, comments.authorId)))
    .where(and(eq(comments.organisationId, organisationId), isNull(comments.withdrawnAt), wait))
    .orderBy(asc(since), asc(comments.id))
    .limit(mostInQueue);
}

type Row = Awaited<ReturnType<typeof commentsThat>>[number];

function asItem(row: Row, { moderatorId }: QueueQuestion): Omit<QueueItem, "why"> {
  return {
    key: `comment-${row.id}`,
    kind: "comment",
    about: row.about,
    body: row.body,
    author: row.author,
    since: row.since,
    path: casePath({ kind: "comment", id: row.id }),
    held: heldKinds(row.heldFor),
    reported: row.reasons.map((reason) => hiddenFor(reason) ?? "other"),
    forAnother: row.authorId === moderatorId,
  };
}
