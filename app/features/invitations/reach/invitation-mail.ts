import { translator } from "~/i18n/translate.ts";
import { formatDate } from "~/ui/format.ts";
import type { InvitedRound } from "../claim/invitation-page.queries.server.ts";
import { expiryOf, lastDayInWords, mostReminders, openingInWords } from "../invitation.ts";
import type { Addressed } from "./renew.commands.server.ts";

interface From {
  origin: string;
  contact: string | null;
  now: Date;
}

const t = translator("nl");

/** The mail to one invited person: plain text in Dutch, with one line of English. */
export function invitationMail(
  person: Addressed,
  round: InvitedRound,
  { origin, contact, now }: From,
): { subject: string; body: string } {
  const { token, reminder } = person;
  const named = { title: round.titleNl, organisation: round.organisation };
  const body = [
    formatDate(now, "nl"),
    t("invitations.write.greeting"),
    t(`invitations.write.${kindOf(person)}`, named),
    t("invitations.write.about", { title: round.titleNl, count: round.minutes }),
    round.purposeNl,
    t("invitations.mail.link"),
    `${origin}/u/${token}`,
    whenInWords(round, now),
    kindOf(person) === "drawn" ? "" : t("invitations.write.oldStops"),
    t("invitations.write.voluntary"),
    t("invitations.write.separate"),
    reminder < mostReminders ? t("invitations.mail.noReminder") : "",
    questionsTo(round.organisation, contact),
    t("invitations.write.closing", named),
    `${t("invitations.write.english")} ${origin}/en/u/${token}`,
  ];
  const subject = t(`invitations.mail.subject.${kindOf(person)}`, named);
  return { subject, body: `${body.filter((part) => part !== "").join("\n\n")}\n` };
}

/** What a letter or a mail is: the first to this person, a reminder, or one with a new code that they asked for. */
export function kindOf({ reminder, isReplacement }: Addressed): "drawn" | "reminder" | "newCode" {
  if (isReplacement) return "newCode";
  return reminder > 0 ? "reminder" : "drawn";
}

/** Who answers questions: where there is no address, whoever knows the organisation can still ask there. */
export function questionsTo(organisation: string, contact: string | null): string {
  return contact
    ? t("invitations.write.questions", { organisation, contact })
    : t("invitations.write.questionsTo", { organisation });
}

/** The one last day on which the link or code of now lets somebody begin; before the opening also from when. */
export function whenInWords({ opensAt, closesAt }: Pick<InvitedRound, "opensAt" | "closesAt">, now: Date): string {
  const from = now < opensAt ? t("invitations.write.from", { date: openingInWords(opensAt, "nl") }) : "";
  const until = t("invitations.write.until", { date: lastDayInWords(expiryOf(now, closesAt), "nl") });
  return `${from} ${until}`.trim();
}
