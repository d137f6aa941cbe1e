import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import type { Database } from "~db/client.server.ts";
import { type DueMail, markNotSent, markSent, takeDueMails } from "./outbox.commands.server.ts";

export interface Sender {
  transport: Pick<Transporter, "sendMail">;
  /** Address that mails come from. */
  from: string;
  /** Name of the site in Message-ID. */
  host: string;
  /** Told when the mail server refuses a mail for good, so that the feature that queued it knows. */
  onRefused: (mail: DueMail) => Promise<void>;
}

export interface SendCounts {
  sent: number;
  later: number;
  givenUp: number;
}

const AT_ONCE = 20;
/** Longest part of what a mail server says that is kept. */
const LONGEST_ERROR = 300;

/** Sends the mails whose turn it is, a few at a time, until there are none. */
export async function sendDueMails(db: Database, sender: Sender, clock: () => Date): Promise<SendCounts> {
  const counts: SendCounts = { sent: 0, later: 0, givenUp: 0 };
  for (;;) {
    const due = await takeDueMails(db, clock(), AT_ONCE);
    if (due.length === 0) return counts;
    for (const mail of due) counts[await sendOne(db, sender, mail, clock)] += 1;
  }
}

async function sendOne(db: Database, sender: Sender, mail: DueMail, clock: () => Date): Promise<keyof SendCounts> {
  try {
    await sender.transport.sendMail({
      from: sender.from,
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.body,
      messageId: messageIdOf(mail, sender.host),
      headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail) },
    });
  } catch (error) {
    const isFinal = isRefusedForGood(error);
    const gaveUp = await markNotSent(db, mail, sentenceOf(error), isFinal);
    if (isFinal) await sender.onRefused(mail);
    return gaveUp ? "givenUp" : "later";
  }
  await markSent(db, mail, clock());
  return "sent";
}

/** What makes a mailbox show a button that stops mails like this one (RFC 2369, RFC 8058). */
function unsubscribing({ unsubscribeUrl }: DueMail): Record<string, string> {
  if (unsubscribeUrl === null) return {};
  return { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/**
 * The same for the same mail, so that a mailbox can tell that it came twice when this process ended between the server's
 * answer and our note of it. A hash, because the key may name somebody's invitation.
 */
function messageIdOf({ organisationId, sendKey }: DueMail, host: string): string {
  const hash = createHash("sha256").update(`${organisationId}\n${sendKey}`).digest("hex");
  return `<${hash.slice(0, 40)}@${host}>`;
}

/** Codes from 500 on to a recipient or a message say that trying again does not help; other errors may pass. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode, code } = error as Error & { responseCode?: number; code?: string };
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  return isAboutMail && (responseCode === undefined || responseCode >= 500);
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").slice(0, LONGEST_ERROR);
}
