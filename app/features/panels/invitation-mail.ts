import { translator } from "~/i18n/translate.ts";
import { lastDay } from "./panel-day.ts";

/** The survey that a member is asked for. */
export interface MemberInvitation {
  panelSlug: string;
  panelName: string;
  slug: string;
  title: string;
  closesAt: Date;
}

/** Where the site lives, for the links, and where questions can be mailed, if anywhere. */
export interface Sender {
  origin: string;
  contact: string | null;
}

const t = translator("nl");

/**
 * The mail that asks a member for a survey: plain text in Dutch, with one line of English. It names nobody and opens
 * nothing: whoever reads it by mistake still has to sign in.
 */
export function memberMail(round: MemberInvitation, { origin, contact }: Sender): { subject: string; body: string } {
  const named = { panel: round.panelName, survey: round.title };
  const body = [
    t("panels.mail.greeting"),
    t("panels.mail.ready", named),
    `${origin}/vragenlijsten/${round.slug}`,
    t("panels.mail.until", { day: lastDay(round.closesAt, "nl") }),
    t("panels.mail.voluntary"),
    t("panels.mail.less"),
    `${origin}/panels/${round.panelSlug}/profiel`,
    contact ? t("panels.mail.questions", { contact }) : "",
    `${t("panels.mail.english")} ${origin}/en/vragenlijsten/${round.slug}`,
  ];
  return { subject: t("panels.mail.subject", named), body: `${body.filter((part) => part !== "").join("\n\n")}\n` };
}
