import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Tabs } from "~/ui/tabs.tsx";
import type { RoundResults } from "../result.ts";
import { breakdownInUrl, streamInUrl } from "../results-address.ts";
import { RoundFacts, StreamWarning } from "../results-header.tsx";
import { peopleOf } from "../stream.ts";
import { partsOf, type ResultsPart } from "./results-parts.ts";
import type { ResultsRoom } from "./results-room.server.ts";

interface ResultsFrameProps {
  room: ResultsRoom;
  /** Which of the round's pages this is. */
  part: ResultsPart;
  /** Choices beside the facts: groups, for a page that has them. */
  choice?: ReactNode;
  children: (results: RoundResults) => ReactNode;
}

/** The pages that tell when and where; the others begin with their figures, whose source line says it again. */
const withFacts: readonly ResultsPart[] = ["overview", "account"];

/** What every page with results of a round begins with: its name, whose answers these are, its pages and its facts. */
export function ResultsFrame({ room, part, choice, children }: ResultsFrameProps) {
  const { t, path } = useText();
  const { base, stream, streams, by, results, round } = room;
  const query = streams.length > 1 ? `?stroom=${streamInUrl[stream]}` : "";
  return (
    <>
      <Heading level={1}>{room.title}</Heading>
      <Tabs
        label={t("evidence.parts.label")}
        tabs={partsOf(round.instrument, room.isStaff).map(({ part: tab, address }) => ({
          href: path(`${base}${address}`) + query,
          label: t(`evidence.parts.${tab}`),
          current: tab === part,
        }))}
      />
      {streams.length > 1 ? (
        <Tabs
          label={t("results.choose.stream")}
          tabs={streams.map((option) => ({
            href: `?stroom=${streamInUrl[option]}${by ? `&uitsplitsing=${breakdownInUrl[by]}` : ""}`,
            label: t(`results.people.${peopleOf(option, round.audience)}`),
            current: option === stream,
          }))}
        />
      ) : null}
      <WhoseAnswers part={part} room={room} />
      {withFacts.includes(part) ? <RoundFacts results={results} round={round} /> : null}
      <Downloads part={part} results={results} slug={round.slug} />
      {choice}
      {results === null || results.people === null ? (
        <NoFigures hasResults={results !== null} resultsFrom={round.resultsFrom} />
      ) : (
        children(results)
      )}
    </>
  );
}

/** Whose answers the figures count; of a panel that is known only once there are figures. */
function WhoseAnswers({ room, part }: Pick<ResultsFrameProps, "room" | "part">) {
  const { round, results, stream } = room;
  if (results === null && round.audience === "panel") return null;
  return (
    <StreamWarning
      audience={round.audience}
      isBeforeWeighing={part === "mirror"}
      stream={stream}
      weights={results?.weights ?? null}
    />
  );
}

/** Why there is nothing to see, and when there will be. */
function NoFigures({ hasResults, resultsFrom }: { hasResults: boolean; resultsFrom: string | null }) {
  const { t, language } = useText();
  if (hasResults) return <EmptyState title={t("results.noAnswers.title")}>{t("results.noAnswers.text")}</EmptyState>;
  return (
    <EmptyState title={t("results.noFigures.title")}>
      {resultsFrom
        ? t("results.noFigures.from", { date: formatDate(resultsFrom, language) })
        : t("results.noFigures.text")}
    </EmptyState>
  );
}

interface DownloadsProps {
  part: ResultsPart;
  results: RoundResults | null;
  slug: string;
}

/** The figures as files, for everybody, on the first page of a round; what the columns mean stands with the account. */
function Downloads({ part, results, slug }: DownloadsProps) {
  const { t, path } = useText();
  if (part !== "overview" || !results || results.people === null) return null;
  const file = path(`/resultaten/${slug}/cijfers`);
  return (
    <Paragraph>
      {t("evidence.parts.download")}{" "}
      <Link download href={`${file}.csv`}>
        CSV
      </Link>
      ,{" "}
      <Link download href={`${file}.xlsx`}>
        Excel
      </Link>
    </Paragraph>
  );
}
