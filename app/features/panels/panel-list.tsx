import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Link } from "~/ui/link.tsx";
import { InDutch } from "./in-dutch.tsx";
import type { PanelSummary } from "./panel.queries.server.ts";

/** Every panel with where it is, what it is for and how often it asks something. */
export function PanelList({ panels }: { panels: PanelSummary[] }) {
  const { t, path } = useText();
  if (panels.length === 0) {
    return (
      <EmptyState title={t("panels.empty.title")}>
        <p className="nl-paragraph">{t("panels.empty.text")}</p>
        <p className="nl-paragraph">
          <Link href={path("/voorstellen")}>{t("panels.toProposals")}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <CardList columns={2}>
      {panels.map((panel) => (
        <Card
          href={path(`/panels/${panel.slug}`)}
          key={panel.slug}
          kicker={<InDutch>{panel.areaName}</InDutch>}
          level={2}
          meta={<Facts panel={panel} />}
          title={panel.name}
        >
          <InDutch>{panel.description}</InDutch>
        </Card>
      ))}
    </CardList>
  );
}

function Facts({ panel }: { panel: PanelSummary }) {
  const { t } = useText();
  return (
    <>
      <span>{t("panels.perYear", { count: panel.surveysPerYear })}</span>
      {panel.openSurveys.length > 0 ? <DataBadge tone="strong">{t("panels.openNow")}</DataBadge> : null}
      {panel.isMember ? <DataBadge tone="ok">{t("panels.member")}</DataBadge> : null}
    </>
  );
}
