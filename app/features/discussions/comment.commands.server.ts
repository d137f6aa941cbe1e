import { and, eq } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import type { HideReason } from "./comment.ts";
import { mayModerate } from "./discussion.permissions.ts";
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
}

export type PlaceOutcome =
  | { kind: "placed"; id: number }
  | { kind: "key-used" }
  | { kind: "too-many" }
  | { kind: "no-such-thread" };

const foreignKeyViolation = "23503";
/** Ten comments in ten minutes: more than a conversation needs, less than a flood. */
export const commentLimit = { action: "comment", limit: 10, seconds: 600 };

/**
 * Places a comment and says how it went. The same form with the same content gives the same comment again, also when
 * the person has reached the limit; with other content it is refused as `key-used`.
 */
export async function placeComment(db: Database, comment: NewComment, now: Date): Promise<PlaceOutcome> {
  if ((await spend(db, { ...commentLimit, who: `${comment.organisationId} ${comment.authorId}` })) === "too-many") {
    return (await placedEarlier(db, comment)) ?? { kind: "too-many" };
  }
  try {
    const [placed] = await db
      .insert(comments)
      .values({
        ...comment,
        level: comment.threadId === null ? 0 : 1,
        parentId: comment.threadId,
        parentLevel: comment.threadId === null ? null : 0,
        createdAt: now,
      })
      .onConflictDoNothing({ target: [comments.organisationId, comments.authorId, comments.formKey] })
      .returning({ id: comments.id });
    if (placed) return { kind: "placed", id: placed.id };
  } catch (error) {
    if (codeOf(error) === foreignKeyViolation) return { kind: "no-such-thread" };
    throw error;
  }
  return (await placedEarlier(db, comment)) ?? { kind: "key-used" };
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
    earlier.body === comment.body;
  return same ? { kind: "placed", id: earlier.id } : { kind: "key-used" };
}

interface CommentToModerate {
  organisationId: number;
  proposalId: number;
  commentId: number;
  /** Role of who asks for it. */
  role: Role;
}

export type ModerationOutcome =
  /** With the thread it stands in. */
  { kind: "done"; threadId: number } | { kind: "not-allowed" } | { kind: "no-such-comment" };

/** Hides the text of a comment behind a reason; its replies stay. Hiding again changes the reason. */
export async function hideComment(
  db: Database,
  comment: CommentToModerate & { reason: HideReason },
  now: Date,
): Promise<ModerationOutcome> {
  return moderate(db, comment, { hiddenAt: now, hiddenReason: comment.reason });
}

/** Shows a hidden comment again. */
export async function showComment(db: Database, comment: CommentToModerate): Promise<ModerationOutcome> {
  return moderate(db, comment, { hiddenAt: null, hiddenReason: null });
}

async function moderate(
  db: Database,
  comment: CommentToModerate,
  change: { hiddenAt: Date | null; hiddenReason: HideReason | null },
): Promise<ModerationOutcome> {
  if (!mayModerate(comment.role)) return { kind: "not-allowed" };
  const [changed] = await db
    .update(comments)
    .set(change)
    .where(
      and(
        eq(comments.organisationId, comment.organisationId),
        eq(comments.proposalId, comment.proposalId),
        eq(comments.id, comment.commentId),
      ),
    )
    .returning({ id: comments.id, parentId: comments.parentId });
  return changed ? { kind: "done", threadId: changed.parentId ?? changed.id } : { kind: "no-such-comment" };
}
