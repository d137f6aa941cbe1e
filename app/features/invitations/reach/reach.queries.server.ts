import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { type Channel, isToBeWrittenTo, remindableFrom, type Turn } from "./renew.commands.server.ts";

/** How many people would be written to now, per kind of letter and mail. */
export interface ReachCounts {
  firstMail: number;
  firstLetter: number;
  againLetter: number;
  reminderMail: number;
  reminderLetter: number;
  /** The first day on which somebody may be reminded; null when nobody will be. */
  remindFrom: string | null;
}

/** How many people it is the turn of now. */
export async function countToReach(
  db: Database,
  { organisationId, roundId, now }: { organisationId: number; roundId: number; now: Date },
): Promise<ReachCounts> {
  const those = (channel: Channel, turn: Turn) =>
    counted(isToBeWrittenTo({ organisationId, roundId, channel, turn, now }));
  const [counts] = await db
    .select({
      firstMail: those("mail", "first"),
      firstLetter: those("letter", "first"),
      againLetter: those("letter", "again"),
      reminderMail: those("mail", "reminder"),
      reminderLetter: those("letter", "reminder"),
      remindFrom: sql<string | null>`min(${remindableFrom})`,
    })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)));
  return (
    counts ?? { firstMail: 0, firstLetter: 0, againLetter: 0, reminderMail: 0, reminderLetter: 0, remindFrom: null }
  );
}

function counted(condition: SQL | undefined) {
  return sql<number>`${count()} filter (where ${condition})`.mapWith(Number);
}
