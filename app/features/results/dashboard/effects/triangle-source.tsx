import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { sourceText } from "../../figure-text.ts";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";

/** What a view of the triangle rests on: whose expectations, how many people, and the snapshot. */
export function TriangleSource({ view, triangle }: { view: ResultView; triangle: Triangle }) {
  const { t, language } = useText();
  const { people, effectiveSize } = triangle;
  const basis = [
    t("effectBoard.triangle.base", { people: formatNumber(people, language, 0) }),
    ...(effectiveSize === null
      ? []
      : [t("evidence.effectiveSize", { size: formatNumber(effectiveSize, language, 0) })]),
  ];
  return (
    <>
      {sourceText(t, language, view, { kind: "expectation", figures: [] })} {basis.join(" · ")}
    </>
  );
}
