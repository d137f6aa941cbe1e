import { inLanguage, type Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";

/** For whom a mail about an account is, and where the site lives. */
export interface AccountMail {
  site: string;
  origin: string;
  /** The language of the page on which it was asked for. */
  language: Language;
}

interface MailText {
  subject: string;
  body: string;
}

/** Plain text: a greeting, what it is about, and what to do when it was somebody else. */
function mailOf({ site, language }: AccountMail, kind: "confirm" | "reset" | "known", address: string): MailText {
  const t = translator(language);
  const lines = [
    t("accountMail.mail.greeting"),
    t(`accountMail.mail.${kind}.text`, { site }),
    address,
    t(`accountMail.mail.${kind}.otherwise`),
  ];
  return { subject: t(`accountMail.mail.${kind}.subject`, { site }), body: `${lines.join("\n\n")}\n` };
}

/** The mail with which somebody shows that they read mail at the address of their account. */
export function confirmationMail(mail: AccountMail, token: string): MailText {
  return mailOf(mail, "confirm", `${mail.origin}${inLanguage(mail.language, `/adres-bevestigen/${token}`)}`);
}

/** The mail with which somebody who forgot their password chooses another one. */
export function resetMail(mail: AccountMail, token: string): MailText {
  return mailOf(mail, "reset", `${mail.origin}${inLanguage(mail.language, `/wachtwoord-vergeten/${token}`)}`);
}

/** The mail to whoever registers with an address that has an account: the page itself does not tell. */
export function knownAddressMail(mail: AccountMail): MailText {
  return mailOf(mail, "known", `${mail.origin}${inLanguage(mail.language, "/wachtwoord-vergeten")}`);
}
