import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { formatDate } from "~/ui/format.ts";
import { answeringMinutes } from "./answering-time.ts";
import { answeringPath, type RoundToAnswer } from "./open-round.ts";

/** A round that one can answer now: about what, how long it takes, for whom, until when. */
export function OpenRoundCard({ round }: { round: RoundToAnswer }) {
  const { t, path, language } = useText();
  const ownTitle = language === "nl" ? round.titleNl : round.titleEn;
  return (
    <Card
      href={path(answeringPath(round))}
      kicker={<Place round={round} />}
      meta={
        <>
          <DataBadge>{t("home.open.minutes", { count: answeringMinutes(round.items) })}</DataBadge>
          <span>
            <Audience round={round} />, {t("home.open.until", { date: formatDate(round.closesAt, language) })}
          </span>
        </>
      }
      title={round.proposal?.title ?? ownTitle}
      titleLang={round.proposal && language !== "nl" ? "nl" : undefined}
    >
      <p className="nl-paragraph">{t(explanationOf(round))}</p>
    </Card>
  );
}

function Place({ round }: { round: RoundToAnswer }) {
  const { t } = useText();
  if (round.proposal) return <span lang="nl">{round.proposal.areaLabel}</span>;
  if (round.panel) return <span lang="nl">{round.panel.name}</span>;
  return t("home.open.valueKicker");
}

function Audience({ round }: { round: RoundToAnswer }) {
  const { t } = useText();
  if (round.panel) return t("home.open.panelMembers", { panel: round.panel.name });
  return t(`home.open.audience.${round.audience}`);
}

function explanationOf(round: RoundToAnswer) {
  if (round.panel) return "home.open.panelText";
  if (round.instrument === "value_rating") return "home.open.valueText";
  return round.instrument === "perceived_effect" ? "home.open.effectText" : "home.open.surveyText";
}
