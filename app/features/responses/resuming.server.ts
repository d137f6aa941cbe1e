import { signedInUser, worksHere } from "~/features/accounts/signed-in.server.ts";
import { movePlace } from "~/features/invitations/claim/claim.commands.server.ts";
import { invitedPerson, keepPlace } from "~/features/invitations/claim/invited-browser.server.ts";
import { findRound, type Round } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { networkOf } from "~/platform/network.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import { typedCodeOf } from "~/platform/typed-code.server.ts";
import type { Database } from "~db/client.server.ts";
import { takeResumeCode } from "./draft.commands.server.ts";
import { participantOfResumeCode } from "./draft.queries.server.ts";
import { invitationOfParticipant } from "./invitation-of-participant.server.ts";
import { participantIdOf } from "./participant.server.ts";
import { goingOnBy, keepResumeToken } from "./resume.server.ts";

/**
 * What a code from another device leads to; `cookie` is the value of Set-Cookie with which this browser goes on. Nothing tells
 * a wrong code from one that was used or is too old.
 */
export type ResumeOutcome =
  | { kind: "resumed"; cookie: string }
  | { kind: "refused" }
  | { kind: "too-many" }
  /** A member of staff only tries rounds out, and would use up the code for nothing. */
  | { kind: "staff" }
  /** Somebody else has a place in this browser: whoever typed the code is asked first. */
  | { kind: "someone-else" };

interface ResumeQuestion {
  organisationId: number;
  slug: string;
  code: string;
  /** Key of the form: the same form sent twice is one use. */
  formKey: string;
  request: Request;
  /** Whoever typed the code knows that somebody else began here. */
  isSure: boolean;
  clientAddress: string;
  now: Date;
}

interface Taken {
  organisationId: number;
  round: Round;
  participantId: string;
  session: string;
  now: Date;
}

/** Lets a browser go on with what was begun elsewhere, in exchange for the code. */
export async function resumeAnswering(db: Database, question: ResumeQuestion): Promise<ResumeOutcome> {
  const { organisationId, slug, now, clientAddress } = question;
  const limit = { action: "resume", who: networkOf(clientAddress), limit: 30, seconds: 3600 };
  if (worksHere(await signedInUser(question.request))) return { kind: "staff" };
  if ((await spend(db, limit)) === "too-many") return { kind: "too-many" };
  const round = await findRound(db, { organisationId, wanted: { slug }, now });
  const code = typedCodeOf(question.code);
  if (!round || code === undefined) return { kind: "refused" };
  if (!question.isSure && (await isSomeoneElses(db, { ...question, round, code }))) return { kind: "someone-else" };
  const { token, session } = goingOnBy({ formKey: question.formKey, code });
  const participantId = await takeResumeCode(db, { organisationId, roundId: round.id, code, token, now });
  if (participantId === undefined) return { kind: "refused" };
  const place = await placeOf(db, { organisationId, round, participantId, session, now });
  return { kind: "resumed", cookie: place ?? (await keepResumeToken(token)) };
}

/** Whether this browser has the place of another person than whose code was typed. */
async function isSomeoneElses(
  db: Database,
  {
    organisationId,
    round,
    code,
    request,
  }: Pick<ResumeQuestion, "organisationId" | "code" | "request"> & { round: Round },
): Promise<boolean> {
  const here = await invitedPerson(db, { organisationId, roundId: round.id, request });
  if (!here || !round.key) return false;
  const typed = await participantOfResumeCode(db, { organisationId, roundId: round.id, code });
  return (
    typed !== undefined && typed !== participantIdOf(round.key, { kind: "invited", invitationId: here.invitationId })
  );
}

/**
 * Whoever was invited takes their place along with the draft, so that they can change on this device what they send on it; the
 * device before it loses the place. Of a member of a panel, who signs in, only the draft goes along. Apart from the draft,
 * in a statement of its own: nothing ties an invitation to an answer.
 */
async function placeOf(
  db: Database,
  { organisationId, round, participantId, session, now }: Taken,
): Promise<string | undefined> {
  if (!round.key) return undefined;
  const participant = { organisationId, roundId: round.id, roundKey: round.key, participantId };
  const invitationId = await invitationOfParticipant(db, participant);
  const isMoved = invitationId && (await movePlace(db, { organisationId, invitationId, session, now }));
  return isMoved ? await keepPlace(round.id, session, round.closesAt) : undefined;
}
