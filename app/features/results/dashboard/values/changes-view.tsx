import { useText } from "~/i18n/text-context.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { FigureList } from "~/ui/figure-list.tsx";
import { formatMonth } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { sharedDomain } from "~/ui/trend-geometry.ts";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import type { RoundResults } from "../../result.ts";
import { StreamLabel } from "../../stream-label.tsx";
import type { ResultsRoom } from "../results-room.server.ts";
import { boardView } from "./board-view.ts";
import { ChangeFigure, type ChangeSubject } from "./change-figure.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { NormGrounds } from "./norm-grounds.tsx";
import { pageAddress } from "./page-address.ts";
import { differentSeasons, momentsOf, type SeriesRound } from "./series.ts";
import { itemCode, LIFE, ratedThemes } from "./value-figures.ts";

type About = "satisfaction" | "importance";

interface ChangesViewProps {
  room: ResultsRoom;
  results: RoundResults;
  series: readonly SeriesRound[];
  norms: ThemeNorms;
  about: About;
}

const scales: Record<About, readonly [number, number]> = { satisfaction: [1, 10], importance: [1, 5] };

/** How each theme changed over the rounds: what went up and down, and a line per theme on one scale. */
export function ChangesView({ room, results, series, norms, about }: ChangesViewProps) {
  const { t, language } = useText();
  const seasons = differentSeasons(series);
  const subjects = useSubjects(series, norms, about);
  const domain = sharedDomain(subjects.flatMap(valuesOf), scales[about]);
  const view = boardView(room, results);
  return (
    <>
      <ChoiceLinks
        label={t("valueBoard.changes.choose")}
        links={(["satisfaction", "importance"] as const).map((option) => ({
          href: pageAddress(room, { vraag: option === "importance" ? "belang" : undefined }),
          label: t(`valueBoard.changes.about.${option}`),
          current: option === about,
        }))}
      />
      <Heading level={2}>{t(`valueBoard.changes.heading.${about}`)}</Heading>
      <Paragraph>
        <StreamLabel audience={room.round.audience} stream={room.stream} />
      </Paragraph>
      {series.length < 2 ? (
        <Paragraph>{t("valueBoard.changes.oneRound")}</Paragraph>
      ) : room.stream === "open" ? (
        <Paragraph>{t("valueBoard.changes.open")}</Paragraph>
      ) : (
        <ChangeSummary subjects={subjects} />
      )}
      {seasons ? (
        <Paragraph>
          {t("valueBoard.changes.seasons", {
            now: formatMonth(seasons.now, language),
            before: formatMonth(seasons.before, language),
          })}
        </Paragraph>
      ) : null}
      <FigureList>
        {subjects.map((subject) => (
          <ChangeFigure domain={domain} key={subject.id} scale={scales[about]} subject={subject} view={view} />
        ))}
      </FigureList>
      {about === "satisfaction" ? <NormGrounds norms={norms} /> : null}
    </>
  );
}

function useSubjects(series: readonly SeriesRound[], norms: ThemeNorms, about: About): ChangeSubject[] {
  const { t } = useText();
  const themes = ratedThemes.map((theme) => ({
    id: theme,
    name: t(`framework.theme.${theme}`),
    moments: momentsOf(series, itemCode(about, theme)),
    norms: about === "satisfaction" ? (norms[theme] ?? {}) : {},
  }));
  if (about === "importance") return themes;
  const life = { id: LIFE, name: t("valueBoard.changes.life"), moments: momentsOf(series, LIFE), norms: {} };
  return [life, ...themes];
}

/** Every value that a line, its band and its norms need room for. */
function valuesOf({ moments, norms }: ChangeSubject): number[] {
  return [
    ...moments.flatMap(({ estimate }) => (estimate ? [estimate.value, ...(estimate.range ?? [])] : [])),
    ...[norms.norm, norms.ambition].flatMap((line) => line?.grade ?? []),
  ];
}
