import { type SignedInUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { Database } from "~db/client.server.ts";
import { mayVote } from "../discussion.permissions.ts";
import { findStatementRound, statementsToJudge } from "./statement.queries.server.ts";
import { type Judging, judgingOf, type StatementToRead, statementRoundState } from "./statement.ts";
import { inOrderOfVoter } from "./voter.server.ts";

/** Where somebody judges statements: the proposal, its round, and who is there. Ends the request when there is no such proposal. */
export async function statementsRoom(
  db: Database,
  { organisationId, slug, request, now }: { organisationId: number; slug: string; request: Request; now: Date },
) {
  const [found, user] = await Promise.all([findStatementRound(db, { organisationId, slug }), signedInUser(request)]);
  const { proposal, round } = found ?? notFound();
  const key = round?.key ?? null;
  const shown = round && {
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    state: statementRoundState({ ...round, hasKey: key !== null }, now),
  };
  return {
    proposal,
    round: shown,
    key,
    user,
    mayVote: mayVote(user?.role),
    about: { organisationId, proposalId: proposal.id },
  };
}
export type StatementsRoom = Awaited<ReturnType<typeof statementsRoom>>;

const nothing: Judging = { current: null, previousId: null, judged: [], total: 0 };

/** The statements in the order of this person, and which one is their turn; nothing where the round is not open. */
export async function judgingIn(
  db: Database,
  { round, key, about }: Pick<StatementsRoom, "round" | "key" | "about">,
  { voter, wantedId }: { voter: string; wantedId: number | undefined },
): Promise<Judging> {
  if (round?.state !== "open" || !key) return nothing;
  const statements = await statementsToJudge(db, { ...about, voter });
  return judgingOf(inOrderOfVoter(statements, { key, voter }), wantedId);
}

/** Every statement in the order in which they came, for who only looks; none before the round is open. */
export async function statementsToRead(
  db: Database,
  { round, about }: Pick<StatementsRoom, "round" | "about">,
): Promise<StatementToRead[]> {
  if (round?.state !== "open") return [];
  const all = await statementsToJudge(db, { ...about, voter: undefined });
  return all.map(({ id, body }) => ({ id, body }));
}

/** Who is signed in, if what they send in may count. */
export function residentOf({ user, mayVote: may }: Pick<StatementsRoom, "user" | "mayVote">): SignedInUser | null {
  return may ? user : null;
}
