import type { ThemeCode } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { Heading } from "~/ui/heading.tsx";
import type { MapDrawing } from "~/ui/map-drawing.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { RoundResults } from "../../result.ts";
import type { ResultsRoom } from "../results-room.server.ts";
import { AreaGradesFigure } from "./area-grades-figure.tsx";
import { areaRows } from "./area-rows.ts";
import { boardView } from "./board-view.ts";
import { OfficialBesideJudged } from "./official-beside-judged.tsx";
import type { OfficialFigure } from "./official-figure.ts";
import { pageAddress } from "./page-address.ts";
import { StackingFigure } from "./stacking-figure.tsx";
import { ratedThemes } from "./value-figures.ts";

interface AreasViewProps {
  room: ResultsRoom;
  results: RoundResults;
  theme: ThemeCode;
  gemeenten: { code: string; name: string }[];
  drawing: MapDrawing | null;
  official: OfficialFigure | null;
  /** The official figures of the theme to choose from. */
  others: { code: string; name: string }[];
}

/** Per gemeente: a grade on a map, the official figure beside it, and who is worse or better off on several themes at once. */
export function AreasView({ room, results, theme, gemeenten, drawing, official, others }: AreasViewProps) {
  const { t } = useText();
  const view = boardView(room, results);
  const rows = areaRows(results, theme, gemeenten);
  return (
    <>
      <ChoiceLinks
        label={t("valueBoard.areas.chooseTheme")}
        links={ratedThemes.map((option) => ({
          href: pageAddress(room, { thema: option }),
          label: t(`framework.theme.${option}`),
          current: option === theme,
        }))}
      />
      <AreaGradesFigure drawing={drawing} rows={rows} theme={theme} view={view} />
      <Heading level={2}>{t("valueBoard.official.title")}</Heading>
      <Paragraph>{t("valueBoard.official.lead")}</Paragraph>
      {others.length > 1 ? (
        <ChoiceLinks
          label={t("valueBoard.official.choose")}
          links={others.map(({ code, name }) => ({
            href: pageAddress(room, { thema: theme, cijfer: code }),
            label: name,
            current: code === official?.code,
          }))}
        />
      ) : null}
      {official ? (
        <OfficialBesideJudged official={official} rows={rows} theme={theme} view={view} />
      ) : (
        <Paragraph>{t("valueBoard.official.none")}</Paragraph>
      )}
      <StackingFigure gemeenten={gemeenten} view={view} />
    </>
  );
}
