import { and, asc, eq, like, ne } from "drizzle-orm";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mails, panelMembers, panelParticipations, panels, rounds, users } from "~db/schema/index.ts";
import { keysOfRound, sendKeyOf } from "./invitation-key.ts";
import { memberMail, type Sender } from "./invitation-mail.ts";
import { isPaused } from "./may-be-asked.ts";

interface OfRound {
  organisationId: number;
  roundId: number;
}

const mailsPerStatement = 1_000;

/**
 * Takes back that members were asked for a round that has not opened, with the mails that wait for it: of all panels, or of
 * every panel but one.
 */
export async function takeBackInvitations(
  tx: Database,
  { organisationId, roundId }: OfRound,
  exceptPanel: number | null = null,
): Promise<void> {
  await withdrawMails(tx, { organisationId, roundId });
  await tx
    .delete(panelParticipations)
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.roundId, roundId),
        exceptPanel === null ? undefined : ne(panelParticipations.panelId, exceptPanel),
      ),
    );
}

async function withdrawMails(tx: Database, { organisationId, roundId }: OfRound): Promise<void> {
  await tx
    .delete(mails)
    .where(and(eq(mails.organisationId, organisationId), like(mails.sendKey, keysOfRound(roundId))));
}

/**
 * Writes the mails anew that wait for a round whose plan has changed: they tell until when one can answer, and go when it
 * opens. Whoever was asked for another panel than the round has now is no longer asked; whoever pauses on the day that it opens,
 * or became staff, gets no mail.
 */
export async function renewMemberMails(
  tx: Database,
  { organisationId, roundId, sender, now }: OfRound & { sender: Sender; now: Date },
): Promise<void> {
  const [round] = await tx
    .select({
      panelId: rounds.panelId,
      panelSlug: panels.slug,
      panelName: panels.name,
      slug: rounds.slug,
      title: rounds.titleNl,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
    })
    .from(rounds)
    .leftJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  await takeBackInvitations(tx, { organisationId, roundId }, round?.panelId ?? null);
  if (!round?.panelSlug || !round.panelName || round.panelId === null) return;
  const { panelId, panelSlug, panelName, ...rest } = round;
  const mail = memberMail({ ...rest, panelSlug, panelName }, sender);
  const at = round.opensAt > now ? round.opensAt : now;
  const members = await membersAsked(tx, { organisationId, roundId, panelId });
  const asked = members.filter(({ pausedUntil }) => !isPaused(pausedUntil, at));
  for (let start = 0; start < asked.length; start += mailsPerStatement) {
    const part = asked.slice(start, start + mailsPerStatement).map(({ userId, email }) => ({
      sendKey: sendKeyOf({ panelId, roundId, userId }),
      recipient: email,
      expiresAt: round.closesAt,
      ...mail,
    }));
    await queueMails(tx, organisationId, part, at);
  }
}

/** Who was asked and still is a resident: staff do not answer their own questions. */
async function membersAsked(tx: Database, { organisationId, roundId, panelId }: OfRound & { panelId: number }) {
  return await tx
    .select({ userId: users.id, email: users.email, pausedUntil: panelMembers.pausedUntil })
    .from(panelParticipations)
    .innerJoin(
      panelMembers,
      and(
        eq(panelMembers.organisationId, panelParticipations.organisationId),
        eq(panelMembers.panelId, panelParticipations.panelId),
        eq(panelMembers.userId, panelParticipations.userId),
      ),
    )
    .innerJoin(users, and(eq(users.organisationId, panelMembers.organisationId), eq(users.id, panelMembers.userId)))
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.roundId, roundId),
        eq(panelParticipations.panelId, panelId),
        eq(users.role, "resident"),
      ),
    )
    .orderBy(asc(users.id));
}
