import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { isMeant, type Reply } from "./told-reply.queries.server.ts";

/**
 * Takes the mail about a reply that cannot be read, or not any more, out of the outbox: its text stands in it. What went,
 * went.
 */
export async function dropUnreadable(tx: Database, organisationId: number, reply: Reply): Promise<void> {
  await tx.execute(sql`
    delete from mails using comments reply
      join comments thread on thread.organisation_id = reply.organisation_id and thread.id = reply.parent_id
    where reply.organisation_id = ${organisationId} and ${isMeant(organisationId, reply)}
      and num_nonnulls(reply.hidden_at, reply.withdrawn_at, reply.held_for) > 0
      and mails.organisation_id = reply.organisation_id and mails.state in ('waiting', 'failed')
      and mails.send_key = 'reply:' || reply.id || ':' || thread.author_id`);
}
