import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatDate, formatNumber, formatPercent } from "~/ui/format.ts";
import type { Figure, Released } from "./released.ts";
import { type ResultView, shownFigures } from "./result-view.ts";

/** A whole percentage as text: 42 gives "42%". */
export function percentText(percent: number, language: Language): string {
  return formatPercent(percent / 100, language);
}

/** How many people a figure is of, with a caution when they are too few to compare. */
export function peopleText(figure: Figure, t: TFunction, language: Language): string {
  const people = formatNumber(figure.people, language, 0);
  return figure.precision === "normal" ? people : `${people} (${t(`results.precision.${figure.precision}`)})`;
}

interface Sourced {
  kind: "expectation" | "opinion";
  figures: readonly (Released | null | undefined)[];
  /** Whose figures they are: of all with an opinion, or of those who judged the plan and doing nothing alike. */
  base?: "base" | "shared";
}

/** What stands in the place of a figure that is withheld: of how many people it would be, if that may be told. */
export function withheldText(figure: Released | null | undefined, t: TFunction, language: Language): string {
  if (!figure?.people) return t("results.tooFew");
  return t("results.onlyPeople", { people: formatNumber(figure.people, language, 0) });
}

/** The line below a chart: what it is, of whom, from when, how many had an opinion and how many do not know. */
export function sourceText(
  t: TFunction,
  language: Language,
  view: ResultView,
  { kind, figures, base = "base" }: Sourced,
): string {
  const line = t("results.source.line", {
    label: t(`results.label.${view.stream}`),
    date: formatDate(view.results.createdAt, language),
  });
  const shown = shownFigures(figures);
  const parts = [t(`results.source.${kind}`), line];
  if (shown.length > 0) {
    const people = peopleRange(shown, t, language);
    const dontKnow = range(
      shown.map((figure) => figure.dontKnow),
      (value) => percentText(value, language),
      t,
    );
    parts.push(t(`results.source.${base}`, { people, dontKnow }));
  }
  return parts.join(" ");
}

/** How many people a set of figures is of, from the fewest to the most. */
export function peopleRange(figures: readonly Figure[], t: TFunction, language: Language): string {
  return range(
    figures.map((figure) => figure.people),
    (value) => formatNumber(value, language, 0),
    t,
  );
}

function range(values: number[], write: (value: number) => string, t: TFunction): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? write(low) : t("results.source.range", { low: write(low), high: write(high) });
}
