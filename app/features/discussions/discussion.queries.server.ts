import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments, proposals, users } from "~db/schema/index.ts";
import { type Comment, hiddenFor, repliesInList, repliesInThread, type Thread, threadsPerPage } from "./comment.ts";
import type { Stance } from "./stance.ts";

/** A proposal with how many threads it has, in all and per stance. Hiding a text does not change a count. */
export interface Discussion {
  proposal: { id: number; slug: string; title: string };
  total: number;
  counts: Record<Stance, number>;
}

const threadsWith = (stance: Stance) => sql<number>`(count(*) filter (where ${comments.stance} = ${stance}))::int`;

/** The discussion of a proposal with its counts, or undefined when there is no such proposal. */
export async function findDiscussion(
  db: Database,
  where: { organisationId: number; slug: string },
): Promise<Discussion | undefined> {
  const [row] = await db
    .select({
      proposal: { id: proposals.id, slug: proposals.slug, title: proposals.title },
      total: sql<number>`count(${comments.id})::int`,
      counts: {
        for: threadsWith("for"),
        against: threadsWith("against"),
        neutral: threadsWith("neutral"),
        question: threadsWith("question"),
      },
    })
    .from(proposals)
    .leftJoin(
      comments,
      and(
        eq(comments.organisationId, proposals.organisationId),
        eq(comments.proposalId, proposals.id),
        eq(comments.level, 0),
      ),
    )
    .where(and(eq(proposals.organisationId, where.organisationId), eq(proposals.slug, where.slug)))
    .groupBy(proposals.organisationId, proposals.id);
  return row;
}

/** The id of a proposal to comment on, or undefined when there is no such proposal. */
export async function findProposalId(
  db: Database,
  where: { organisationId: number; slug: string },
): Promise<number | undefined> {
  const [row] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, where.organisationId), eq(proposals.slug, where.slug)));
  return row?.id;
}

/** Who reads: own comments are marked, and a moderator also sees what is hidden. */
export interface Reader {
  userId: string | undefined;
  seesHidden: boolean;
}

interface Place {
  organisationId: number;
  proposalId: number;
}

/** One page of threads, newest first, each with its first replies: one statement, however many there are. */
export async function listThreads(
  db: Database,
  where: Place & { stance: Stance | undefined; page: number; reader: Reader },
): Promise<Thread[]> {
  const ofStance = where.stance === undefined ? sql`` : sql` and stance = ${where.stance}`;
  const roots = sql`select id from comments
    where organisation_id = ${where.organisationId} and proposal_id = ${where.proposalId} and level = 0${ofStance}
    order by id desc limit ${threadsPerPage} offset ${(where.page - 1) * threadsPerPage}`;
  const threads = await readThreads(db, where, roots, repliesInList);
  return threads.reverse();
}

/** One thread with its replies, or undefined when the proposal has no such thread. */
export async function findThread(
  db: Database,
  where: Place & { threadId: number; reader: Reader },
): Promise<Thread | undefined> {
  const root = sql`select id from comments
    where organisation_id = ${where.organisationId} and proposal_id = ${where.proposalId}
      and level = 0 and id = ${where.threadId}`;
  const [thread] = await readThreads(db, where, root, repliesInThread);
  return thread;
}

/** The threads whose ids `roots` selects, oldest first. One reply too many is read, to know whether there are more. */
async function readThreads(
  db: Database,
  where: Place & { reader: Reader },
  roots: SQL,
  replies: number,
): Promise<Thread[]> {
  const shown = sql`with roots as (${roots})
    select id from roots
    union all
    select reply.id from roots cross join lateral (
      select id from comments
      where organisation_id = ${where.organisationId} and parent_id = roots.id order by id limit ${replies + 1}
    ) as reply`;
  const rows = await db
    .select(columns(where.reader))
    .from(comments)
    .innerJoin(users, and(eq(users.organisationId, comments.organisationId), eq(users.id, comments.authorId)))
    .where(and(eq(comments.organisationId, where.organisationId), sql`${comments.id} in (${shown})`))
    .orderBy(asc(comments.id));
  return rows
    .filter((row) => row.parentId === null)
    .map((root) => {
      const below = rows.filter((row) => row.parentId === root.id);
      return {
        ...asComment(root),
        replies: below.slice(0, replies).map(asComment),
        moreReplies: below.length > replies,
      };
    });
}

/** The text of a hidden comment never leaves the database for somebody who may not see it. */
function columns(reader: Reader) {
  return {
    id: comments.id,
    parentId: comments.parentId,
    author: users.displayName,
    role: users.role,
    own: sql<boolean>`${comments.authorId} is not distinct from ${reader.userId ?? null}::uuid`,
    stance: comments.stance,
    body: sql<
      string | null
    >`case when ${comments.hiddenAt} is null or ${reader.seesHidden}::boolean then ${comments.body} end`,
    createdAt: comments.createdAt,
    hiddenReason: comments.hiddenReason,
  };
}

interface Row {
  id: number;
  author: string;
  role: Role;
  own: boolean;
  stance: Stance | null;
  body: string | null;
  createdAt: Date;
  hiddenReason: string | null;
}

function asComment(row: Row): Comment {
  const { id, author, own, stance, body, createdAt } = row;
  return {
    id,
    author,
    own,
    stance,
    body,
    createdAt,
    authorRole: row.role,
    hidden: hiddenFor(row.hiddenReason),
  };
}

/** A comment as its author finds it back on their own page. */
export interface OwnComment {
  id: number;
  /** The thread it stands in: itself when it opened one. */
  threadId: number;
  proposalSlug: string;
  proposalTitle: string;
  stance: Stance | null;
  body: string;
  createdAt: Date;
  hidden: Comment["hidden"];
}

/** What one person wrote, newest first, at most the last hundred. The author also sees their own hidden texts. */
export async function commentsOfAuthor(
  db: Database,
  where: { organisationId: number; userId: string },
): Promise<OwnComment[]> {
  const rows = await db
    .select({
      id: comments.id,
      threadId: sql<number>`coalesce(${comments.parentId}, ${comments.id})`,
      proposalSlug: proposals.slug,
      proposalTitle: proposals.title,
      stance: comments.stance,
      body: comments.body,
      createdAt: comments.createdAt,
      hiddenReason: comments.hiddenReason,
    })
    .from(comments)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, comments.organisationId), eq(proposals.id, comments.proposalId)),
    )
    .where(and(eq(comments.organisationId, where.organisationId), eq(comments.authorId, where.userId)))
    .orderBy(desc(comments.id))
    .limit(100);
  return rows.map(({ hiddenReason, ...row }) => ({ ...row, hidden: hiddenFor(hiddenReason) }));
}
