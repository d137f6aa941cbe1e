import type { mail as dutch } from "../nl/mail.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the outbox of mails. */
export const mail: Twin<typeof dutch> = {
  title: "Post",
  lead: "Mails leave by themselves. If one cannot, the site tries again later and later, for a day and a half.",
  noServer: "No mail server is set (SMTP_URL). So nothing leaves.",
  example: "Below you see what would be sent.",
  closed: "You cannot read the text of a mail: it holds links that belong to somebody else.",
  counts: { waiting: "Ready to be sent", sent: "Sent in the last 30 days", failed: "Given up" },
  waiting: "Ready to be sent",
  failed: "Given up",
  failedLead: "These mails did not arrive. Does the mail server work again? Then try them once more.",
  none: "No mails.",
  recipient: "To",
  subject: "Subject",
  attempts: "Attempts",
  times_one: "{{count}} attempt",
  times_other: "{{count}} attempts",
  next: "Next attempt",
  error: "What the mail server said",
  again: "Again",
  tryAgain: "Try again",
  tried: "The mail is ready again.",
  shown: "You see the newest {{most}}.",
};
