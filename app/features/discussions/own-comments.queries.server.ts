import { and, desc, eq, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments, proposals } from "~db/schema/index.ts";
import { type Comment, hiddenFor } from "./comment.ts";
import { heldKinds } from "./personal-data.ts";
import type { Stance } from "./stance.ts";

/** A comment as its author finds it back on their own page. */
export interface OwnComment {
  id: number;
  /** The thread it stands in: itself when it opened one. */
  threadId: number;
  proposalSlug: string;
  proposalTitle: string;
  stance: Stance | null;
  /** What the author was when writing: staff mark up their words. */
  authorRole: Role;
  /** Empty once it is withdrawn. */
  body: string;
  createdAt: Date;
  hidden: Comment["hidden"];
  held: Comment["held"];
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
      authorRole: comments.authorRole,
      body: comments.body,
      createdAt: comments.createdAt,
      hiddenReason: comments.hiddenReason,
      heldFor: comments.heldFor,
    })
    .from(comments)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, comments.organisationId), eq(proposals.id, comments.proposalId)),
    )
    .where(and(eq(comments.organisationId, where.organisationId), eq(comments.authorId, where.userId)))
    .orderBy(desc(comments.id))
    .limit(100);
  return rows.map(({ hiddenReason, heldFor, ...row }) => ({
    ...row,
    hidden: hiddenFor(hiddenReason),
    held: heldKinds(heldFor),
  }));
}
