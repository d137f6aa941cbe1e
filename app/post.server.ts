import { markBounced } from "~/features/invitations/reach/bounce.commands.server.ts";
import { invitationOfMail } from "~/features/invitations/reach/reach.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { log } from "~/platform/log.server.ts";
import { mailTransport, senderOf } from "~/platform/mail/mail-transport.server.ts";
import type { DueMail } from "~/platform/mail/outbox.commands.server.ts";
import { sendDueMails } from "~/platform/mail/send-mails.server.ts";
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
  const transport = mailTransport(smtpUrl);
  const host = new URL(env.appOrigin).hostname;
  const sender = { transport, from: senderOf(env), host, onRefused: (mail: DueMail) => noteRefused(db, mail) };
  const stop = repeat("mails", LOOK_MS, async () => {
    const counts = await sendDueMails(db, sender, clock.now);
    if (counts.sent + counts.later + counts.givenUp > 0) log.info(counts, "mails");
  });
  return () => {
    stop();
    transport.close();
  };
}

/** Tells the feature that queued a mail that its address does not work. */
async function noteRefused(db: Database, { organisationId, sendKey }: DueMail): Promise<void> {
  const invitationId = invitationOfMail(sendKey);
  if (invitationId) await markBounced(db, { organisationId, undelivered: { invitationId } });
}
