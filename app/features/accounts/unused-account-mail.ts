import { translator } from "~/i18n/translate.ts";

/** Where the site lives and what it is called, for the mail about an account. */
export interface AccountMailSender {
  origin: string;
  contact: string | null;
}

const t = translator("nl");
const dayInWords = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });

/** What a mail about an unused account is about: queued once per warning, and found back before the account is erased. */
export function unusedAccountKey({ userId, warnedOn }: { userId: string; warnedOn: string }): string {
  return `account:unused:${userId}:${warnedOn}`;
}

/** The mail that tells somebody that their account will be erased for lack of use: plain text in Dutch with a line of English. */
export function unusedAccountMail({
  site,
  erasedOn,
  sender: { origin, contact },
}: {
  site: string;
  /** As 2026-03-01. */
  erasedOn: string;
  sender: AccountMailSender;
}): { subject: string; body: string } {
  const named = { site, day: dayInWords.format(new Date(`${erasedOn}T12:00:00Z`)) };
  const body = [
    t("accounts.unused.greeting"),
    t("accounts.unused.text", named),
    t("accounts.unused.keep"),
    `${origin}/inloggen`,
    t("accounts.unused.otherwise", named),
    contact ? t("accounts.unused.questions", { contact }) : "",
    `${t("accounts.unused.english", named)} ${origin}/en/inloggen`,
  ];
  return { subject: t("accounts.unused.subject", named), body: `${body.filter((part) => part !== "").join("\n\n")}\n` };
}
