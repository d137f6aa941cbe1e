import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate, formatNumber, formatShortDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { JobOutcome } from "./dashboard/evidence/job-progress.tsx";
import type { RoundOverview } from "./rounds-overview.queries.server.ts";
import type { JobState } from "./snapshot-jobs.queries.server.ts";
import { peopleListed } from "./stream.ts";

const states = ["open", "upcoming", "closed"] as const;

interface RoundsProps {
  rounds: RoundOverview[];
  /** The newest snapshot that was asked for, per round. */
  jobs: JobState[];
}

/** What is running, what is to come and what is over, each with how many answers came in and what became of its figures. */
export function RoundsOverview({ rounds, jobs }: RoundsProps) {
  const { t } = useText();
  if (rounds.length === 0) {
    return <EmptyState title={t("staff.rounds.noneTitle")}>{t("staff.rounds.none")}</EmptyState>;
  }
  return (
    <>
      <Heading level={2}>{t("staff.rounds.title")}</Heading>
      {rounds.some(({ state }) => state === "open") ? null : <Paragraph>{t("staff.rounds.noneOpen")}</Paragraph>}
      {states.map((state) => (
        <RoundsTable jobs={jobs} key={state} rounds={rounds.filter((round) => round.state === state)} state={state} />
      ))}
    </>
  );
}

function RoundsTable({ rounds, jobs, state }: RoundsProps & { state: (typeof states)[number] }) {
  const { t, language } = useText();
  if (rounds.length === 0) return null;
  const columns = ["round", "people", "figures", "period", "area"] as const;
  return (
    <DataTable
      caption={t(`staff.rounds.${state}`)}
      columns={columns.map((key) => ({ key, header: t(`staff.rounds.${key}`) }))}
      stacked="labelled"
      rows={rounds.map((round) => ({
        id: round.slug,
        round: <RoundName round={round} />,
        area: <span lang={language === "nl" ? undefined : "nl"}>{round.areaName}</span>,
        period: t("staff.rounds.periodText", {
          from: formatDate(round.opensAt, language),
          until: formatDate(round.closesAt, language),
        }),
        people: <People round={round} />,
        figures: <FiguresOf job={jobs.find(({ roundSlug }) => roundSlug === round.slug)} round={round} />,
      }))}
    />
  );
}

function RoundName({ round }: { round: RoundOverview }) {
  const { language, path } = useText();
  const title = language === "nl" ? round.titleNl : round.titleEn;
  return (
    <>
      <Link href={path(`/beheer/resultaten/${round.slug}`)}>{title}</Link>
      {round.proposalTitle && !title.includes(round.proposalTitle) ? (
        <>
          <br />
          <small lang={language === "nl" ? undefined : "nl"}>{round.proposalTitle}</small>
        </>
      ) : null}
    </>
  );
}

/** How many people took part up to now, per stream, as staff may know it. */
export function People({ round }: { round: RoundOverview }) {
  const { t, language } = useText();
  return round.people.map(({ stream, people }, index) => (
    <span key={stream}>
      {index > 0 ? <br /> : null}
      {t("staff.rounds.peopleOf", {
        stream: t(`results.people.${peopleListed({ stream, people }, round.audience)}`),
        people: people === null ? t("staff.rounds.peopleFew") : formatNumber(people, language, 0),
      })}
    </span>
  ));
}

function FiguresOf({ round, job }: { round: RoundOverview; job: JobState | undefined }) {
  const { t, language } = useText();
  return (
    <>
      {round.snapshotAt ? formatShortDate(round.snapshotAt, language) : t("staff.rounds.noFigures")}
      {job ? (
        <Details summary={t("staff.rounds.lastTime")}>
          <JobOutcome job={job} />
        </Details>
      ) : null}
    </>
  );
}
