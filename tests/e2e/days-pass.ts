import postgres from "postgres";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";

/** Lets days go by for the invitations of a round, so that a reminder may be sent. */
export async function daysPass(roundSlug: string, days: number): Promise<void> {
  const { url } = await startEmbeddedPostgres({ dataDir: process.env.E2E_DATA ?? "" });
  const sql = postgres(url, { max: 1 });
  try {
    await sql`update invitations i set sent_on = i.sent_on - ${days}::int from rounds r
      where r.organisation_id = i.organisation_id and r.id = i.round_id and r.slug = ${roundSlug}`;
  } finally {
    await sql.end();
  }
}
