import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mostSupported, type SupportedIdea } from "./supported-idea.ts";

/**
 * The ideas of others that a person supports and that everybody can read, the newest first. Of one that was added to another
 * as a double, the other: there the support counts now.
 */
export async function ideasSupportedBy(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<SupportedIdea[]> {
  const rows = await db.execute<Record<string, unknown> & SupportedIdea>(sql`
    select idea.id, idea.title, case when idea.proposal_id is not null then 'proposed'
        when idea.answer is not null then 'answered' else 'open' end as state
    from ideas idea
    where idea.organisation_id = ${organisationId} and idea.author_id <> ${userId} and idea.id in (
        select coalesce(supported.merged_into, supported.id)
        from idea_supports support
          join ideas supported on supported.organisation_id = support.organisation_id and supported.id = support.idea_id
        where support.organisation_id = ${organisationId} and support.user_id = ${userId})
      and num_nonnulls(idea.hidden_at, idea.withdrawn_at, idea.held_for, idea.merged_into) = 0
    order by idea.id desc limit ${mostSupported}`);
  return [...rows];
}
