import type { TFunction } from "i18next";
import type { Dimension } from "~/features/framework/theme.ts";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import { useText } from "~/i18n/text-context.tsx";
import { comparedEffect, nulOf } from "./dashboard/effects/effect-plans.ts";
import { EffectChart, type EffectRow } from "./effect-chart.tsx";
import type { ResultView, ThemeEffect } from "./result-view.ts";

interface EffectFigureProps {
  view: ResultView;
  dimension: Dimension;
  themes: ThemeEffect[];
}

/** What is expected per theme: the plan, and doing nothing on the same axis. */
export function EffectFigure({ view, dimension, themes }: EffectFigureProps) {
  const { t } = useText();
  // One baseline for every sentence of the page: doing nothing, where residents judged that.
  const measure = themes.some(({ plan }) => plan.difference !== null) ? "difference" : "own";
  return (
    <EffectChart
      compared={themes.map(({ theme, plan }) => ({
        name: themeInSentence(t, theme),
        figure: comparedEffect(plan, measure),
      }))}
      measure={measure}
      nul={nulOf(themes)}
      heading={t("results.effect.heading", { dimension: t(`framework.dimension.${dimension}`) })}
      rows={themes.flatMap((theme) => rowsOf(theme, t))}
      view={view}
    />
  );
}

function rowsOf({ theme, plan, nul }: ThemeEffect, t: TFunction): EffectRow[] {
  const name = t(`framework.theme.${theme}`);
  const label = (scenario: string) => t("results.effect.row", { theme: name, scenario });
  const ofPlan = {
    id: `${theme} plan`,
    label: label(t("results.effect.plan")),
    figure: plan.everyone,
  };
  if (!nul) return [ofPlan];
  return [ofPlan, { id: `${theme} nul`, label: label(t("results.effect.nul")), figure: nul.everyone }];
}
