import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
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
      <StreamLabel audience={view.results.audience} stream={view.stream} />
      <DescriptionList
        items={triangle.pairs.map((pair) => ({
          id: pair.poles.join(" "),
          term: pairName(t, pair),
          value: (
            <>
              {associationSentence(t, pair, view.stream)}{" "}
              <small>
                {t("effectBoard.triangle.association.figure", {
                  figure: `r = ${estimateText(pair.association, pair.associationRange, write)}`,
                })}
              </small>
            </>
          ),
        }))}
      />
      <Paragraph small>
        <TriangleSource triangle={triangle} view={view} />
      </Paragraph>
    </section>
  );
}
