import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { BesideFigures } from "./dashboard/effects/beside-figures.tsx";
import { BoardFigure } from "./dashboard/effects/board-figure.tsx";
import { effectBoard, type PlanEffects } from "./dashboard/effects/effect-plans.ts";
import { gainsAndLosses } from "./dashboard/effects/gains-and-losses.ts";
import { GainsFigure } from "./dashboard/effects/gains-figure.tsx";
import { PlanHeading } from "./dashboard/effects/plan-heading.tsx";
import { DifferenceFigure, differenceAxis } from "./difference-figure.tsx";
import { EffectFigure } from "./effect-figure.tsx";
import { ItemFigures } from "./item-figures.tsx";
import { LevelFigure } from "./level-figure.tsx";
import type { RoundResults } from "./result.ts";
import type { ResultView } from "./result-view.ts";

interface EffectResultsProps {
  view: ResultView;
  /** The other stream, to stand beside this one and never to be added. */
  beside?: RoundResults | null;
}

/** What residents expect of each plan beside doing nothing: at a glance, per dimension and theme, and who gains and loses. */
export function EffectResults({ view, beside = null }: EffectResultsProps) {
  const { t } = useText();
  const board = effectBoard(view.results.items);
  const domain = differenceAxis(board.plans);
  const { pair, rest } = gainsAndLosses(board.others);
  return (
    <>
      {board.plans.length > 0 ? <BoardFigure board={board} view={view} /> : null}
      {board.plans.map((plan) => (
        <section className="ui-flow" key={plan.scenario.code}>
          <PlanHeading plan={plan.scenario}>{t("results.effect.section")}</PlanHeading>
          <DimensionFigures plan={plan} view={view} />
          {board.measure === "difference" ? <DifferenceFigure domain={domain} plan={plan} view={view} /> : null}
          <LevelFigure results={plan.levels} view={view} />
        </section>
      ))}
      {pair ? <GainsFigure pair={pair} view={view} /> : null}
      <BesideFigures beside={beside} board={board} view={view} />
      {rest.length > 0 ? <Heading level={2}>{t("results.effect.other")}</Heading> : null}
      <ItemFigures results={rest} view={view} />
    </>
  );
}

function DimensionFigures({ plan, view }: { plan: PlanEffects; view: ResultView }) {
  const { t } = useText();
  return plan.dimensions.map(({ dimension, themes }) => (
    <div className="ui-flow" key={dimension}>
      <EffectFigure dimension={dimension} themes={themes} view={view} />
      {dimension === "elsewhere" ? <Paragraph small>{t("results.effect.experimental")}</Paragraph> : null}
    </div>
  ));
}
