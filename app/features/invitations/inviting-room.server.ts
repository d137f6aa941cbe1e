import { and, eq, sql } from "drizzle-orm";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, rounds } from "~db/schema/index.ts";
import { rolesThatInvite } from "./invitations.permissions.ts";
import { frameOfRound, sampleOfRound } from "./sample/sample.queries.server.ts";

export type InvitingRoom = Awaited<ReturnType<typeof openInviting>>;

/** What every page about inviting to a round begins with: who may, the round, its list of people and its sample. */
export async function openInviting(
  db: Database,
  { request, id, now }: { request: Request; id: string | undefined; now: Date },
) {
  const { organisationId, id: actorId } = await requireRole(request, rolesThatInvite);
  if (!/^\d{1,9}$/.test(id ?? "")) return notFound();
  const key = { organisationId, roundId: Number(id) };
  const { titleNl, titleEn, slug, opensAt, closesAt } = rounds;
  const [[round], frame, sample, sent] = await Promise.all([
    db
      .select({ titleNl, titleEn, slug, opensAt, closesAt })
      .from(rounds)
      .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, key.roundId))),
    frameOfRound(db, key),
    sampleOfRound(db, key),
    invitedPeople(db, key),
  ]);
  if (!round) return notFound();
  return {
    ...key,
    actorId,
    base: `/beheer/rondes/${key.roundId}/uitnodigen`,
    round,
    isClosed: round.closesAt <= now,
    done: { frame: Boolean(frame), sample: Boolean(sample), send: sent.isBegun && !sent.isUnfinished, response: false },
    isSending: sent.isBegun,
    frame: frame && {
      id: frame.id,
      name: frame.name,
      people: frame.people,
      erasedOn: frame.erasedOn,
    },
    sample: sample && {
      seed: sample.seed,
      allocation: sample.allocation,
      size: sample.size,
      strata: sample.strata,
      drawnAt: sample.drawnAt,
    },
  };
}

/** Whether anybody was written to, and whether some still have to be. */
async function invitedPeople(db: Database, { organisationId, roundId }: { organisationId: number; roundId: number }) {
  const [sent] = await db
    .select({
      isBegun: sql<boolean>`coalesce(bool_or(${invitations.sentOn} is not null), false)`,
      isUnfinished: sql<boolean>`coalesce(bool_or(${invitations.sentOn} is null and not ${invitations.hasBounced}), false)`,
    })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)));
  return sent ?? { isBegun: false, isUnfinished: false };
}

/** What all these pages show of the room: their heading, and where one is. */
export function shownRoom({ base, roundId, round, isClosed, done, isSending }: InvitingRoom) {
  return { id: roundId, base, titleNl: round.titleNl, titleEn: round.titleEn, isClosed, done, isSending };
}
