import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Link } from "~/ui/link.tsx";

/** How people come to volunteer: drawn by lot and written to from a round, after which they answer to the organisation. */
export function InvitingSteps() {
  const { t, path } = useText();
  return (
    <Details summary={t("lot.invite.title")}>
      <ol>
        <li>
          {t("lot.invite.first")} <Link href={path("/beheer/rondes/nieuw")}>{t("lot.invite.plan")}</Link>
        </li>
        <li>
          {t("lot.invite.second")} <Link href={path("/beheer/vragenlijsten")}>{t("lot.invite.questionnaires")}</Link>
        </li>
        <li>{t("lot.invite.third")}</li>
        <li>{t("lot.invite.fourth")}</li>
      </ol>
    </Details>
  );
}
