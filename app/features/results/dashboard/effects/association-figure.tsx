import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { estimateText } from "../../evidence.tsx";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { associationSentence, pairName } from "./triangle-sentences.ts";
import { TriangleSource } from "./triangle-source.tsx";

/** Third view: whether people who see a gain at one corner see it at another, in words, with r and its margin. */
export function AssociationFigure({ view, triangle }: { view: ResultView; triangle: Triangle }) {
  const { t, language } = useText();
  const heading = t("effectBoard.triangle.association.heading");
  const write = (value: number) => formatSigned(value, language, 2);
  return (
    <section className="ui-flow">
      <Heading level={3}>{heading}</Heading>
      <StreamLabel stream={view.stream} />
      <DataTable
        caption={heading}
        captionHidden
        columns={[
          { key: "pair", header: t("results.column.item") },
          { key: "words", header: t("effectBoard.triangle.association.words") },
          { key: "association", header: t("effectBoard.triangle.association.table"), numeric: true },
        ]}
        rows={triangle.pairs.map((pair) => ({
          id: pair.poles.join(" "),
          pair: pairName(t, pair),
          words: associationSentence(t, pair, view.stream),
          association: `r = ${estimateText(pair.association, pair.associationRange, write)}`,
        }))}
      />
      <Paragraph small>
        <TriangleSource triangle={triangle} view={view} />
      </Paragraph>
    </section>
  );
}
