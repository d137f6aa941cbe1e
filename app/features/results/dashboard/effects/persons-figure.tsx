import { useText } from "~/i18n/text-context.tsx";
import { stepColours } from "~/ui/chart-colours.ts";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { ShareBars } from "~/ui/share-bars.tsx";
import { percentText } from "../../figure-text.ts";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { pairName, personsSentence } from "./triangle-sentences.ts";
import { TriangleBasis, TriangleSource } from "./triangle-source.tsx";

const kinds = ["bothGain", "neutral", "tradeoff", "bothLose"] as const;

/** A trade-off is neither gain nor loss, so that it has a colour outside their scale. */
const looks = {
  bothGain: { ...stepColours(2), hatched: false },
  neutral: { ...stepColours(0), hatched: false },
  tradeoff: { fill: "#6a3d9a", text: "#fff", hatched: false },
  bothLose: { ...stepColours(-2), hatched: true },
} as const;

/** Second view: which part of people sees a gain at one corner and a loss at the other, per two corners. */
export function PersonsFigure({ view, triangle }: { view: ResultView; triangle: Triangle }) {
  const { t, language } = useText();
  const heading = t("effectBoard.triangle.persons.heading");
  const { pairs } = triangle;
  return (
    <Figure
      heading={heading}
      message={personsSentence(t, language, pairs) ?? t("effectBoard.triangle.none")}
      note={<StreamLabel audience={view.results.audience} stream={view.stream} />}
      basis={
        <>
          {t("effectBoard.triangle.persons.indexNote")} <TriangleBasis triangle={triangle} view={view} />
        </>
      }
      source={<TriangleSource triangle={triangle} view={view} />}
      table={{
        caption: heading,
        columns: [
          { key: "pair", header: t("results.column.item") },
          ...kinds.map((key) => ({ key, header: t(`effectBoard.triangle.persons.${key}`), numeric: true })),
          { key: "index", header: t("effectBoard.triangle.persons.index"), numeric: true },
        ],
        rows: pairs.map((pair) => ({
          id: pair.poles.join(" "),
          pair: pairName(t, pair),
          ...Object.fromEntries(kinds.map((kind) => [kind, percentText(pair[kind], language)])),
          index: pair.synergyIndex === null ? "–" : formatSigned(pair.synergyIndex, language, 2),
        })),
      }}
      tableSummary={t("site.table.show")}
    >
      <ShareBars
        classes={kinds.map((kind) => ({ name: t(`effectBoard.triangle.persons.${kind}`), ...looks[kind] }))}
        language={language}
        rows={pairs.map((pair) => ({
          id: pair.poles.join(" "),
          label: pairName(t, pair),
          percentages: kinds.map((kind) => pair[kind]),
        }))}
      />
    </Figure>
  );
}
