import { themeDefinition } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatList } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";
import { AssociationFigure } from "./association-figure.tsx";
import { effectBoard, type PlanEffects, themesOfAll } from "./effect-plans.ts";
import { listedName } from "./group-subjects.ts";
import { LevelTriangle } from "./level-triangle.tsx";
import { PersonsFigure } from "./persons-figure.tsx";
import { PlanHeading } from "./plan-heading.tsx";
import { oppositeSentences, poles } from "./triangle-sentences.ts";

/** Social, economy and sustainability per plan, in three views that belong together. */
export function TriangleView({ view }: { view: ResultView }) {
  const { t } = useText();
  const { plans, measure } = effectBoard(view.results.items);
  if (plans.length === 0) {
    return <EmptyState title={t("evidence.parts.triangle")}>{t("effectBoard.triangle.noPlans")}</EmptyState>;
  }
  return (
    <>
      <Paragraph lead>{t("effectBoard.triangle.lead")}</Paragraph>
      <Paragraph>{t("effectBoard.triangle.measure")}</Paragraph>
      {measure === "difference" ? <Paragraph>{t("effectBoard.triangle.otherZero")}</Paragraph> : null}
      {plans.map((plan) => (
        <PlanTriangle key={plan.scenario.code} plan={plan} view={view} />
      ))}
    </>
  );
}

function PlanTriangle({ view, plan }: { view: ResultView; plan: PlanEffects }) {
  const { t } = useText();
  const triangle = view.results.findings.triangle[plan.scenario.code];
  return (
    <section className="ui-flow">
      <PlanHeading plan={plan.scenario}>{t("results.effect.section")}</PlanHeading>
      {triangle ? (
        <>
          <Caution triangle={triangle} />
          <Corners plan={plan} />
          <LevelTriangle triangle={triangle} view={view} />
          <PersonsFigure triangle={triangle} view={view} />
          <AssociationFigure triangle={triangle} view={view} />
        </>
      ) : (
        <Paragraph>{t("effectBoard.triangle.none")}</Paragraph>
      )}
    </section>
  );
}

/** Which themes make up each corner; those of later say so, for their names are like those of now. */
function Corners({ plan }: { plan: PlanEffects }) {
  const { t, language } = useText();
  const themes = themesOfAll([plan]).map(({ theme }) => ({ theme, ...themeDefinition(theme) }));
  return (
    <>
      <Heading level={3}>{t("effectBoard.triangle.corners")}</Heading>
      <DescriptionList
        items={poles.map((pole) => ({
          term: t(`effectBoard.triangle.pole.${pole}`),
          value: formatList(
            themes
              .filter((one) => one.pole === pole)
              .map(({ theme, dimension }) => `‘${listedName(t, { name: t(`framework.theme.${theme}`), dimension })}’`),
            language,
          ),
        }))}
      />
    </>
  );
}

/** That the first and the third view answer different questions, and where they do so here. */
function Caution({ triangle }: { triangle: Triangle }) {
  const { t, language } = useText();
  return (
    <Alert level={3} title={t("effectBoard.triangle.caution.title")}>
      <p>{t("effectBoard.triangle.caution.text")}</p>
      {oppositeSentences(t, language, triangle).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}
