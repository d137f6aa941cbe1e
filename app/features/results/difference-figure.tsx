import type { TFunction } from "i18next";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { IntervalDots, type IntervalRow } from "~/ui/interval-dots.tsx";
import { axisAround, numbersOf } from "~/ui/interval-geometry.ts";
import { comparedEffect, nulOf, type PlanEffects, themesOfAll } from "./dashboard/effects/effect-plans.ts";
import { effectColumn, evidenceTable } from "./dashboard/effects/evidence-table.ts";
import { effectSentence } from "./effect-sentence.ts";
import { sourced, withheldText } from "./figure-text.ts";
import { type ResultView, shownFigures, type ThemeEffect } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

interface DifferenceFigureProps {
  view: ResultView;
  plan: PlanEffects;
  /** The axis that the differences of all plans fit on, so that they compare (see `differenceAxis`). */
  domain: readonly [number, number];
}

/** How much better or worse people expect each theme to be with the plan than without: the plan's own effect. */
export function DifferenceFigure({ view, plan, domain }: DifferenceFigureProps) {
  const { t, language } = useText();
  const heading = t("effectBoard.difference.heading");
  const themes = themesOfAll([plan]);
  const figures = themes.map((effect) => comparedEffect(effect.plan, "difference"));
  const rows = themes.map(({ theme }, index) => ({ name: themeInSentence(t, theme), figure: figures[index] }));
  return (
    <Figure
      heading={heading}
      message={effectSentence(t, language, { stream: view.stream, measure: "difference", rows })}
      note={<DifferenceNote view={view} />}
      {...sourced(t, language, view, { kind: "expectation", figures, nul: nulOf(themes) })}
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.column.theme"),
        estimates: [effectColumn(t("effectBoard.column.difference"), language)],
        rows: themes.map(({ theme }, index) => ({
          id: theme,
          label: t(`framework.theme.${theme}`),
          figure: figures[index],
        })),
      })}
      tableSummary={t("site.table.show")}
    >
      <IntervalDots
        domain={domain}
        ends={[t("results.side.negative"), t("results.side.positive")]}
        groups={plan.dimensions.map(({ dimension, themes: ofDimension }) => ({
          id: dimension,
          name: t(`framework.dimension.${dimension}`),
          rows: ofDimension.map((effect) => rowOf(effect, t, language)),
        }))}
        language={language}
      />
    </Figure>
  );
}

function DifferenceNote({ view }: { view: ResultView }) {
  const { t } = useText();
  return (
    <>
      <StreamLabel audience={view.results.audience} stream={view.stream} />
      {view.stream === "open" ? (
        <span>{t("effectBoard.difference.openShapes")}</span>
      ) : (
        <>
          <span>{t("effectBoard.difference.shapes")}</span>
          <span>{t("effectBoard.difference.whiskers")}</span>
        </>
      )}
    </>
  );
}

function rowOf({ theme, plan }: ThemeEffect, t: TFunction, language: Language): IntervalRow {
  const label = t(`framework.theme.${theme}`);
  const figure = comparedEffect(plan, "difference");
  if (!figure || figure.withheld || !figure.scale) {
    return { id: theme, label, value: null, range: null, side: null, note: withheldText(figure, t, language) };
  }
  const { mean, meanRange, direction } = figure.scale;
  const uncertain = figure.precision === "indicative";
  return { id: theme, label, value: mean, range: meanRange, side: direction, uncertain };
}

/** One axis for the differences of several plans. */
export function differenceAxis(plans: readonly PlanEffects[]): readonly [number, number] {
  const figures = shownFigures(themesOfAll(plans).map(({ plan }) => plan.difference));
  return axisAround(
    numbersOf(figures.flatMap(({ scale }) => (scale ? [{ value: scale.mean, range: scale.meanRange }] : []))),
  );
}
