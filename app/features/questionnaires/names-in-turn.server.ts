import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";

/** Until the end of the transaction nobody else gives a questionnaire of this organisation a name or a version. */
export async function takeTurnForNames(tx: Database, organisationId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('questionnaire names'), ${organisationId})`);
}
