import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { RoundOverview } from "../../rounds-overview.queries.server.ts";
import type { JobState } from "../../snapshot-jobs.queries.server.ts";
import { peopleListed } from "../../stream.ts";
import { JobOutcome } from "./job-progress.tsx";

interface RoundListProps {
  rounds: readonly RoundOverview[];
  /** Where the pages of a round stand: "/resultaten", or the address for staff. */
  base: string;
  /** The newest snapshot that was asked for, per round; for staff. */
  jobs: readonly JobState[];
}

/** Every round with what it was about, how many people its figures are of and from when they are. */
export function RoundList({ rounds, base, jobs }: RoundListProps) {
  const { t, path } = useText();
  if (rounds.length === 0) {
    return (
      <EmptyState title={t("evidence.list.noneTitle")}>
        <Paragraph>{t("evidence.list.none")}</Paragraph>
        <ActionList>
          <ButtonLink href={path("/waarderen")}>{t("evidence.list.start")}</ButtonLink>
        </ActionList>
      </EmptyState>
    );
  }
  return (
    <CardList columns={2}>
      {rounds.map((round) => (
        <RoundCard
          href={path(`${base}/${round.slug}`)}
          job={jobs.find(({ roundSlug }) => roundSlug === round.slug)}
          key={round.slug}
          round={round}
        />
      ))}
    </CardList>
  );
}

function RoundCard({ round, href, job }: { round: RoundOverview; href: string; job: JobState | undefined }) {
  const { t, language } = useText();
  const title = language === "nl" ? round.titleNl : round.titleEn;
  const figures = round.snapshotAt
    ? t("evidence.list.figuresOf", { date: formatDate(round.snapshotAt, language) })
    : t("evidence.list.noFigures");
  return (
    <Card
      href={href}
      kicker={
        <>
          {t(`evidence.list.instrument.${round.instrument}`)} · <Dutch>{round.areaName}</Dutch>
        </>
      }
      level={2}
      meta={
        <>
          <DataBadge tone={round.state === "open" ? "ok" : "neutral"}>
            {t(`evidence.list.state.${round.state}`)}
          </DataBadge>
          <span>{figures}</span>
          {job ? <JobOutcome job={job} /> : null}
        </>
      }
      title={title}
    >
      {round.proposalTitle && !title.includes(round.proposalTitle) ? (
        <Paragraph>
          <Dutch>{round.proposalTitle}</Dutch>
        </Paragraph>
      ) : null}
      <PeopleInFigures round={round} />
      <Paragraph small>{useWhen(round)}</Paragraph>
    </Card>
  );
}

function PeopleInFigures({ round }: { round: RoundOverview }) {
  const { t, language } = useText();
  const told = round.people.flatMap(({ stream, people }) => (people === null ? [] : [{ stream, people }]));
  if (told.length === 0) return null;
  return (
    <Paragraph>
      {told.map(({ stream, people }, place) => (
        <span key={stream}>
          {place > 0 ? <br /> : null}
          {t("evidence.list.people", {
            stream: t(`results.people.${peopleListed({ stream, people }, round.audience)}`),
            people: formatNumber(people, language, 0),
          })}
        </span>
      ))}
    </Paragraph>
  );
}

function useWhen({ state, opensAt, closesAt }: RoundOverview): string {
  const { t, language } = useText();
  if (state === "upcoming") return t("evidence.list.opensOn", { date: formatDate(opensAt, language) });
  const date = formatDate(closesAt, language);
  return state === "open" ? t("evidence.list.until", { date }) : t("evidence.list.closedOn", { date });
}
