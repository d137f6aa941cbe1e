import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatDate, formatNumber, formatPercent } from "~/ui/format.ts";
import { FEW_PEOPLE, MANY_PEOPLE } from "./disclosure/thresholds.ts";
import type { MarginName } from "./findings.ts";
import type { Stream } from "./group.ts";
import type { Figure, Released } from "./released.ts";
import type { RoundResults } from "./result.ts";
import { type ResultView, shownFigures } from "./result-view.ts";
import { peopleOf } from "./stream.ts";

/** A whole percentage as text: 42 gives "42%". */
export function percentText(percent: number, language: Language): string {
  return formatPercent(percent / 100, language);
}

/** How many people a figure is of, with a caution when they are too few to compare. */
export function peopleText(figure: Figure, t: TFunction, language: Language): string {
  const people = formatNumber(figure.people, language, 0);
  return figure.precision === "normal" ? people : `${people} (${t(`results.precision.${figure.precision}`)})`;
}

/** As how many people an indicative figure counts, and from how many on it is none. */
export const precisionLimits = { from: FEW_PEOPLE, to: MANY_PEOPLE - 1, many: MANY_PEOPLE };

/** What "indicatief" means, the same everywhere: how few people such a figure counts as. Only invited people have a margin. */
export function indicativeText(t: TFunction, stream: Stream): string {
  return t(`results.indicative.${stream}`, precisionLimits);
}

/** The same for open participation, beside what it means for invited people. */
export function indicativeOpenText(t: TFunction): string {
  return t("results.indicativeOpen", { indicative: indicativeText(t, "open") });
}

interface Sourced {
  kind: "expectation" | "opinion";
  figures: readonly (Released | null | undefined)[];
  /** The snapshot that counted what is shown, where it is no cell. */
  countedIn?: number | undefined;
  /** What the same people expect of doing nothing; the figures are then of who judged both. */
  nul?: readonly Released[];
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
 * The line below a chart, in plain words: what it is, how many had an opinion and how many do not know, whose opinions they
 * are and on which day they were counted. What else the figures rest on stands one click further: see `basisText` (docs/requirements.md M-2.15).
 */
export function sourceText(
  t: TFunction,
  language: Language,
  view: SourcedView,
  { kind, figures, countedIn, nul }: Sourced,
): string {
  const shown = shownFigures(figures);
  const counted = snapshotsOf(figures, countedIn);
  return [
    t(`results.source.${kind}`),
    ...(shown.length > 0 ? [peopleLine(t, language, shown, nul && shownFigures(nul))] : []),
    t("results.source.line", {
      label: t(`results.label.${peopleOf(view.stream, view.results.audience)}`),
      date: daysText(t, language, view.results, counted),
    }),
  ].join(" ");
}

/** The day on which figures were counted, or the first and the last; where nothing is told, the day of the newest count. */
function daysText(
  t: TFunction,
  language: Language,
  { countedAt, createdAt }: RoundResults,
  snapshots: readonly number[],
): string {
  const moments = snapshots.flatMap((snapshot) => countedAt[snapshot] ?? []).sort();
  const first = formatDate(moments.at(0) ?? createdAt, language);
  const last = formatDate(moments.at(-1) ?? createdAt, language);
  return first === last ? last : t("results.source.days", { first, last });
}

/** What figures rest on in the terms of the method: of which round and snapshot, weighted to what, as how many people. */
export function basisText(
  t: TFunction,
  language: Language,
  view: SourcedView,
  figures: readonly (Released | null | undefined)[],
  countedIn?: number,
): string {
  const { snapshotId, marginsVersion } = view.results;
  const shown = shownFigures(figures);
  return [
    ...(view.round ? [t("results.source.round", { round: view.round })] : []),
    t("results.source.snapshot", { snapshot: snapshotId }),
    ...countedText(t, snapshotsOf(figures, countedIn), snapshotId),
    ...(marginsVersion ? [t("results.source.margins", { margins: marginsText(t, language, marginsVersion) })] : []),
    ...sizeText(t, language, shown),
  ].join(" ");
}

/** Both lines, as `Figure` takes them. */
export function sourced(t: TFunction, language: Language, view: SourcedView, given: Sourced) {
  return {
    source: sourceText(t, language, view, given),
    basis: basisText(t, language, view, given.figures, given.countedIn),
  };
}

/** The snapshots that counted what is told of some figures, be it only a number of people. */
function snapshotsOf(figures: Sourced["figures"], countedIn: number | undefined): number[] {
  return [...figures.map((figure) => figure?.snapshot), countedIn].filter((snapshot) => snapshot !== undefined);
}

/** In which snapshots the figures were counted, where that is an earlier one than the newest. */
function countedText(t: TFunction, counted: number[], newest: number): string[] {
  if (counted.every((snapshot) => snapshot === newest)) return [];
  return [t("results.source.counted", { counted: range(counted, String, t) })];
}

function peopleLine(
  t: TFunction,
  language: Language,
  shown: readonly Figure[],
  nul: readonly Figure[] | undefined,
): string {
  const words = { people: peopleRange(shown, t, language), dontKnow: dontKnowRange(shown, t, language) };
  if (!nul?.length) return t("results.source.base", words);
  return t("results.source.shared", { ...words, dontKnowNul: dontKnowRange(nul, t, language) });
}

/** Which part does not know, from the least to the most. */
function dontKnowRange(figures: readonly Figure[], t: TFunction, language: Language): string {
  return range(
    figures.map(({ dontKnow }) => dontKnow),
    (value) => percentText(value, language),
    t,
  );
}

function sizeText(t: TFunction, language: Language, shown: readonly Figure[]): string[] {
  const sizes = shown.flatMap(({ effectiveSize }) => effectiveSize ?? []);
  if (sizes.length === 0) return [];
  return [t("results.source.effective", { size: range(sizes, (value) => formatNumber(value, language, 0), t) })];
}

/** The population margins of a snapshot in words: "agegender 2021-01-01" gives "leeftijd en geslacht (1 januari 2021)". */
export function marginsText(t: TFunction, language: Language, marginsVersion: string): string {
  return marginsVersion
    .split(", ")
    .map((margin) => {
      const [name = "", ...rest] = margin.split(" ");
      const version = rest.map((word) => (isDay(word) ? formatDate(word, language) : word)).join(" ");
      return isMargin(name) ? t(`evidence.margin.${name}.version`, { version }) : margin;
    })
    .join(", ");
}

/** Whether an edition is named after the day that the population was counted. */
function isDay(word: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(word);
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
