import { createTransport, type Transporter } from "nodemailer";

/** Nothing waits for ever for a mail server. */
const CONNECT_WITHIN_MS = 10_000;
const SILENT_AT_MOST_MS = 30_000;

/** A few connections to the mail server of the operator, used again for the next mails. */
export function mailTransport(smtpUrl: string): Transporter {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENT_AT_MOST_MS,
    // A mail never reads files or addresses of ours, whatever is in it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Where mails come from: the address for questions, or one that nobody reads. */
export function senderOf({ contactEmail, appOrigin }: { contactEmail: string | undefined; appOrigin: string }): string {
  return contactEmail ?? `niet-beantwoorden@${new URL(appOrigin).hostname}`;
}
