import { and, eq } from "drizzle-orm";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { Database } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { rolesThatInvite } from "./invitations.permissions.ts";
import { frameOfRound, sampleOfRound } from "./sample/sample.queries.server.ts";

export type InvitingRoom = Awaited<ReturnType<typeof openInviting>>;

/** What every page about inviting to a round begins with: who may, the round, its list of people and its sample. */
export async function openInviting(
  db: Database,
  { request, id, now }: { request: Request; id: string | undefined; now: Date },
) {
  const { organisationId } = await requireRole(request, rolesThatInvite);
  if (!/^\d{1,9}$/.test(id ?? "")) return notFound();
  const key = { organisationId, roundId: Number(id) };
  const { titleNl, titleEn, slug, opensAt, closesAt } = rounds;
  const [[round], frame, sample] = await Promise.all([
    db
      .select({ titleNl, titleEn, slug, opensAt, closesAt })
      .from(rounds)
      .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, key.roundId))),
    frameOfRound(db, key),
    sampleOfRound(db, key),
  ]);
  if (!round) return notFound();
  return {
    ...key,
    base: `/beheer/rondes/${key.roundId}/uitnodigen`,
    round,
    isClosed: round.closesAt <= now,
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

/** What all these pages show of the room: their heading, and where one is. */
export function shownRoom({ base, roundId, round, isClosed }: InvitingRoom) {
  return { id: roundId, base, titleNl: round.titleNl, titleEn: round.titleEn, isClosed };
}
