import { and, count, eq, gt, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { answeringMinutes } from "~/features/questionnaires/answering-time.ts";
import { readOnlyTypes } from "~/features/questionnaires/item.ts";
import { roundState } from "~/features/questionnaires/round.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, items, organisations, roundKeys, rounds } from "~db/schema/index.ts";
import { hashOfSecret, isToken } from "../secret.server.ts";
import { type Held, isHeld } from "./claim.commands.server.ts";
import { invitedPerson } from "./invited-browser.server.ts";

const shownRound = {
  id: rounds.id,
  slug: rounds.slug,
  titleNl: rounds.titleNl,
  titleEn: rounds.titleEn,
  purposeNl: rounds.purposeNl,
  purposeEn: rounds.purposeEn,
  opensAt: rounds.opensAt,
  closesAt: rounds.closesAt,
  questionnaireId: rounds.questionnaireId,
  organisation: organisations.name,
};

/** What an invited person must know of the round before they begin. */
export type InvitedRound = NonNullable<Awaited<ReturnType<typeof invitedRound>>>;

/** The round of an invitation and how many minutes it takes, or undefined. */
export async function invitedRound(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
) {
  const [round] = await db
    .select(shownRound)
    .from(rounds)
    .innerJoin(organisations, eq(organisations.id, rounds.organisationId))
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  if (!round) return undefined;
  const ofList = and(
    eq(items.organisationId, organisationId),
    eq(items.questionnaireId, round.questionnaireId),
    notInArray(items.type, [...readOnlyTypes]),
  );
  const [asked] = await db.select({ items: count() }).from(items).where(ofList);
  return { ...round, minutes: answeringMinutes(asked?.items ?? 0) };
}

/** Whether who was invited answered on paper or by telephone: nobody used the link or code, and it is used. */
const isOnPaper = sql<boolean>`${invitations.sessionHash} is null and ${invitations.usedOn} is not null`;

/** What the page behind a link shows. */
export type InvitationPage =
  | { kind: "valid"; round: InvitedRound; expiresAt: Date }
  /** The letter came before the round opens. */
  | { kind: "upcoming"; round: InvitedRound; expiresAt: Date }
  /** This browser used the link before: it can go on. */
  | { kind: "yours"; round: InvitedRound; hasAnswered: boolean }
  /** Another browser used the link, or it was answered on paper. */
  | { kind: "used"; round: InvitedRound; isOnPaper: boolean }
  | { kind: "refused" };

interface Question {
  organisationId: number;
  token: string;
  request: Request;
  now: Date;
}

/** Looks at a link and changes nothing: mail scanners open every link (docs/requirements.md TOK-3). */
export async function lookAtInvitation(db: Database, question: Question): Promise<InvitationPage> {
  const { organisationId, token, request, now } = question;
  if (!isToken(token)) return { kind: "refused" };
  const [found] = await db
    .select({
      id: invitations.id,
      roundId: invitations.roundId,
      usedOn: invitations.usedOn,
      isOnPaper,
      hasAnswered: invitations.hasAnswered,
      expiresAt: invitations.expiresAt,
      hasKey: roundKeys.roundId,
    })
    .from(invitations)
    .leftJoin(
      roundKeys,
      and(eq(roundKeys.organisationId, invitations.organisationId), eq(roundKeys.roundId, invitations.roundId)),
    )
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.tokenHash, hashOfSecret(token))));
  const round = found && (await invitedRound(db, { organisationId, roundId: found.roundId }));
  if (!round || found.hasKey === null || roundState(round, now) === "closed") return { kind: "refused" };
  const person = await invitedPerson(db, { organisationId, roundId: round.id, request });
  if (person?.invitationId === found.id) return { kind: "yours", round, hasAnswered: found.hasAnswered };
  if (found.usedOn !== null) return { kind: "used", round, isOnPaper: found.isOnPaper };
  if (found.expiresAt <= now) return { kind: "refused" };
  return { kind: roundState(round, now) === "open" ? "valid" : "upcoming", round, expiresAt: found.expiresAt };
}

/** What was used: by this browser, by another one, or on paper. */
export type UsedInvitation = Extract<InvitationPage, { kind: "yours" | "used" }>;

/** The round of a code that was used, as long as answers can be changed: who holds it hears how to go on. */
export async function usedInvitation(
  db: Database,
  { organisationId, held, request, now }: { organisationId: number; held: Held; request: Request; now: Date },
): Promise<UsedInvitation | undefined> {
  const [found] = await db
    .select({
      id: invitations.id,
      roundId: invitations.roundId,
      hasAnswered: invitations.hasAnswered,
      isOnPaper,
    })
    .from(invitations)
    .innerJoin(
      roundKeys,
      and(eq(roundKeys.organisationId, invitations.organisationId), eq(roundKeys.roundId, invitations.roundId)),
    )
    .where(and(isHeld({ organisationId, held }), isNotNull(invitations.usedOn)));
  const round = found && (await invitedRound(db, { organisationId, roundId: found.roundId }));
  if (!round || roundState(round, now) !== "open") return undefined;
  const person = await invitedPerson(db, { organisationId, roundId: round.id, request });
  if (person?.invitationId === found.id) return { kind: "yours", round, hasAnswered: found.hasAnswered };
  return { kind: "used", round, isOnPaper: found.isOnPaper };
}

/**
 * The round of a link or code that will work as soon as it opens; undefined for whatever else, so that nobody learns
 * anything of a code that they do not hold. Changes nothing.
 */
export async function upcomingInvitation(
  db: Database,
  { organisationId, held, now }: { organisationId: number; held: Held; now: Date },
): Promise<{ round: InvitedRound; expiresAt: Date } | undefined> {
  const [found] = await db
    .select({ roundId: invitations.roundId, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(isHeld({ organisationId, held }), isNull(invitations.usedOn), gt(invitations.expiresAt, now)));
  const round = found && (await invitedRound(db, { organisationId, roundId: found.roundId }));
  return round && roundState(round, now) === "upcoming" ? { round, expiresAt: found.expiresAt } : undefined;
}
