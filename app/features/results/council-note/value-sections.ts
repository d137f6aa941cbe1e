import { isThemeCode } from "~/features/framework/theme.ts";
import { importancePerformance, type ThemeQuadrant } from "~/statistics/importance-performance.ts";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { percentText } from "../figure-text.ts";
import type { WaveChange } from "../findings.ts";
import { normKinds, type ThemeLine } from "../norms/theme-norm.ts";
import { TOO_MANY_DONT_KNOW } from "../ranking.ts";
import type { Figure, Range, Released } from "../released.ts";
import type { ItemResult } from "../result.ts";
import { resultOn, shownFigures } from "../result-view.ts";
import { highCell, questionPart } from "./choice-tables.ts";
import { countCells, countColumns, estimateCell, gradeReading, subjectOf, tableNotes } from "./figure-words.ts";
import type { NoteBars, NoteBlock, NoteSection, NoteTable } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";

/** What residents find important beside how satisfied they are, with the lines of the council. */
export function valueSection(writer: NoteWriter): NoteSection {
  const { t, results } = writer;
  const others = results.items.filter(({ item }) => item.themeCode === null && item.type !== "top_k");
  return {
    id: "waarden",
    heading: t("councilNote.heading.values"),
    blocks: [satisfactionBars(writer), themesTable(writer), ...changesOf(writer)],
    parts: others.length === 0 ? [] : others.map((result) => questionPart(writer, result)),
  };
}

/** The items that give each theme a grade. */
export function satisfactionItems(items: readonly ItemResult[]): ItemResult[] {
  return ofThemes(items, "grade");
}

function ofThemes(items: readonly ItemResult[], type: "grade" | "importance"): ItemResult[] {
  return items.filter(({ item }) => item.type === type && item.themeCode !== null && isThemeCode(item.themeCode));
}

function satisfactionBars(writer: NoteWriter): NoteBars {
  const { t, language, results } = writer;
  return {
    kind: "bars",
    caption: t("councilNote.values.bars"),
    domain: [1, 10],
    rows: satisfactionItems(results.items).map((result) => {
      const [figure] = shownFigures([result.everyone]);
      return {
        label: subjectOf(writer, result),
        value: figure?.scale?.mean ?? null,
        range: figure?.scale?.meanRange ?? null,
        text: estimateCell(writer, result.everyone, gradeReading(language)),
      };
    }),
    notes: [],
  };
}

function themesTable(writer: NoteWriter): NoteTable {
  const { t, results, source } = writer;
  const satisfaction = satisfactionItems(results.items);
  const hasNorms = satisfaction.some(({ item }) => Object.keys(source.norms[item.themeCode ?? ""] ?? {}).length > 0);
  const quadrants = quadrantsOf(writer);
  return {
    kind: "table",
    caption: t("councilNote.values.table"),
    columns: [
      { header: t("councilNote.column.theme"), numeric: false, width: 1.8 },
      { header: t("councilNote.column.importance"), numeric: true, width: 1.5 },
      { header: t("councilNote.column.topThree"), numeric: true, width: 0.8 },
      { header: t("councilNote.column.satisfaction"), numeric: true, width: 1.5 },
      { header: t("councilNote.column.high"), numeric: true, width: 1.5 },
      { header: t("councilNote.column.low"), numeric: true, width: 0.8 },
      { header: t("councilNote.column.place"), numeric: false, width: 1.5 },
      ...(hasNorms ? [{ header: t("councilNote.column.norm"), numeric: false, width: 1.5 }] : []),
      ...countColumns(writer),
    ],
    rows: satisfaction.map((result) => [
      ...themeCells(writer, result, quadrants),
      ...(hasNorms ? [normCell(writer, result)] : []),
      ...countCells(writer, result.everyone),
    ]),
    notes: tableNotes(
      writer,
      satisfaction.map(({ everyone }) => everyone),
      t("councilNote.note.priorities"),
      ...normNotes(writer),
    ),
  };
}

function themeCells(writer: NoteWriter, result: ItemResult, quadrants: readonly ThemeQuadrant[]): string[] {
  const { t, language, results } = writer;
  const reading = gradeReading(language);
  const importance = resultOn(ofThemes(results.items, "importance"), result.item.themeCode ?? "");
  const [figure] = shownFigures([result.everyone]);
  const place = quadrants.find(({ theme }) => theme === result.item.themeCode);
  const none = t("councilNote.cell.withheld");
  return [
    subjectOf(writer, result),
    estimateCell(writer, importance?.everyone, reading),
    topThreeCell(writer, result.item.themeCode ?? ""),
    estimateCell(writer, result.everyone, reading),
    figure ? highCell(writer, figure) : none,
    figure?.scale ? percentText(figure.scale.fourOrLess, language) : none,
    place ? placeText(writer, place) : none,
  ];
}

/** The share that has the theme among its three: the options stand in the order of the themes that got a grade. */
function topThreeCell({ t, language, results }: NoteWriter, theme: string): string {
  const [asked] = results.items.filter(({ item }) => item.type === "top_k");
  const [figure] = shownFigures([asked?.everyone]);
  const name = isThemeCode(theme) ? t(`framework.theme.${theme}`) : theme;
  const option = asked?.item.options.find(({ labelNl, labelEn }) => (language === "nl" ? labelNl : labelEn) === name);
  const share = figure && option ? figure.percentages[option.value - figure.lowest] : undefined;
  return share === undefined ? t("councilNote.cell.withheld") : percentText(share, language);
}

function placeText({ t }: NoteWriter, { quadrant, onTheLine }: ThemeQuadrant): string {
  const word = t(`councilNote.quadrant.${quadrant}`);
  return onTheLine ? t("councilNote.quadrant.onTheLine", { quadrant: word }) : word;
}

/** Where each theme stands: only themes whose figures can carry a comparison, and only when there are at least two. */
export function quadrantsOf({ results }: NoteWriter): readonly ThemeQuadrant[] {
  const themes = satisfactionItems(results.items).flatMap(({ item, everyone }) => {
    const theme = item.themeCode ?? "";
    const performance = located(everyone);
    const importance = located(resultOn(ofThemes(results.items, "importance"), theme)?.everyone);
    return performance && importance ? [{ theme, importance, performance }] : [];
  });
  return themes.length < 2 ? [] : importancePerformance(themes).themes;
}

function located(released: Released | undefined) {
  const [figure] = shownFigures([released]);
  if (!figure?.scale || figure.precision !== "normal" || figure.dontKnow > TOO_MANY_DONT_KNOW) return undefined;
  const { mean, meanRange } = figure.scale;
  if (!meanRange) return { value: mean };
  const [low, high] = meanRange;
  return { value: mean, ci95: [low, high] as [number, number] };
}

function normCell({ t, language, source, stream }: NoteWriter, { item, everyone }: ItemResult): string {
  const lines = source.norms[item.themeCode ?? ""];
  const write = (grade: number) => formatNumber(grade, language, 1);
  const [figure] = shownFigures([everyone]);
  const norm = lines?.norm && t("councilNote.cell.normValue", { grade: write(lines.norm.grade) });
  const ambition = lines?.ambition && t("councilNote.cell.ambition", { grade: write(lines.ambition.grade) });
  const side = figure && lines?.norm && stream === "invited" ? sideOf(figure, lines.norm) : null;
  const judged = norm && side ? t(`councilNote.cell.${side}`, { norm }) : norm;
  return [judged, ambition].filter(Boolean).join("; ") || t("councilNote.cell.nobody");
}

/** On which side of a line a figure surely lies: its whole interval must. */
function sideOf({ scale }: Figure, { grade }: ThemeLine): "normBelow" | "normAbove" | "normOn" | null {
  if (!scale?.meanRange) return null;
  const [low, high]: Range = scale.meanRange;
  if (high < grade) return "normBelow";
  return low > grade ? "normAbove" : "normOn";
}

/** The themes that surely lie below the norm of the council. */
export function belowNorm({ results, source, stream }: NoteWriter): ItemResult[] {
  if (stream !== "invited") return [];
  return satisfactionItems(results.items).filter(({ item, everyone }) => {
    const norm = source.norms[item.themeCode ?? ""]?.norm;
    const [figure] = shownFigures([everyone]);
    return norm !== undefined && figure !== undefined && sideOf(figure, norm) === "normBelow";
  });
}

function normNotes(writer: NoteWriter): string[] {
  const { t, source } = writer;
  const grounds = satisfactionItems(writer.results.items).flatMap((result) => {
    const lines = source.norms[result.item.themeCode ?? ""];
    return normKinds.flatMap((kind) => {
      const line = lines?.[kind];
      const name = t(`councilNote.cell.${kind === "norm" ? "normValue" : "ambition"}`, {
        grade: formatNumber(line?.grade ?? 0, writer.language, 1),
      });
      const words = { theme: subjectOf(writer, result), kind: name, ground: line?.ground };
      return line ? [t("councilNote.note.normGround", words)] : [];
    });
  });
  return grounds.length === 0 ? [] : [t("councilNote.note.norms", { grounds: grounds.join("; ") })];
}

function changesOf(writer: NoteWriter): NoteBlock[] {
  const { t, language, results } = writer;
  const clear = satisfactionItems(results.items).flatMap((result) => {
    const [newest] = (results.findings.change[result.item.code] ?? []).slice(-1);
    return newest && newest.arrow !== "none" ? [{ result, newest }] : [];
  });
  if (clear.length === 0) return [];
  const written = ({ change, changeRange: [low, high] }: WaveChange) => {
    const write = (value: number) => formatSigned(value, language);
    return t("councilNote.cell.range", { value: write(change), low: write(low), high: write(high) });
  };
  const changes = clear.map(({ result, newest }) =>
    t("councilNote.values.changeOf", { theme: subjectOf(writer, result), value: written(newest) }),
  );
  const text = t("councilNote.values.change", { changes: changes.join("; ") });
  const isBroken = clear.some(({ newest }) => newest.breaks.length > 0);
  return [{ kind: "paragraph", text: isBroken ? `${text} ${t("councilNote.values.breaks")}` : text }];
}
