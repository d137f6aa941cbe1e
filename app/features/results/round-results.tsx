import { useText } from "~/i18n/text-context.tsx";
import { unreachable } from "~/platform/unreachable.ts";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { EffectResults } from "./effect-results.tsx";
import { ItemFigures } from "./item-figures.tsx";
import type { ResultView } from "./result-view.ts";
import type { ResultsRound } from "./results-header.tsx";
import { ValueResults } from "./value-results.tsx";

/** All figures of a round, in the way of its instrument. */
export function RoundResultsView({ view, instrument }: { view: ResultView; instrument: ResultsRound["instrument"] }) {
  const { t } = useText();
  if (view.results.people === null) {
    return <EmptyState title={t("results.noAnswers.title")}>{t("results.noAnswers.text")}</EmptyState>;
  }
  switch (instrument) {
    case "perceived_effect":
      return <EffectResults view={view} />;
    case "value_rating":
      return <ValueResults view={view} />;
    case "survey":
      return (
        <>
          <Heading level={2}>{t("results.survey.heading")}</Heading>
          <ItemFigures results={view.results.items} view={view} />
        </>
      );
    default:
      return unreachable(instrument);
  }
}
