import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { marginsText, percentText, type SourcedView } from "./figure-text.ts";
import type { Figure, Range } from "./released.ts";
import { peopleOf } from "./stream.ts";

/** What may stand before and after the figure's own numbers. */
interface EvidenceContext {
  /** The estimate as `estimateText` writes it. */
  estimate?: string | undefined;
  /** Whose figures they are, of which round, weighted to what; left out where the page has just said it. */
  view?: SourcedView | undefined;
}

/**
 * What a figure rests on, one part after another: estimate with its interval, people, effective size, don't know, stream,
 * round, margins and snapshot (docs/requirements.md M-2.15).
 */
function evidenceParts(
  t: TFunction,
  language: Language,
  figure: Figure,
  { estimate, view }: EvidenceContext,
): string[] {
  const margins = view?.results.marginsVersion;
  return [
    estimate,
    t("evidence.people", { people: formatNumber(figure.people, language, 0) }),
    figure.effectiveSize === null
      ? undefined
      : t("evidence.effectiveSize", { size: formatNumber(figure.effectiveSize, language, 0) }),
    t("evidence.dontKnow", { dontKnow: percentText(figure.dontKnow, language) }),
    view && t(`results.label.${peopleOf(view.stream, view.results.audience)}`),
    view?.round && t("evidence.round", { round: view.round }),
    margins && t("evidence.margins", { margins: marginsText(t, language, margins) }),
    t("evidence.snapshot", { snapshot: figure.snapshot }),
    figure.precision === "normal" ? undefined : t(`results.precision.${figure.precision}`),
  ].filter((part): part is string => Boolean(part));
}

/** What a figure rests on, in one line: "1.235 mensen · telt na wegen als 870 mensen · 8% weet het niet · momentopname 12". */
export function evidenceText(t: TFunction, language: Language, figure: Figure, context: EvidenceContext = {}): string {
  return evidenceParts(t, language, figure, context).join(" · ");
}

/** The line of `evidenceText`, small; on a narrow screen it breaks between its parts, never within one that is short. */
export function Evidence({ figure, estimate, view }: EvidenceContext & { figure: Figure }) {
  const { t, language } = useText();
  const parts = evidenceParts(t, language, figure, { estimate, view });
  return (
    <small className="ui-evidence">
      {parts.map((part, place) => (
        <span key={part}>
          <span className="ui-evidence__part">{place < parts.length - 1 ? `${part} ·` : part}</span>{" "}
        </span>
      ))}
    </small>
  );
}

/** "6,1 [5,9 – 6,3]", or the estimate alone where there is no interval. */
export function estimateText(estimate: number, interval: Range | null, write: (value: number) => string): string {
  return interval ? `${write(estimate)} [${write(interval[0])} – ${write(interval[1])}]` : write(estimate);
}
