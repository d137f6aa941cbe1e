import { markBounced } from "~/features/invitations/reach/bounce.commands.server.ts";
import { invitationOfMail } from "~/features/invitations/reach/reach.commands.server.ts";
import { noteRefusedMail } from "~/features/notifications/preferences/preference.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { type Environment, env } from "~/platform/env.server.ts";
import { log } from "~/platform/log.server.ts";
import { mailTransport, senderOf } from "~/platform/mail/mail-transport.server.ts";
import type { DueMail } from "~/platform/mail/outbox.commands.server.ts";
import { type SendCounts, sendDueMails } from "~/platform/mail/send-mails.server.ts";
import { repeat } from "~/platform/repeat.server.ts";
import type { Database } from "~db/client.server.ts";

const LOOK_MS = 5_000;

/**
 * Sends the mails whose turn it is, for as long as this process lives; without a mail server nothing is sent.
 * @returns Stops it; a mail under way is finished, or sent again by the next process.
 */
export function startPost(db: Database): () => void {
  const { smtpUrl } = env;
  if (smtpUrl === undefined) return () => undefined;
  const post = postOf(db, { ...env, smtpUrl });
  const stop = repeat("mails", LOOK_MS, async () => {
    const counts = await post.send(clock.now);
    if (counts.sent + counts.later + counts.givenUp > 0) log.info(counts, "mails");
  });
  return () => {
    stop();
    post.close();
  };
}

/** The way of mails to one mail server. */
export interface Post {
  /** Sends what is due at this time, and tells the features that queued it what the mail server refused. */
  send(now: () => Date): Promise<SendCounts>;
  close(): void;
}

/** The way of the mails in the outbox to the mail server of these settings. */
export function postOf(
  db: Database,
  settings: Pick<Environment, "appOrigin" | "contactEmail"> & { smtpUrl: string },
): Post {
  const transport = mailTransport(settings.smtpUrl);
  const host = new URL(settings.appOrigin).hostname;
  const sender = { transport, from: senderOf(settings), host, onRefused: (mail: DueMail) => noteRefused(db, mail) };
  return { send: (now) => sendDueMails(db, sender, now), close: () => transport.close() };
}

/** Tells the feature that queued a mail that its address does not work. */
async function noteRefused(db: Database, { organisationId, sendKey }: DueMail): Promise<void> {
  await noteRefusedMail(db, { organisationId, sendKey });
  const invitationId = invitationOfMail(sendKey);
  if (invitationId) await markBounced(db, { organisationId, undelivered: { invitationId } });
}
