import { and, eq } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { panelParticipations, panels, rounds } from "~db/schema/index.ts";
import { sendKeyOf } from "./invitation-key.ts";
import { memberMail, type Sender } from "./invitation-mail.ts";
import { type AskableMember, askableMembers } from "./invite.queries.server.ts";
import { mayBeAsked } from "./may-be-asked.ts";

export interface Inviting {
  organisationId: number;
  panelId: number;
  roundId: number;
  sender: Sender;
  now: Date;
}

export type InviteOutcome =
  | { kind: "invited"; asked: number; paused: number; tired: number; askedBefore: number }
  | { kind: "round-closed" }
  /** The panel has no round of this number. */
  | { kind: "no-panel-round" };

const rowsPerStatement = 1_000;

/**
 * Asks all members who may be asked for a round of their panel: notes that they were, and puts a mail in the outbox that
 * goes when the round opens. Inviting again reaches only whoever was not asked before.
 */
export async function inviteMembers(db: Database, inviting: Inviting): Promise<InviteOutcome> {
  return await db.transaction(async (tx) => {
    const round = await lockedRound(tx, inviting);
    if (!round) return { kind: "no-panel-round" };
    if (round.closesAt <= inviting.now) return { kind: "round-closed" };
    const members = await askableMembers(tx, inviting);
    const counts = { asked: 0, paused: 0, tired: 0, askedBefore: members.filter(wasAsked).length };
    const toAsk = members.filter((member) => {
      if (wasAsked(member)) return false;
      const answer = mayBeAsked(
        { ...member, surveysPerYear: round.surveysPerYear },
        member.participations,
        inviting.now,
      );
      counts[answer === "yes" ? "asked" : answer] += 1;
      return answer === "yes";
    });
    const mail = memberMail(round, inviting.sender);
    for (let start = 0; start < toAsk.length; start += rowsPerStatement) {
      await ask(tx, toAsk.slice(start, start + rowsPerStatement), round, inviting, mail);
    }
    return { kind: "invited", ...counts };
  });
}

function wasAsked(member: AskableMember): boolean {
  return member.askedBefore;
}

type PanelRound = NonNullable<Awaited<ReturnType<typeof lockedRound>>>;

/**
 * The panel is locked, so that two rounds that invite at once see each other's invitations; the round, so that its opening
 * does not move under the mails.
 */
async function lockedRound(tx: Database, { organisationId, panelId, roundId }: Inviting) {
  const [row] = await tx
    .select({
      panelId: panels.id,
      panelSlug: panels.slug,
      panelName: panels.name,
      surveysPerYear: panels.surveysPerYear,
      id: rounds.id,
      slug: rounds.slug,
      title: rounds.titleNl,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
    })
    .from(rounds)
    .innerJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId), eq(rounds.panelId, panelId)))
    .for("no key update");
  return row;
}

async function ask(
  tx: Database,
  members: AskableMember[],
  round: PanelRound,
  { organisationId, now }: Inviting,
  mail: ReturnType<typeof memberMail>,
) {
  const ids = { organisationId, panelId: round.panelId, roundId: round.id };
  const invitedOn = dayOf(now);
  await tx.insert(panelParticipations).values(members.map(({ userId }) => ({ ...ids, userId, invitedOn })));
  const mails = members.map(({ userId, email }) => ({
    sendKey: sendKeyOf({ ...ids, userId }),
    recipient: email,
    expiresAt: round.closesAt,
    ...mail,
  }));
  // A mail about a round that is still to open waits until then: the link in it works at once.
  await queueMails(tx, organisationId, mails, round.opensAt > now ? round.opensAt : now);
}
