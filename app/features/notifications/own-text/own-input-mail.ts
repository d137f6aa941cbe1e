import { translator } from "~/i18n/translate.ts";
import { mailBody, oneLine } from "../plain-mail.ts";
import { unsubscribePath } from "../unsubscribe-path.ts";

const t = translator("nl");

export interface Mail {
  subject: string;
  body: string;
  unsubscribeUrl: string;
}

/** Where the site lives, and the key with which the reader stops these mails. */
export interface To {
  origin: string;
  key: string;
}

/** A mail about what somebody brought in or was asked: plain text in Dutch, where to read on, and how to get no more. */
export function ownInputMail(
  { origin, key }: To,
  { subject, parts, path }: { subject: string; parts: string[]; path: string },
): Mail {
  const unsubscribeUrl = `${origin}${unsubscribePath(key, "ownInput")}`;
  const body = mailBody([
    t("notifications.mail.greeting"),
    ...parts,
    `${origin}${path}`,
    t("notifications.mail.stop"),
    unsubscribeUrl,
    `${t("notifications.mail.english")} ${origin}/en${path}`,
  ]);
  return { subject: oneLine(subject), body, unsubscribeUrl };
}
