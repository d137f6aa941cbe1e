import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import type { InputCounts } from "./input.ts";
import { inputRows, isAnswered } from "./input-rule.server.ts";

const dayLength = 24 * 60 * 60;

/** How many inputs came in, about one proposal or about all, how many have an answer, and how long the others wait. */
export async function countInputs(
  db: Database,
  { organisationId, proposalId, now }: { organisationId: number; proposalId?: number; now: Date },
): Promise<InputCounts> {
  const about = proposalId === undefined ? sql`` : sql`and input.proposal_id = ${proposalId}`;
  const age = sql`floor(extract(epoch from ${now.toISOString()}::timestamptz - input.brought_at) / ${dayLength})`;
  const [row] = await db.execute<{ total: number; waiting: number; median: number | null; oldest: number | null }>(sql`
    select count(*)::int as total, (count(*) filter (where not answered))::int as waiting,
      (percentile_disc(0.5) within group (order by days desc) filter (where not answered))::int as median,
      (max(days) filter (where not answered))::int as oldest
    from (
      select ${isAnswered} as answered, greatest(${age}, 0) as days from ${inputRows} input
      where input.organisation_id = ${organisationId} ${about}
    ) counted`);
  const { total = 0, waiting = 0, median = null, oldest = null } = row ?? {};
  return { total, answered: total - waiting, waiting, medianDays: median, oldestDays: oldest };
}
