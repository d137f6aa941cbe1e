import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { estimateText } from "./evidence.tsx";
import { percentText, sourced, withheldText } from "./figure-text.ts";
import type { ItemResult, PlaceResult } from "./result.ts";
import { type ResultView, textOf } from "./result-view.ts";
import { PrecisionLabel, StreamLabel } from "./stream-label.tsx";

/** Which wijken people named, and how many did; those that few people named are not there. */
export function PlaceFigure({ view, result }: { view: ResultView; result: ItemResult }) {
  const { t, language } = useText();
  const heading = textOf(result, language);
  const places = result.places ?? [];
  const share = (percent: number) => percentText(percent, language);
  const withheld = places.length === 0 ? withheldPlaces(result) : result.everyone;
  return (
    <Figure
      heading={heading}
      message={usePlaceSentence(places)}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          <PrecisionLabel figure={result.everyone} />
          <span>{t("results.places.note")}</span>
        </>
      }
      {...sourced(t, language, view, { kind: "opinion", figures: [result.everyone] })}
      table={{
        caption: heading,
        columns: [
          { key: "place", header: t("results.places.place") },
          { key: "people", header: t("results.column.people"), numeric: true },
          { key: "share", header: t("results.column.share"), numeric: true },
        ],
        rows: places.map(({ code, name, figure }) => ({
          id: code,
          place: name,
          people: formatNumber(figure.people ?? 0, language, 0),
          share: figure.withheld
            ? ""
            : estimateText(figure.percentages[0] ?? 0, figure.percentageRanges?.[0] ?? null, share),
        })),
        empty: withheldText(withheld, t, language),
      }}
      tableSummary={t("site.table.show")}
    >
      <MeanBar
        decimals={0}
        domain={[0, 100]}
        labels={{ withheld: t("results.tooFew"), nobody: withheldText(withheld, t, language) }}
        language={language}
        rows={places.map(({ code, name, figure }) => ({
          id: code,
          label: name,
          value: figure.withheld ? null : (figure.percentages[0] ?? 0),
          note: withheldText(figure, t, language),
        }))}
      />
    </Figure>
  );
}

/** Where no place may be told of, that many people named one says nothing either. */
function withheldPlaces({ everyone }: ItemResult) {
  return everyone.withheld ? everyone : null;
}

function usePlaceSentence(places: readonly PlaceResult[]): string {
  const { t, language } = useText();
  const [first] = places;
  if (!first) return t("results.sentence.noPlaces");
  if (first.figure.withheld) return t("results.sentence.withheld");
  const most = first.figure.percentages[0] ?? 0;
  const others = places.filter(({ figure }) => !figure.withheld && figure.percentages[0] === most);
  const names = others.map(({ name }) => name).join(", ");
  return t("results.sentence.places", { names, share: percentText(most, language) });
}
