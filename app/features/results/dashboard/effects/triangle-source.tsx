import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { basisText, sourceText } from "../../figure-text.ts";
import type { Triangle } from "../../findings.ts";
import type { ResultView } from "../../result-view.ts";

interface TriangleSourceProps {
  view: ResultView;
  triangle: Triangle;
}

/** What a view of the triangle rests on, in plain words: whose expectations, and of how many people. */
export function TriangleSource({ view, triangle }: TriangleSourceProps) {
  const { t, language } = useText();
  return (
    <>
      {sourceText(t, language, view, { kind: "expectation", figures: [], countedIn: triangle.snapshot })}{" "}
      {t("effectBoard.triangle.base", { people: formatNumber(triangle.people, language, 0) })}
    </>
  );
}

/** The same in the terms of the method: round, snapshot, weights, and as how many people they count. */
export function TriangleBasis({ view, triangle: { effectiveSize, snapshot } }: TriangleSourceProps) {
  const { t, language } = useText();
  const size = effectiveSize === null ? null : formatNumber(effectiveSize, language, 0);
  return (
    <>
      {basisText(t, language, view, [], snapshot)} {size === null ? null : t("results.source.effective", { size })}
    </>
  );
}
