import { useText } from "~/i18n/text-context.tsx";
import { FigureList } from "~/ui/figure-list.tsx";
import { formatMonth } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ItemResult, RoundResults } from "../../result.ts";
import { shownFigures, textOf } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import type { ResultsRoom } from "../results-room.server.ts";
import { boardView } from "../values/board-view.ts";
import { ChangeFigure } from "../values/change-figure.tsx";
import { differentSeasons, momentsOf } from "../values/series.ts";
import { StretchTables } from "./stretch-tables.tsx";
import { roundsAsking, type SurveyRound, stretchesOf } from "./survey-series.ts";

interface SurveyChangesProps {
  room: ResultsRoom;
  results: RoundResults;
  series: readonly SurveyRound[];
}

/**
 * How the answers to each question of a survey changed over its rounds. A new version of the questionnaire goes on with a
 * question that kept its words; one with other words begins anew, and says so.
 */
export function SurveyChangesView({ room, results, series }: SurveyChangesProps) {
  const { t, language } = useText();
  const seasons = differentSeasons(series);
  return (
    <>
      <Heading level={2}>{t("valueBoard.changes.heading.survey")}</Heading>
      <Paragraph>
        <StreamLabel audience={room.round.audience} stream={room.stream} />
      </Paragraph>
      {series.length < 2 ? (
        <Paragraph>{t("valueBoard.changes.oneRound")}</Paragraph>
      ) : (
        <Paragraph>{t(room.stream === "open" ? "valueBoard.changes.open" : "valueBoard.changes.versions")}</Paragraph>
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
        {results.items.filter(isCompared).map((result) => (
          <QuestionChange key={result.item.code} result={result} results={results} room={room} series={series} />
        ))}
      </FigureList>
    </>
  );
}

/** Texts are read one by one; which wijken people name stands with the round itself. */
function isCompared({ item }: ItemResult): boolean {
  return item.type !== "open_text" && item.type !== "map_point";
}

function QuestionChange({ room, results, series, result }: SurveyChangesProps & { result: ItemResult }) {
  const { language } = useText();
  const { code } = result.item;
  const asked = roundsAsking(series, code);
  const [figure] = shownFigures([...asked].reverse().map(({ figures }) => figures[code]));
  if (!figure?.scale) return <StretchTables result={result} stretches={stretchesOf(series, code)} />;
  const scale = [figure.lowest, figure.lowest + figure.percentages.length - 1] as const;
  const subject = { id: code, name: textOf(result, language), moments: momentsOf(asked, code), norms: {} };
  return <ChangeFigure domain={scale} scale={scale} subject={subject} view={boardView(room, results)} />;
}
