import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatList, formatNumber } from "~/ui/format.ts";
import { QuadrantChart } from "~/ui/quadrant-chart.tsx";
import { Split } from "~/ui/split.tsx";
import { sourced } from "../../figure-text.ts";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { NormGrounds } from "./norm-grounds.tsx";
import { type ImportanceBy, type PlacedTheme, type PriorityMap, prioritiesToName } from "./priorities.ts";
import { PriorityList } from "./priority-list.tsx";
import { priorityTable } from "./priority-table.ts";

export interface PrioritiesFigureProps {
  view: ResultView;
  map: PriorityMap;
  norms: ThemeNorms;
  by: ImportanceBy;
  fixed: boolean;
}

/** Themes by importance and satisfaction, with a sentence on what asks for attention first. */
export function PrioritiesFigure({ view, map, norms, by, fixed }: PrioritiesFigureProps) {
  const { t, language } = useText();
  const message = usePrioritySentence(map, fixed);
  const heading = t("valueBoard.priorities.heading");
  const percent = by === "topThree";
  const writeX = (value: number) =>
    percent ? `${formatNumber(value, language, 0)}%` : formatNumber(value, language, 1);
  const figures = map.themes.flatMap(({ importance, satisfaction }) => [importance.figure, satisfaction.figure]);
  return (
    <>
      <Figure
        heading={heading}
        level={2}
        message={message}
        note={
          <>
            <StreamLabel audience={view.results.audience} stream={view.stream} />
            <span>{t(fixed ? "valueBoard.priorities.note.fixed" : "valueBoard.priorities.note.means")}</span>
            {map.themes.some(({ theme }) => norms[theme]?.norm) ? (
              <span>{t("valueBoard.priorities.note.norms")}</span>
            ) : null}
            {view.stream === "open" ? <span>{t("valueBoard.noMargin")}</span> : null}
          </>
        }
        {...sourced(t, language, view, { kind: "opinion", figures })}
        table={priorityTable(t, language, map, { caption: heading, writeX })}
        tableSummary={t("site.table.show")}
      >
        <Split aside={<PriorityList map={map} norms={norms} writeX={writeX} />} even>
          <QuadrantChart
            crosshair={{ x: map.crosshair.importance, y: map.crosshair.performance }}
            description={message}
            formatX={writeX}
            formatY={(value) => formatNumber(value, language, 1)}
            labels={{
              x: t(`valueBoard.priorities.axis.${by}`),
              y: t("valueBoard.priorities.axis.satisfaction"),
              topLeft: t("valueBoard.priorities.quadrant.possible-overkill"),
              topRight: t("valueBoard.priorities.quadrant.keep"),
              bottomLeft: t("valueBoard.priorities.quadrant.low-priority"),
              bottomRight: t("valueBoard.priorities.quadrant.priority"),
              nobody: t("results.nobody"),
            }}
            points={map.themes.map((placed) => ({
              id: placed.theme,
              mark: placed.mark,
              name: t(`framework.theme.${placed.theme}`),
              x: measured(placed.importance),
              y: measured(placed.satisfaction),
              target: norms[placed.theme]?.norm?.grade,
              unsure: placed.onTheLine,
            }))}
            title={heading}
          />
        </Split>
      </Figure>
      <NormGrounds norms={norms} />
    </>
  );
}

function measured({ value, range }: PlacedTheme["importance"]) {
  return { value, low: range?.[0], high: range?.[1] };
}

/** Which themes come first, for certain or perhaps; of figures that cannot carry it nothing is said. */
function usePrioritySentence(map: PriorityMap, fixed: boolean): string {
  const { t, language } = useText();
  const { certain, onTheLine } = prioritiesToName(map);
  const names = (themes: typeof certain) =>
    formatList(
      themes.map((theme) => t(`framework.theme.${theme}`)),
      language,
    );
  const against = fixed ? "fixed" : "means";
  if (map.themes.every(({ firm }) => !firm)) return t("valueBoard.priorities.sentence.notFirm");
  if (certain.length === 0 && onTheLine.length === 0) return t(`valueBoard.priorities.sentence.none.${against}`);
  if (certain.length === 0) return t("valueBoard.priorities.sentence.perhaps", { themes: names(onTheLine) });
  const first = t(`valueBoard.priorities.sentence.certain.${against}`, { themes: names(certain) });
  return onTheLine.length === 0
    ? first
    : `${first} ${t("valueBoard.priorities.sentence.also", { themes: names(onTheLine) })}`;
}
