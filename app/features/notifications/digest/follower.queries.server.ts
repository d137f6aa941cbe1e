import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import type { Follower } from "./news.ts";

/** Somebody whose weekly overview is to be made. */
export interface DueFollower extends Follower {
  email: string;
  /** Stops the overviews. */
  key: string;
  /** The Monday of their last overview; null: they never had one. */
  lastDigestOn: string | null;
}

/** The organisations in which an overview of this Monday is still to be made. */
export async function organisationsWithDigests(db: Database, monday: string): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select distinct organisation_id as id from mail_preferences
    where digest = 'weekly' and (last_digest_on is null or last_digest_on < ${monday}::date)`);
  return [...rows].map(({ id }) => id);
}

/**
 * A few people whose overview of this Monday is still to be made, for this transaction alone, with the proposals they wrote
 * on and the panels they are in. A panel that somebody paused for a while is left out, and so is whoever never showed that
 * the address is theirs.
 */
export async function takeDueFollowers(
  tx: Database,
  { organisationId, monday, most }: { organisationId: number; monday: string; most: number },
): Promise<DueFollower[]> {
  const rows = await tx.execute<Record<string, unknown> & DueFollower>(sql`
    with due as (
      select user_id, unsubscribe_key, last_digest_on from mail_preferences choice
      where organisation_id = ${organisationId} and digest = 'weekly'
        and (last_digest_on is null or last_digest_on < ${monday}::date)
        and exists (select from users where organisation_id = choice.organisation_id and id = choice.user_id
          and confirmed_on is not null)
      order by user_id limit ${most} for update skip locked
    )
    select due.user_id as "userId", person.email, due.unsubscribe_key as key, due.last_digest_on as "lastDigestOn",
      array(
        select proposal_id from comments where organisation_id = ${organisationId} and author_id = due.user_id
          and withdrawn_at is null
        union select proposal_id from ideas where organisation_id = ${organisationId} and author_id = due.user_id
          and withdrawn_at is null and proposal_id is not null
        union select proposal_id from guardians where organisation_id = ${organisationId} and user_id = due.user_id
      ) as proposals,
      array(
        select panel_id from panel_members where organisation_id = ${organisationId} and user_id = due.user_id
          and (paused_until is null or paused_until <= ${monday}::date)
      ) as panels
    from due join users person on person.organisation_id = ${organisationId} and person.id = due.user_id`);
  return [...rows];
}
