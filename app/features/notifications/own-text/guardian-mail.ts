import type { AbsentParty } from "~/features/proposals/guardians/guardian.ts";
import { translator } from "~/i18n/translate.ts";
import { type Mail, ownInputMail, type To } from "./own-input-mail.ts";

const t = translator("nl");

interface ToldTask {
  speaksFor: AbsentParty;
  /** Why the organisation asked this person. */
  reason: string;
  slug: string;
  /** The proposal as it is called within a sentence. */
  proposal: string;
}

/** That somebody was asked to be a guardian, why, and where to write or to give the task back. */
export function taskBegunMail({ speaksFor, reason, proposal }: ToldTask, to: To): Mail {
  const party = t(`guardians.party.${speaksFor}`);
  return ownInputMail(to, {
    subject: t("guardians.mail.begunSubject", { proposal }),
    parts: [t("guardians.mail.begun", { party, proposal }), reason, t("guardians.mail.toTask")],
    path: "/mijn#hoeder",
  });
}

/** That the organisation ended the task of a guardian, and where what they wrote can still be read. */
export function taskEndedMail({ speaksFor, slug, proposal }: ToldTask, to: To): Mail {
  const party = t(`guardians.party.${speaksFor}`);
  return ownInputMail(to, {
    subject: t("guardians.mail.endedSubject", { proposal }),
    parts: [t("guardians.mail.ended", { party, proposal }), t("guardians.mail.toViews")],
    path: `/voorstellen/${slug}/afweging#hoeders`,
  });
}
