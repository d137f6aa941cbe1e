import { type Dimension, themesOf } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DifferenceFigure } from "./difference-figure.tsx";
import { EffectFigure } from "./effect-figure.tsx";
import { EffectGroups } from "./effect-groups.tsx";
import { ItemFigures } from "./item-figures.tsx";
import { LevelFigure } from "./level-figure.tsx";
import type { AskedScenario, ItemResult } from "./result.ts";
import { type ResultView, resultOn, type ThemeEffect } from "./result-view.ts";

const dimensions: Dimension[] = ["here_now", "later", "elsewhere"];

/** What residents expect of each plan beside doing nothing, per dimension and theme, and their other answers. */
export function EffectResults({ view }: { view: ResultView }) {
  const { t, language } = useText();
  const { items } = view.results;
  const effects = items.filter(({ scenario }) => scenario !== null);
  const others = items.filter(({ scenario }) => scenario === null);
  return (
    <>
      {plansIn(effects).map((plan) => (
        <section className="ui-flow" key={plan.code}>
          <Heading level={2}>
            {t("results.effect.section")} <span lang={language === "nl" ? undefined : "nl"}>{plan.name}</span>
          </Heading>
          {dimensions.map((dimension) => (
            <DimensionResults dimension={dimension} effects={effects} key={dimension} plan={plan} view={view} />
          ))}
          <LevelFigure results={ofScenario(effects, plan).filter(({ item }) => item.level !== null)} view={view} />
        </section>
      ))}
      {others.length > 0 ? <Heading level={2}>{t("results.effect.other")}</Heading> : null}
      <ItemFigures results={others} view={view} />
    </>
  );
}

interface DimensionProps {
  view: ResultView;
  effects: ItemResult[];
  plan: AskedScenario;
  dimension: Dimension;
}

function DimensionResults({ view, effects, plan, dimension }: DimensionProps) {
  const { t } = useText();
  const ofPlan = ofScenario(effects, plan);
  const ofNul = effects.filter(({ scenario }) => scenario?.kind === "nul");
  const themes = themesOf(dimension).flatMap((theme): ThemeEffect[] => {
    const result = resultOn(ofPlan, theme);
    return result ? [{ theme, plan: result, nul: resultOn(ofNul, theme) }] : [];
  });
  if (themes.length === 0) return null;
  return (
    <>
      <EffectFigure dimension={dimension} themes={themes} view={view} />
      {dimension === "elsewhere" ? <Paragraph small>{t("results.effect.experimental")}</Paragraph> : null}
      <DifferenceFigure dimension={dimension} themes={themes} view={view} />
      {view.by ? <EffectGroups dimension={dimension} themes={themes} view={view} /> : null}
    </>
  );
}

function ofScenario(results: ItemResult[], { id }: AskedScenario): ItemResult[] {
  return results.filter(({ scenario }) => scenario?.id === id);
}

/** The courses of action beside doing nothing, in the order of the proposal. */
function plansIn(results: ItemResult[]): AskedScenario[] {
  const plans = results.flatMap(({ scenario }) => (scenario && scenario.kind !== "nul" ? [scenario] : []));
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()].sort((a, b) => a.position - b.position);
}
