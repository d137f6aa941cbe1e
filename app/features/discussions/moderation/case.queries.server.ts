import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { hiddenFor } from "../comment.ts";
import { heldKinds } from "../personal-data.ts";
import { type DecidedSoFar, decidedSoFar, pastActs } from "./decided-so-far.server.ts";
import type { CommentCase } from "./moderation.ts";
import type { QueueQuestion } from "./queue-part.ts";
import { versionOf } from "./seen-text.server.ts";

interface CaseRow extends DecidedSoFar {
  commentId: number;
  threadId: number;
  proposal: CommentCase["proposal"];
  author: string;
  body: string;
  createdAt: string;
  editedAt: string | null;
  hiddenReason: string | null;
  heldFor: string | null;
  reports: { reason: string; count: number }[];
  own: boolean;
}

/** A comment with everything that a moderator needs to decide about it; undefined when it is not there or withdrawn. */
export async function findCommentCase(
  db: Database,
  { organisationId, moderatorId, commentId }: QueueQuestion & { commentId: number },
): Promise<CommentCase | undefined> {
  const [row] = await db.execute<Record<string, unknown> & CaseRow>(sql`
    select c.id as "commentId", coalesce(c.parent_id, c.id) as "threadId",
      json_build_object('slug', p.slug, 'title', p.title) as proposal, author.display_name as author, c.body,
      c.created_at as "createdAt", c.edited_at as "editedAt", c.hidden_reason as "hiddenReason", c.held_for as "heldFor",
      c.author_id = ${moderatorId} as own,
      (select coalesce(json_agg(json_build_object('reason', r.reason, 'count', r.n) order by r.n desc, r.reason), '[]')
        from (select reason, count(*)::int as n from reports where organisation_id = c.organisation_id
          and comment_id = c.id and handled_at is null group by reason) r) as reports,
      ${decidedSoFar(sql`a.organisation_id = c.organisation_id and a.comment_id = c.id`)}
    from comments c
      join proposals p on p.organisation_id = c.organisation_id and p.id = c.proposal_id
      join users author on author.organisation_id = c.organisation_id and author.id = c.author_id
    where c.organisation_id = ${organisationId} and c.id = ${commentId} and c.withdrawn_at is null`);
  return row && asCase(row);
}

function asCase({ createdAt, editedAt, lastActId, hiddenReason, heldFor, ...row }: CaseRow): CommentCase {
  return {
    ...row,
    createdAt: new Date(createdAt),
    seen: versionOf(editedAt, lastActId),
    hidden: hiddenFor(hiddenReason),
    held: heldKinds(heldFor),
    reports: row.reports.map(({ reason, count }) => ({ reason: hiddenFor(reason) ?? "other", count })),
    history: pastActs(row.history),
  };
}
