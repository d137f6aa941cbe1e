import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { type DescriptionItem, DescriptionList } from "~/ui/description-list.tsx";
import { formatDate, formatDateTime, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { StoredRound } from "./planned-rounds.queries.server.ts";
import { type CameIn, quotaFields } from "./quota.ts";
import { AudienceText } from "./round-list.tsx";

/** A stored round with its moments as text, as a page gets it. */
export type ShownRound = Omit<StoredRound, "opensAt" | "closesAt"> & { opensAt: string; closesAt: string };

interface RoundFactsProps {
  round: ShownRound;
  people: ReactNode;
  /** How many answers came in up to now, as staff may know it; null for a round that is still to open. */
  cameIn: CameIn | null;
}

/** Everything about a round, to read. */
export function RoundFacts({ round, people, cameIn }: RoundFactsProps) {
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
    {
      term: t("roundPlanner.page.resultsFrom"),
      value: round.resultsFrom
        ? t("roundPlanner.page.resultsFromDay", { date: formatDate(round.resultsFrom, language) })
        : t("roundPlanner.page.resultsSoon"),
    },
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
      <HopedNumbers cameIn={cameIn} round={round} />
    </>
  );
}

/** How many answers staff hopes for per group, and how many there are; nothing when they hope for none. */
function HopedNumbers({ round, cameIn }: Pick<RoundFactsProps, "round" | "cameIn">) {
  const { t, language } = useText();
  const told = (number: number | null | undefined) =>
    number === null || number === undefined ? t("staff.rounds.peopleFew") : formatNumber(number, language, 0);
  const rows = quotaFields.flatMap(({ name, margin, level }) => {
    const hoped = round.quotas[margin]?.[level];
    if (hoped === undefined) return [];
    const about = t("roundPlanner.form.quotaAbout", { margin: t(`roundPlanner.form.margin.${margin}`), level });
    const came = cameIn ? { cameIn: told(cameIn[margin]?.[level]) } : {};
    return [{ id: name, level: about, hoped: formatNumber(hoped, language, 0), ...came }];
  });
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t("roundPlanner.page.hoped")}
        columns={[
          { key: "level", header: t("roundPlanner.page.level") },
          { key: "hoped", header: t("roundPlanner.page.hopedNumber"), numeric: true },
          ...(cameIn ? [{ key: "cameIn", header: t("roundPlanner.page.cameIn"), numeric: true }] : []),
        ]}
        rows={rows}
      />
      {cameIn ? <Paragraph small>{t("roundPlanner.page.cameInNote")}</Paragraph> : null}
    </>
  );
}
