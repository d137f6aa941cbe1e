import { isThemeCode } from "~/features/framework/theme.ts";
import { formatList, formatNumber, formatSigned, type Language } from "~/ui/format.ts";
import { estimateText } from "../evidence.tsx";
import { marginsText, percentText } from "../figure-text.ts";
import type { Figure, Range, Released } from "../released.ts";
import type { ItemResult } from "../result.ts";
import { shownFigures, textOf } from "../result-view.ts";
import { peopleOf } from "../stream.ts";
import type { NoteColumn } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";

/** One number of a figure with its interval. */
export interface Estimate {
  value: number;
  range: Range | null;
}

/** What a kind of figure is read and written as. */
export interface Reading {
  read: (figure: Figure) => Estimate | null;
  write: (value: number) => string;
}

/** The mean of an effect: a sign always, one decimal. */
export function effectReading(language: Language): Reading {
  return { read: meanEstimate, write: (value) => formatSigned(value, language) };
}

/** The mean of a grade or of importance: one decimal. */
export function gradeReading(language: Language): Reading {
  return { read: meanEstimate, write: (value) => formatNumber(value, language, 1) };
}

function meanEstimate({ scale }: Figure): Estimate | null {
  return scale ? { value: scale.mean, range: scale.meanRange } : null;
}

/** The estimate of a figure in a cell: "+0,8 [0,6 – 1,0]", with a mark when it is indicative, or the sign for withheld. */
export function estimateCell(
  { t }: Pick<NoteWriter, "t">,
  figure: Released | null | undefined,
  { read, write }: Reading,
): string {
  const estimate = figure && !figure.withheld ? read(figure) : null;
  if (!figure || figure.withheld || !estimate) return t("councilNote.cell.withheld");
  // An interval stays on one line: the break comes before it.
  const value = estimateText(estimate.value, estimate.range, write).replace(" – ", "\u00a0–\u00a0");
  return figure.precision === "normal" ? value : t("councilNote.cell.indicative", { value });
}

/** What every row of figures ends with: people, effective size in the invited stream, and who does not know. */
export function countColumns({ t, stream }: NoteWriter): NoteColumn[] {
  return [
    { header: t("councilNote.column.people"), numeric: true, width: 0.8 },
    ...(stream === "invited" ? [{ header: t("councilNote.column.effectiveSize"), numeric: true, width: 0.8 }] : []),
    { header: t("councilNote.column.dontKnow"), numeric: true, width: 0.9 },
  ];
}

/** The cells below `countColumns`; `asked` has the share that does not know when the figure itself is of pairs. */
export function countCells(writer: NoteWriter, figure: Released | null, asked: Released | null = figure): string[] {
  const { t, language, stream } = writer;
  const none = t("councilNote.cell.nobody");
  const count = (value: number | null) => (value === null ? none : formatNumber(value, language, 0));
  const people = figure ? count(figure.people) : none;
  const size = figure && !figure.withheld ? count(figure.effectiveSize) : none;
  const dontKnow = asked && !asked.withheld ? percentText(asked.dontKnow, language) : none;
  return stream === "invited" ? [people, size, dontKnow] : [people, dontKnow];
}

/**
 * What stands below each table with figures: first what is special to it, then whose figures they are, of which round
 * and snapshot, weighted to what (docs/requirements.md M-2.15); and in which snapshot repeated figures were counted.
 */
export function tableNotes(
  writer: NoteWriter,
  figures: readonly (Released | null | undefined)[],
  ...first: string[]
): string[] {
  const { t, language, stream, results, source } = writer;
  const { snapshotId: snapshot, marginsVersion } = results;
  const of = { stream: t(`results.label.${peopleOf(stream, results.audience)}`), round: source.title, snapshot };
  const counted = [...new Set(shownFigures(figures).map((figure) => figure.snapshot))].sort((a, b) => a - b);
  const isRepeated = counted.some((number) => number !== snapshot);
  return [
    ...first,
    marginsVersion === null
      ? t("councilNote.note.source", of)
      : t("councilNote.note.sourceWeighed", { ...of, margins: marginsText(t, language, marginsVersion) }),
    ...(isRepeated ? [t("results.source.counted", { counted: counted.join(", ") })] : []),
  ];
}

/** The name of the theme or level that an item asks about, or its question. */
export function subjectOf({ t, language }: Pick<NoteWriter, "t" | "language">, result: ItemResult): string {
  const { themeCode, level } = result.item;
  if (themeCode !== null && isThemeCode(themeCode)) return t(`framework.theme.${themeCode}`);
  if (level !== null) return t(`results.effect.level.${level}`);
  return textOf(result, language);
}

/** The first three of some names, and how many there are besides. */
export function firstThree({ t, language }: Pick<NoteWriter, "t" | "language">, names: readonly string[]): string {
  const [first, rest] = [names.slice(0, 3), names.length - 3];
  if (rest <= 0) return formatList(first, language);
  return t("councilNote.key.more", { count: rest, themes: first.join(", ") });
}

/** People are told to fives: a size that is hardly smaller would seem larger than their number. */
export function atMost(size: number, people: number): number {
  return Math.min(size, people);
}
