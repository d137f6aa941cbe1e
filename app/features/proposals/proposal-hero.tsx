import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DrawnMap } from "~/ui/area-map.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { formatDate } from "~/ui/format.ts";
import { Hero } from "~/ui/hero.tsx";
import type { MapDrawing } from "~/ui/map-drawing.ts";
import { CallToAction } from "./call-to-action.tsx";
import { DutchText } from "./dutch-text.tsx";
import type { ProposalDetails, RatingState } from "./proposal.ts";

interface ProposalHeroProps {
  proposal: ProposalDetails;
  state: RatingState;
  map: MapDrawing | null;
  /** Only to read, as an earlier version: what one can do stands on the page of the version of now. */
  isReadOnly?: boolean;
}

/** Opening of a proposal: its name, where it is, how far it is and what one can do now; of one that was withdrawn, that first. */
export function ProposalHero({ proposal, state, map, isReadOnly = false }: ProposalHeroProps) {
  const { t } = useText();
  return (
    <Hero
      aside={map ? <DrawnMap drawing={map} title={t("proposals.map.areaText", { area: proposal.areaLabel })} /> : null}
      lead={<Dutch>{proposal.areaLabel}</Dutch>}
      title={<Dutch>{proposal.title}</Dutch>}
    >
      <Withdrawn withdrawn={proposal.withdrawn} />
      <p className="ui-badges">
        {proposal.phase ? (
          <DataBadge>{t("proposals.page.phaseNow", { phase: t(`proposals.phase.${proposal.phase}`) })}</DataBadge>
        ) : null}
        {proposal.horizonYear ? (
          <DataBadge>{t("proposals.page.horizon", { year: proposal.horizonYear })}</DataBadge>
        ) : null}
      </p>
      {proposal.withdrawn || isReadOnly ? null : <CallToAction slug={proposal.slug} state={state} />}
    </Hero>
  );
}

/** That the organisation took the plan back and why: before the map, which a telephone shows below it. */
function Withdrawn({ withdrawn }: Pick<ProposalDetails, "withdrawn">) {
  const { t, language } = useText();
  if (!withdrawn) return null;
  return (
    <Alert kind="warning" title={t("proposalPage.withdrawn.title", { date: formatDate(withdrawn.at, language) })}>
      <DutchText text={withdrawn.reason} />
      <p>{t("proposalPage.withdrawn.text")}</p>
    </Alert>
  );
}
