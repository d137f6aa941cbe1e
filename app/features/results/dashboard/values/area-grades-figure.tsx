import type { TFunction } from "i18next";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { type ClassedArea, ClassMap } from "~/ui/class-map.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import type { MapDrawing } from "~/ui/map-drawing.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import { estimateText } from "../../evidence.tsx";
import { basisText, percentText, sourceText, withheldText } from "../../figure-text.ts";
import { gapKey } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { evidenceTable } from "../effects/evidence-table.ts";
import { AreaClassList } from "./area-class-list.tsx";
import type { AreaRow } from "./area-rows.ts";
import { areaSentence } from "./area-sentence.ts";
import { gradeClassOf } from "./grade-class.ts";
import { itemCode, resultOf } from "./value-figures.ts";

interface AreaGradesFigureProps {
  view: ResultView;
  theme: ThemeCode;
  rows: readonly AreaRow[];
  drawing: MapDrawing | null;
}

/** The mean grade of one theme per gemeente: a map, and the same in words beside it. */
export function AreaGradesFigure({ view, theme, rows, drawing }: AreaGradesFigureProps) {
  const { t, language } = useText();
  const heading = t("valueBoard.areas.heading", { theme: t(`framework.theme.${theme}`) });
  const write = (value: number) => formatNumber(value, language, 1);
  const shown = rows.filter(({ estimate }) => estimate);
  const code = itemCode("satisfaction", theme);
  const figures = rows.map(({ released }) => released);
  return (
    <Figure
      heading={heading}
      level={2}
      message={areaSentence(t, language, {
        stream: view.stream,
        rows,
        everyone: resultOf(view.results.items, code)?.everyone ?? null,
        gap: view.results.findings.gaps[gapKey(code, "own", "gemeente")],
      })}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          <span>{t("results.value.satisfactionNote")}</span>
          {view.stream === "open" ? <span>{t("valueBoard.noMargin")}</span> : null}
        </>
      }
      basis={basisText(t, language, view, figures)}
      source={
        <>
          {sourceText(t, language, view, { kind: "opinion", figures })} {t("valueBoard.areas.mapSource")}
        </>
      }
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.groups.gemeente"),
        estimates: [
          {
            key: "mean",
            header: t("results.column.mean"),
            write: ({ scale }) => (scale ? estimateText(scale.mean, scale.meanRange, write) : ""),
          },
          ...(["sevenOrMore", "fourOrLess"] as const).map((key) => ({
            key,
            header: t(`results.column.${key}`),
            write: ({ scale }: { scale: Record<typeof key, number> | null }) =>
              scale ? percentText(scale[key], language) : "",
          })),
        ],
        rows: rows.map(({ code, name, released }) => ({ id: code, label: name, figure: released })),
      })}
      tableSummary={t("site.table.show")}
    >
      {shown.length === 0 ? <Paragraph>{t("results.groups.allWithheld")}</Paragraph> : null}
      <Split aside={<AreaClassList rows={rows} stream={view.stream} />} even>
        {drawing ? <ClassMap areas={classedAreas(t, language, rows)} drawing={drawing} title={heading} /> : null}
      </Split>
    </Figure>
  );
}

function classedAreas(t: TFunction, language: Language, rows: readonly AreaRow[]): Record<string, ClassedArea> {
  return Object.fromEntries(
    rows.map(({ code, name, estimate, released }): [string, ClassedArea] => {
      if (!estimate)
        return [code, { step: "none", marked: false, text: `${name}: ${withheldText(released, t, language)}` }];
      const marked = estimate.figure.precision === "indicative";
      const text = `${name}: ${formatNumber(estimate.value, language, 1)}`;
      return [code, { step: gradeClassOf(estimate.value).step, marked, text }];
    }),
  );
}
