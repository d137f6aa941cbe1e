import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { AmountFigure } from "./amount-figure.tsx";
import { ChoiceFigure } from "./choice-figure.tsx";
import { EffectChart } from "./effect-chart.tsx";
import { GradeFigure } from "./grade-figure.tsx";
import { PlaceFigure } from "./place-figure.tsx";
import type { ItemResult } from "./result.ts";
import { type ResultView, textOf } from "./result-view.ts";

/** The answers to questions that stand on their own, each in the way of its kind. */
export function ItemFigures({ view, results }: { view: ResultView; results: ItemResult[] }) {
  return results.map((result) => <ItemFigure key={result.item.code} result={result} view={view} />);
}

function ItemFigure({ view, result }: { view: ResultView; result: ItemResult }) {
  const { language } = useText();
  switch (result.item.type) {
    case "grade":
      return <GradeFigure result={result} view={view} />;
    case "open_text":
      return <TextCount result={result} />;
    case "number":
    case "date":
      return <AmountFigure result={result} view={view} />;
    case "map_point":
      return <PlaceFigure result={result} view={view} />;
    case "effect": {
      const row = { id: result.item.code, label: textOf(result, language), figure: result.everyone };
      return (
        <EffectChart
          compared={[{ name: row.label, figure: row.figure }]}
          heading={row.label}
          rows={[row]}
          view={view}
        />
      );
    }
    default:
      return <ChoiceFigure result={result} view={view} />;
  }
}

/** Texts are read and cleared before anybody else sees them; until then there is only their number. */
function TextCount({ result }: { result: ItemResult }) {
  const { t, language } = useText();
  const { people } = result.everyone;
  return (
    <section className="ui-flow">
      <Heading level={3}>{textOf(result, language)}</Heading>
      <Paragraph>
        {people === null
          ? t("results.tooFew")
          : t("results.survey.texts", { people: formatNumber(people, language, 0) })}
      </Paragraph>
    </section>
  );
}
