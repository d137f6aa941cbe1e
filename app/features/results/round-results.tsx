import { useText } from "~/i18n/text-context.tsx";
import { unreachable } from "~/platform/unreachable.ts";
import { Heading } from "~/ui/heading.tsx";
import { EffectResults } from "./effect-results.tsx";
import { ItemFigures } from "./item-figures.tsx";
import type { ThemeNorms } from "./norms/theme-norm.ts";
import type { RoundResults } from "./result.ts";
import type { ResultView } from "./result-view.ts";
import type { ResultsRound } from "./results-header.tsx";
import { ValueResults } from "./value-results.tsx";

interface RoundResultsViewProps {
  view: ResultView;
  /** Figures of the other stream, to stand beside these and never to be added. */
  beside: RoundResults | null;
  instrument: ResultsRound["instrument"];
  /** The lines of the council that satisfaction is held against. */
  norms: ThemeNorms;
}

/** All figures of a round, in the way of its instrument. */
export function RoundResultsView({ view, beside, instrument, norms }: RoundResultsViewProps) {
  const { t } = useText();
  switch (instrument) {
    case "perceived_effect":
      return <EffectResults beside={beside} view={view} />;
    case "value_rating":
      return <ValueResults norms={norms} view={view} />;
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
