import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposals, statements, users } from "~db/schema/index.ts";
import { mostInQueue } from "../moderation/moderation.ts";
import { type QueuePart, type QueueQuestion, queuePart } from "../moderation/queue-part.ts";
import { findPersonalData } from "../personal-data.ts";
import { ofProposal } from "./statement.queries.server.ts";
import { staffStatementsPath } from "./statement-path.ts";

/** Statements of residents that nobody can judge before a moderator lets them in; about a plan that was withdrawn none is let in. */
export async function waitingStatements(
  db: Database,
  { organisationId, moderatorId }: QueueQuestion,
): Promise<QueuePart> {
  const rows = await db
    .select({
      id: statements.id,
      body: statements.body,
      about: proposals.title,
      slug: proposals.slug,
      author: users.displayName,
      authorId: statements.authorId,
      since: statements.createdAt,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(statements)
    .innerJoin(proposals, ofProposal)
    .leftJoin(users, and(eq(users.organisationId, statements.organisationId), eq(users.id, statements.authorId)))
    .where(
      and(
        eq(statements.organisationId, organisationId),
        eq(statements.state, "waiting"),
        isNull(proposals.withdrawnAt),
      ),
    )
    .orderBy(asc(statements.createdAt), asc(statements.id))
    .limit(mostInQueue);
  return queuePart(rows, ({ id, body, about, slug, author, authorId, since }) => ({
    ...{ key: `statement-${id}`, why: "waiting", kind: "statement", about, body, author, since },
    path: `${staffStatementsPath(slug)}#stelling-${id}`,
    ...{ held: findPersonalData(body), reported: [] },
    forAnother: authorId === moderatorId,
  }));
}
