import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, proposals, users } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { type DrawingPoint, shortestUnique } from "./comment.ts";
import { mayModerate } from "./discussion.permissions.ts";
import { heldFor } from "./personal-data.ts";
import type { Stance } from "./stance.ts";

/** A new thread has a stance; a reply has the thread it belongs to. */
export interface NewComment {
  organisationId: number;
  proposalId: number;
  authorId: string;
  formKey: string;
  body: string;
  stance: Stance | null;
  threadId: number | null;
  theme?: ThemeCode | null;
  /** The wijk of the place that it is about. */
  areaCode?: string | null;
  point?: DrawingPoint | null;
  /** Whether its author answers for the organisation, which may have much to answer, and the same to several. */
  isAnswer?: boolean;
}

export type PlaceOutcome =
  | { kind: "placed"; id: number }
  | { kind: "key-used" }
  | { kind: "too-many" }
  | { kind: "same-text" }
  | { kind: "no-such-thread" }
  /** The organisation took the plan back: nothing new is written about it. */
  | { kind: "plan-withdrawn" }
  /** Its first text was hidden or withdrawn, or waits for a moderator: nobody answers who cannot read it. */
  | { kind: "thread-closed" };

const foreignKeyViolation = "23503";
/** Ten comments in ten minutes: more than a conversation needs, less than a flood. */
export const commentLimit = { action: "comment", limit: 10, seconds: 600 } as const satisfies Omit<Limit, "who">;
/** Sixty answers of an official in an hour. */
const answerLimit = { action: "answer", limit: 60, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/**
 * Places a comment and says how it went. The same form with the same content gives the same comment again, also when
 * the person has reached the limit; with other content it is refused as `key-used`, and the same text in another form as
 * `same-text`. What looks like personal data waits for a moderator.
 */
export async function placeComment(db: Database, comment: NewComment, now: Date): Promise<PlaceOutcome> {
  const limit = comment.isAnswer ? answerLimit : commentLimit;
  if ((await spend(db, { ...limit, who: `${comment.organisationId} ${comment.authorId}` })) === "too-many") {
    return (await placedEarlier(db, comment)) ?? { kind: "too-many" };
  }
  try {
    return await db.transaction(async (tx) => {
      await waitForOwnForms(tx, comment);
      const earlier = await placedEarlier(tx, comment);
      if (earlier) return earlier;
      const refused = await refusalOf(tx, comment);
      if (refused) return refused;
      const [placed] = await tx
        .insert(comments)
        .values(rowOf(comment, now))
        .onConflictDoNothing({ target: [comments.organisationId, comments.authorId, comments.formKey] })
        .returning({ id: comments.id });
      return placed ? { kind: "placed", id: placed.id } : ((await placedEarlier(tx, comment)) ?? { kind: "key-used" });
    });
  } catch (error) {
    if (codeOf(error) === foreignKeyViolation) return { kind: "no-such-thread" };
    throw error;
  }
}

function rowOf({ theme, point, threadId, ...comment }: NewComment, now: Date): typeof comments.$inferInsert {
  const { organisationId, proposalId, authorId, formKey, body, stance, areaCode } = comment;
  return {
    ...{ organisationId, proposalId, authorId, formKey, body, stance, areaCode: areaCode ?? null },
    level: threadId === null ? 0 : 1,
    parentId: threadId,
    parentLevel: threadId === null ? null : 0,
    themeCode: theme ?? null,
    ...(point && { drawingId: point.drawingId, drawingX: point.x, drawingY: point.y }),
    heldFor: heldFor(body),
    createdAt: now,
  };
}

/** Of two forms of one person at the same moment the second one sees what the first has stored. */
async function waitForOwnForms(tx: Database, { organisationId, authorId }: NewComment): Promise<void> {
  const author = and(eq(users.organisationId, organisationId), eq(users.id, authorId));
  await tx.select({ id: users.id }).from(users).where(author).for("no key update");
}

/** Why nothing is placed; undefined when nothing stands in its way. */
async function refusalOf(tx: Database, comment: NewComment): Promise<PlaceOutcome | undefined> {
  if (await isWithdrawn(tx, comment)) return { kind: "plan-withdrawn" };
  if (await isThreadClosed(tx, comment)) return { kind: "thread-closed" };
  return (await hasSaidBefore(tx, comment)) ? { kind: "same-text" } : undefined;
}

/** Whether the organisation took the proposal back. */
async function isWithdrawn(tx: Database, { organisationId, proposalId }: NewComment): Promise<boolean> {
  const found = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId), isNotNull(proposals.withdrawnAt)),
    );
  return found.length > 0;
}

/** Whether the text that opened the thread was hidden or taken back, or waits where this person does not find it. */
async function isThreadClosed(tx: Database, comment: NewComment): Promise<boolean> {
  const { organisationId, proposalId, threadId, authorId } = comment;
  if (threadId === null) return false;
  const [thread] = await tx
    .select({
      isClosed: sql<boolean>`num_nonnulls(${comments.hiddenAt}, ${comments.withdrawnAt}) > 0`,
      isHeld: sql<boolean>`${comments.heldFor} is not null and ${comments.authorId} <> ${authorId}`,
      role: users.role,
    })
    .from(comments)
    .innerJoin(users, and(eq(users.organisationId, comments.organisationId), eq(users.id, authorId)))
    .where(
      and(eq(comments.organisationId, organisationId), eq(comments.proposalId, proposalId), eq(comments.id, threadId)),
    );
  return thread !== undefined && (thread.isClosed || (thread.isHeld && !mayModerate(thread.role)));
}

/** Whether this person has this text standing somewhere already, whatever its capitals and spaces. */
async function hasSaidBefore(tx: Database, { organisationId, authorId, body, isAnswer }: NewComment): Promise<boolean> {
  if (isAnswer || body.length < shortestUnique) return false;
  const plain = (text: unknown) => sql`lower(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
  const said = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, organisationId),
        eq(comments.authorId, authorId),
        isNull(comments.withdrawnAt),
        sql`${plain(comments.body)} = ${plain(sql`${body}::text`)}`,
      ),
    )
    .limit(1);
  return said.length > 0;
}

/** How an earlier sending of the same form ended; undefined when there was none. */
async function placedEarlier(db: Database, comment: NewComment): Promise<PlaceOutcome | undefined> {
  const [earlier] = await db
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, comment.organisationId),
        eq(comments.authorId, comment.authorId),
        eq(comments.formKey, comment.formKey),
      ),
    );
  if (!earlier) return undefined;
  const same =
    earlier.proposalId === comment.proposalId &&
    earlier.parentId === comment.threadId &&
    earlier.stance === comment.stance &&
    earlier.themeCode === (comment.theme ?? null) &&
    earlier.body === comment.body;
  return same ? { kind: "placed", id: earlier.id } : { kind: "key-used" };
}
