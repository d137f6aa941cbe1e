import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas, users } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import { mostInQueue, type QueueItem } from "../moderation/moderation.ts";
import { type QueuePart, type QueueQuestion, queuePart } from "../moderation/queue-part.ts";
import { heldKinds } from "../personal-data.ts";
import { staffIdeaPath } from "./idea-path.ts";

const openReports = sql`from reports r where r.organisation_id = ${ideas.organisationId}
  and r.idea_id = ${ideas.id} and r.handled_at is null`;

/** Ideas in which the scan found what looks like personal data. */
export async function heldIdeas(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const rows = await ideasThat(db, question, isNotNull(ideas.heldFor), sql`${ideas.createdAt}`);
  return queuePart(rows, (row) => ({ ...asItem(row, question), why: "held" }));
}

/** Ideas that somebody reported and that everybody still reads. */
export async function reportedIdeas(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const reported = and(isNull(ideas.heldFor), sql`exists (select ${openReports})`);
  const rows = await ideasThat(db, question, reported, sql`(select min(r.reported_at) ${openReports})`);
  return queuePart(rows, (row) => ({ ...asItem(row, question), why: "reported" }));
}

function ideasThat(db: Database, { organisationId }: QueueQuestion, wait: SQL | undefined, since: SQL) {
  return db
    .select({
      id: ideas.id,
      title: ideas.title,
      body: ideas.body,
      author: users.displayName,
      authorId: ideas.authorId,
      since: since.mapWith(ideas.createdAt),
      heldFor: ideas.heldFor,
      reported: sql<string[]>`array(select distinct r.reason ${openReports} order by 1)`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(ideas)
    .innerJoin(users, and(eq(users.organisationId, ideas.organisationId), eq(users.id, ideas.authorId)))
    .where(and(eq(ideas.organisationId, organisationId), isNull(ideas.withdrawnAt), isNull(ideas.mergedInto), wait))
    .orderBy(asc(since), asc(ideas.id))
    .limit(mostInQueue);
}

type Row = Awaited<ReturnType<typeof ideasThat>>[number];

function asItem({ id, title, body, author, authorId, since, heldFor, reported }: Row, question: QueueQuestion) {
  return {
    ...{ key: `idea-${id}`, kind: "idea", about: title, body, author, since },
    path: staffIdeaPath(id),
    held: heldKinds(heldFor),
    reported: reported.map((reason) => hiddenFor(reason) ?? "other"),
    forAnother: authorId === question.moderatorId,
  } satisfies Omit<QueueItem, "why">;
}
