import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import type { Database } from "~db/client.server.ts";
import { type DueMail, markNotSent, markSent, takeDueMail } from "./outbox.commands.server.ts";

export interface Sender {
  transport: Pick<Transporter, "sendMail">;
  /** Address that mails come from. */
  from: string;
  /** Name of the site in Message-ID. */
  host: string;
  /** Told when the mail server says that an address does not work, so that the feature that queued it knows. */
  onRefused: (mail: DueMail) => Promise<void>;
}

export interface SendCounts {
  sent: number;
  later: number;
  givenUp: number;
}

/** Longest part of what a mail server says that is kept. */
const LONGEST_ERROR = 300;

/** Sends the mails whose turn it is, one after the other, until there are none. */
export async function sendDueMails(db: Database, sender: Sender, clock: () => Date): Promise<SendCounts> {
  const counts: SendCounts = { sent: 0, later: 0, givenUp: 0 };
  for (;;) {
    const mail = await takeDueMail(db, clock());
    if (!mail) return counts;
    const outcome = await sendOne(db, sender, mail, clock);
    if (outcome !== "elsewhere") counts[outcome] += 1;
  }
}

async function sendOne(
  db: Database,
  sender: Sender,
  mail: DueMail,
  clock: () => Date,
): Promise<keyof SendCounts | "elsewhere"> {
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
    const fault = faultOf(error);
    const isFinal = fault !== "passing";
    const outcome = await markNotSent(db, mail, { error: sentenceOf(error), isFinal, now: clock() });
    if (fault === "address" && outcome === "givenUp") await sender.onRefused(mail);
    return outcome;
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

/** What a mail server that refuses us rather than the recipient adds to its code: a rule of theirs, or our address (RFC 3463). */
const aboutUs = /^5\d\d[ -]5\.(7|1\.[78])/;

/**
 * Whether it is this address that does not work, something in the mail that no server would take, or anything else: a server
 * that is away, or one that does not take mails of ours now. The last may pass, and says nothing about the recipient.
 */
function faultOf(error: unknown): "address" | "mail" | "passing" {
  if (!(error instanceof Error)) return "passing";
  const { command, response = "", responseCode = 0, code } = error as Error & Partial<SmtpError>;
  if (command === "RCPT TO" && responseCode >= 500 && !aboutUs.test(response)) return "address";
  return command === "API" && (code === "EENVELOPE" || code === "EMESSAGE") ? "mail" : "passing";
}

interface SmtpError {
  /** What the server was asked when it said no; `API`: it was not asked, because the mail cannot be sent. */
  command: string;
  code: string;
  response: string;
  responseCode: number;
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").slice(0, LONGEST_ERROR);
}
