import { createTransport, type Transporter } from "nodemailer";

/** Nothing waits for ever for a mail server. */
const patience = { connectMs: 10_000, silentMs: 30_000 };

/** A few connections to the mail server of the operator, used again for the next mails. */
export function mailTransport(smtpUrl: string, { connectMs, silentMs } = patience): Transporter {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silentMs,
    // A mail never reads files or addresses of ours, whatever is in it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Where mails come from: the address for questions, or one that nobody reads. */
export function senderOf({ contactEmail, appOrigin }: { contactEmail: string | undefined; appOrigin: string }): string {
  return contactEmail ?? `niet-beantwoorden@${new URL(appOrigin).hostname}`;
}
