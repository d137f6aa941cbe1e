import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatDate, formatNumber, formatPercent } from "~/ui/format.ts";
import type { MarginName } from "./findings.ts";
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

/** A view that can also say of which round it is. */
export interface SourcedView extends Pick<ResultView, "results" | "stream"> {
  /** Title of the round in the language of the page. */
  round?: string | undefined;
}

/**
 * The line below a chart: what it is, of whom, of which round and snapshot, weighted to what, how many had an opinion, as
 * how many they count and how many do not know (docs/requirements.md M-2.15).
 */
export function sourceText(
  t: TFunction,
  language: Language,
  view: SourcedView,
  { kind, figures, base = "base" }: Sourced,
): string {
  const { createdAt, snapshotId, marginsVersion } = view.results;
  const shown = shownFigures(figures);
  return [
    t(`results.source.${kind}`),
    t("results.source.line", {
      label: t(`results.label.${view.stream}`),
      date: formatDate(createdAt, language),
      snapshot: snapshotId,
    }),
    ...countedText(t, shown, snapshotId),
    ...(view.round ? [t("results.source.round", { round: view.round })] : []),
    ...(marginsVersion ? [t("results.source.margins", { margins: marginsText(t, marginsVersion) })] : []),
    ...(shown.length > 0 ? baseText(t, language, shown, base) : []),
  ].join(" ");
}

/** In which snapshots the figures were counted, where that is an earlier one than the newest. */
function countedText(t: TFunction, shown: readonly Figure[], newest: number): string[] {
  const counted = shown.map(({ snapshot }) => snapshot);
  if (counted.every((snapshot) => snapshot === newest)) return [];
  return [t("results.source.counted", { counted: range(counted, String, t) })];
}

function baseText(
  t: TFunction,
  language: Language,
  shown: readonly Figure[],
  base: NonNullable<Sourced["base"]>,
): string[] {
  const whole = (value: number) => formatNumber(value, language, 0);
  const dontKnow = range(
    shown.map((figure) => figure.dontKnow),
    (value) => percentText(value, language),
    t,
  );
  const sizes = shown.flatMap(({ effectiveSize }) => effectiveSize ?? []);
  return [
    t(`results.source.${base}`, { people: peopleRange(shown, t, language), dontKnow }),
    ...(sizes.length > 0 ? [t("results.source.effective", { size: range(sizes, whole, t) })] : []),
  ];
}

/** The population margins of a snapshot in words: "agegender 2021" gives "leeftijd en geslacht (2021)". */
export function marginsText(t: TFunction, marginsVersion: string): string {
  return marginsVersion
    .split(", ")
    .map((margin) => {
      const [name = "", ...rest] = margin.split(" ");
      return isMargin(name) ? t(`evidence.margin.${name}.version`, { version: rest.join(" ") }) : margin;
    })
    .join(", ");
}

function isMargin(name: string): name is MarginName {
  return name === "agegender" || name === "education" || name === "gemeente";
}

/** How many people a set of figures is of, from the fewest to the most. */
function peopleRange(figures: readonly Figure[], t: TFunction, language: Language): string {
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
