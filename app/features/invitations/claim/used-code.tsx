import { useText } from "~/i18n/text-context.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { lastDayInWords } from "../invitation.ts";
import { AskForCode } from "./ask-for-code.tsx";
import type { ShownRound } from "./shown-round.ts";

interface CodeUsedProps {
  round: ShownRound;
  /** Nobody began with it: the answers came on paper or by telephone. */
  isOnPaper: boolean;
  organisation: string;
  contact: string | null;
}

/** The code works no more: somebody began with it elsewhere, or answered without it. */
export function CodeUsed({ isOnPaper, ...props }: CodeUsedProps) {
  return isOnPaper ? <AnsweredOnPaper {...props} /> : <BegunElsewhere {...props} />;
}

type Props = Omit<CodeUsedProps, "isOnPaper">;

/** Whoever sent a form or was called never got a code to go on with. */
function AnsweredOnPaper({ round, organisation, contact }: Props) {
  const { t, language } = useText();
  return (
    <>
      <Heading level={1}>{t("invitations.onPaper.title")}</Heading>
      <Paragraph lead>
        {t("invitations.onPaper.text", { title: language === "nl" ? round.titleNl : round.titleEn })}
      </Paragraph>
      <Paragraph>
        {contact
          ? t("invitations.onPaper.askAt", { organisation, contact })
          : t("invitations.onPaper.ask", { organisation })}
      </Paragraph>
    </>
  );
}

/** What who began can still do, and for how long. */
function BegunElsewhere({ round, organisation, contact }: Props) {
  const { t, path, language } = useText();
  return (
    <>
      <Heading level={1}>{t("invitations.used.title")}</Heading>
      <Paragraph lead>
        {t("invitations.used.text", { title: language === "nl" ? round.titleNl : round.titleEn })}
      </Paragraph>
      <Heading level={2}>{t("invitations.used.wasYou")}</Heading>
      <Paragraph>{t("invitations.invited.change", { date: lastDayInWords(round.closesAt, language) })}</Paragraph>
      <ul>
        <li>
          {t("invitations.used.here")}{" "}
          <Link href={path(`/vragenlijsten/${round.slug}`)}>{t("invitations.invited.toList")}</Link>
        </li>
        <li>{t("invitations.used.elsewhere")}</li>
      </ul>
      <ButtonLink href={path("/u")}>{t("invitations.used.resume")}</ButtonLink>
      <Heading level={2}>{t("invitations.used.notYou")}</Heading>
      <AskForCode contact={contact} organisation={organisation} />
    </>
  );
}
