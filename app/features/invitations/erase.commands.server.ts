import { and, eq, inArray, isNotNull, isNull, like, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { framePeople, invitations, mails, rounds, samplingFrames } from "~db/schema/index.ts";
import { mailsOfRound } from "./reach/reach.commands.server.ts";

export interface Erased {
  /** People of sampling frames. */
  people: number;
  /** Invitations that say no longer whom they went to. */
  invitations: number;
  mails: number;
}

const atOnce = 500;

/**
 * Erases who was on the lists and how invited people could be reached, as soon as their round has closed (PR-2, PR-6): what
 * people say about themselves stands in their answers too, and would name them beside an address. What stays says how many
 * were drawn and answered per group. Works in parts: cut off half-way, the next turn goes on where it was.
 * @param isStopping - Asked between two parts.
 */
export async function eraseEndedInvitations(
  db: Database,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<Erased> {
  const ended = await db
    .select({ organisationId: rounds.organisationId, roundId: rounds.id })
    .from(rounds)
    .where(and(lte(rounds.closesAt, now), hasSomethingLeft(db)));
  const erased = { people: 0, invitations: 0, mails: 0 };
  for (const round of ended) {
    const add = (key: keyof Erased) => (count: number) => {
      erased[key] += count;
    };
    await inParts(isStopping, () => erasePeople(db, round), add("people"));
    await inParts(isStopping, () => eraseReach(db, round), add("invitations"));
    await inParts(isStopping, () => eraseMails(db, round), add("mails"));
    if (isStopping()) break;
    await closeFrames(db, round, now);
  }
  return erased;
}

interface EndedRound {
  organisationId: number;
  roundId: number;
}

async function inParts(isStopping: () => boolean, part: () => Promise<number>, add: (count: number) => void) {
  while (!isStopping()) {
    const count = await part();
    add(count);
    if (count < atOnce) return;
  }
}

const canBeReached = or(
  isNotNull(invitations.address),
  isNotNull(invitations.email),
  isNotNull(invitations.sessionHash),
  isNotNull(invitations.resumeHash),
);

function hasSomethingLeft(db: Database): SQL {
  const frames = db
    .select({ one: sql`1` })
    .from(samplingFrames)
    .where(
      and(
        eq(samplingFrames.organisationId, rounds.organisationId),
        eq(samplingFrames.roundId, rounds.id),
        isNull(samplingFrames.erasedOn),
      ),
    );
  const reach = db
    .select({ one: sql`1` })
    .from(invitations)
    .where(
      and(eq(invitations.organisationId, rounds.organisationId), eq(invitations.roundId, rounds.id), canBeReached),
    );
  return sql`(exists ${frames} or exists ${reach})`;
}

async function erasePeople(db: Database, { organisationId, roundId }: EndedRound): Promise<number> {
  const part = db
    .select({ personId: framePeople.personId, frameId: framePeople.frameId })
    .from(framePeople)
    .innerJoin(
      samplingFrames,
      and(eq(samplingFrames.organisationId, framePeople.organisationId), eq(samplingFrames.id, framePeople.frameId)),
    )
    .where(and(eq(framePeople.organisationId, organisationId), eq(samplingFrames.roundId, roundId)))
    .limit(atOnce);
  const gone = await db
    .delete(framePeople)
    .where(
      and(
        eq(framePeople.organisationId, organisationId),
        sql`(${framePeople.personId}, ${framePeople.frameId}) in ${part}`,
      ),
    )
    .returning({ frameId: framePeople.frameId });
  return gone.length;
}

async function eraseReach(db: Database, { organisationId, roundId }: EndedRound): Promise<number> {
  const part = db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId), canBeReached))
    .limit(atOnce);
  const erased = await db
    .update(invitations)
    .set({ address: null, email: null, sessionHash: null, resumeHash: null })
    .where(and(eq(invitations.organisationId, organisationId), inArray(invitations.id, part)))
    .returning({ id: invitations.id });
  return erased.length;
}

async function eraseMails(db: Database, { organisationId, roundId }: EndedRound): Promise<number> {
  const part = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.organisationId, organisationId), like(mails.sendKey, `${mailsOfRound(roundId)}%`)))
    .limit(atOnce);
  return (await db.delete(mails).where(inArray(mails.id, part)).returning({ id: mails.id })).length;
}

/** Says of the lists of a round that nobody is on them any more. */
async function closeFrames(db: Database, { organisationId, roundId }: EndedRound, now: Date): Promise<void> {
  const somebodyLeft = db
    .select({ one: sql`1` })
    .from(framePeople)
    .where(
      and(eq(framePeople.organisationId, samplingFrames.organisationId), eq(framePeople.frameId, samplingFrames.id)),
    );
  await db
    .update(samplingFrames)
    .set({ erasedOn: dayOf(now) })
    .where(
      and(
        eq(samplingFrames.organisationId, organisationId),
        eq(samplingFrames.roundId, roundId),
        isNull(samplingFrames.erasedOn),
        notExists(somebodyLeft),
      ),
    );
}
