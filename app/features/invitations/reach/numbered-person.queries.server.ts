import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";

/** One invited person, by the number on their letter. */
export interface NumberedPerson {
  organisationId: number;
  roundId: number;
  serial: number;
}

/** What staff see of somebody to know that it is the right person: how they were written to, and nothing of taking part. */
export interface FoundPerson {
  serial: number;
  address: string | null;
  email: string | null;
}

const shown = { serial: invitations.serial, address: invitations.address, email: invitations.email };

/** The invitation with this number in a round. */
export function isNumbered({ organisationId, roundId, serial }: NumberedPerson): SQL | undefined {
  return and(
    eq(invitations.organisationId, organisationId),
    eq(invitations.roundId, roundId),
    eq(invitations.serial, serial),
  );
}

/** The person with this number, or undefined. */
export async function personOfNumber(db: Database, numbered: NumberedPerson): Promise<FoundPerson | undefined> {
  const [found] = await db.select(shown).from(invitations).where(isNumbered(numbered));
  return found;
}

/** People that a search may find: with more, nobody is shown, so that searching is no way to leaf through a list. */
const mostFound = 10;

/** The people of a round with this number, part of an address or e-mail address; "too-many" for a text that fits many. */
export async function findInvited(
  db: Database,
  { organisationId, roundId, text }: { organisationId: number; roundId: number; text: string },
): Promise<FoundPerson[] | "too-many"> {
  if (/^\d{1,9}$/.test(text)) {
    const found = await personOfNumber(db, { organisationId, roundId, serial: Number(text) });
    return found ? [found] : [];
  }
  const sought = text.toLowerCase();
  const fits = or(
    sql`strpos(lower(replace(${invitations.address}, chr(10), ' ')), ${sought}) > 0`,
    sql`lower(${invitations.email}) = ${sought}`,
  );
  const found = await db
    .select(shown)
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId), fits))
    .orderBy(asc(invitations.serial))
    .limit(mostFound + 1);
  return found.length > mostFound ? "too-many" : found;
}
