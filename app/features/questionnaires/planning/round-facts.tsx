import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { type DescriptionItem, DescriptionList } from "~/ui/description-list.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import type { StoredRound } from "./planned-rounds.queries.server.ts";
import { quotaFields } from "./quota.ts";
import { AudienceText } from "./round-list.tsx";

/** A stored round with its moments as text, as a page gets it. */
export type ShownRound = Omit<StoredRound, "opensAt" | "closesAt"> & { opensAt: string; closesAt: string };

interface RoundFactsProps {
  round: ShownRound;
  people: ReactNode;
}

/** Everything about a round, to read. */
export function RoundFacts({ round, people }: RoundFactsProps) {
  const { t, path, language } = useText();
  const { questionnaire } = round;
  const inDutch = language === "nl";
  const facts: (DescriptionItem | null)[] = [
    {
      term: t("roundPlanner.page.questionnaire"),
      value: (
        <Link href={path(`/beheer/vragenlijsten/${questionnaire.id}`)}>
          {t("roundPlanner.form.questionnaireOption", {
            title: inDutch ? questionnaire.titleNl : questionnaire.titleEn,
            version: questionnaire.version,
          })}
        </Link>
      ),
    },
    {
      term: t("roundPlanner.page.audience"),
      value: <AudienceText audience={round.audience} panelName={round.panelName} />,
    },
    { term: t("roundPlanner.page.area"), value: round.areaName },
    round.proposalTitle === null ? null : { term: t("roundPlanner.page.proposal"), value: round.proposalTitle },
    { term: t("roundPlanner.page.opens"), value: formatDateTime(round.opensAt, language) },
    { term: t("roundPlanner.page.closes"), value: formatDateTime(round.closesAt, language) },
    round.purposeNl === ""
      ? null
      : { term: t("roundPlanner.page.purpose"), value: inDutch ? round.purposeNl : round.purposeEn },
    { term: t("roundPlanner.page.address"), value: <Link href={path(round.address)}>{path(round.address)}</Link> },
    round.state === "upcoming" ? null : { term: t("roundPlanner.page.people"), value: people },
  ];
  return (
    <>
      <Heading level={2}>{t("roundPlanner.page.facts")}</Heading>
      <DescriptionList items={facts.filter((fact) => fact !== null)} />
      <HopedNumbers round={round} />
    </>
  );
}

/** How many answers staff hopes for per group; nothing when they hope for none. */
function HopedNumbers({ round }: { round: ShownRound }) {
  const { t } = useText();
  const rows = quotaFields.flatMap(({ name, margin, level }) => {
    const hoped = round.quotas[margin]?.[level];
    if (hoped === undefined) return [];
    const about = t("roundPlanner.form.quotaAbout", { margin: t(`roundPlanner.form.margin.${margin}`), level });
    return [{ id: name, level: about, hoped: String(hoped) }];
  });
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t("roundPlanner.page.hoped")}
      columns={[
        { key: "level", header: t("roundPlanner.page.level") },
        { key: "hoped", header: t("roundPlanner.page.hopedNumber"), numeric: true },
      ]}
      rows={rows}
    />
  );
}
