import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { formatDate } from "~/ui/format.ts";
import type { ProposalSummary } from "./proposal.ts";

const themesNamed = 3;

/** A proposal in the list: what, where, how far, and what one can do with it now. */
export function ProposalCard({ proposal }: { proposal: ProposalSummary }) {
  const { t, path, language } = useText();
  return (
    <Card
      href={path(`/voorstellen/${proposal.slug}`)}
      kicker={<Place proposal={proposal} />}
      meta={
        <>
          {proposal.closesAt ? (
            <DataBadge tone="strong">
              {t("proposals.card.open", { date: formatDate(proposal.closesAt, language) })}
            </DataBadge>
          ) : (
            <DataBadge>{t("proposals.card.closed")}</DataBadge>
          )}
          {proposal.phase ? (
            <span>{t("proposals.page.phaseNow", { phase: t(`proposals.phase.${proposal.phase}`) })}</span>
          ) : null}
          <span>{t("proposals.card.comments", { count: proposal.comments })}</span>
        </>
      }
      title={proposal.title}
      titleLang={language === "nl" ? undefined : "nl"}
    >
      <ThemesTouched themes={proposal.themes} />
    </Card>
  );
}

function Place({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useText();
  return (
    <>
      {proposal.mark === null ? null : (
        <>
          <span className="ui-hidden">{t("proposals.card.onMap", { mark: proposal.mark })}</span>
          <span aria-hidden="true" className="ui-map-mark">
            {proposal.mark}
          </span>
        </>
      )}
      <span lang="nl">{proposal.areaLabel}</span>
    </>
  );
}

function ThemesTouched({ themes }: Pick<ProposalSummary, "themes">) {
  const { t } = useText();
  if (themes.length === 0) return null;
  const names = themes.slice(0, themesNamed).map((code) => t(`framework.theme.${code}`));
  const more = themes.length - names.length;
  const all = more > 0 ? [...names, t("proposals.card.moreThemes", { count: more })] : names;
  return <p className="nl-paragraph">{t("proposals.card.themes", { themes: all.join(", ") })}</p>;
}
