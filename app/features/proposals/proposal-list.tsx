import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import type { ProposalSummary } from "./proposal.ts";
import { ProposalCard } from "./proposal-card.tsx";

/** Proposals of the region and, below them, of elsewhere, each with its map beside it. */
export function ProposalGroups(props: {
  proposals: ProposalSummary[];
  regionName: string | undefined;
  regionMap: ReactNode;
  countryMap: ReactNode;
}) {
  const { t } = useText();
  const { regionName } = props;
  const inRegion = props.proposals.filter((proposal) => proposal.inRegion);
  const elsewhere = props.proposals.filter((proposal) => !proposal.inRegion);
  return (
    <>
      <Group
        map={props.regionMap}
        proposals={inRegion}
        title={regionName ? t("proposals.list.inRegion", { region: regionName }) : t("proposals.list.inOurRegion")}
      />
      <Group
        intro={t("proposals.list.elsewhereHint")}
        map={props.countryMap}
        proposals={elsewhere}
        title={t("proposals.list.elsewhere")}
      />
    </>
  );
}

function Group({
  title,
  intro,
  proposals,
  map,
}: {
  title: string;
  intro?: string;
  proposals: ProposalSummary[];
  map: ReactNode;
}) {
  if (proposals.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {intro ? <Paragraph>{intro}</Paragraph> : null}
      <Split aside={map}>
        <CardList columns={1}>
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.slug} proposal={proposal} />
          ))}
        </CardList>
      </Split>
    </>
  );
}

/** What stands there when no proposal passes the filter, or when there is none at all. */
export function NoProposals({ filtered }: { filtered: boolean }) {
  const { t, path } = useText();
  if (!filtered) return <EmptyState title={t("proposals.list.noneTitle")}>{t("proposals.list.none")}</EmptyState>;
  return (
    <EmptyState title={t("proposals.list.emptyTitle")}>
      <Paragraph>{t("proposals.list.empty")}</Paragraph>
      <Paragraph>
        <Link href={path("/voorstellen")}>{t("proposals.list.all")}</Link>
      </Paragraph>
    </EmptyState>
  );
}
