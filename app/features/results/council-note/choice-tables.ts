import { formatNumber } from "~/ui/format.ts";
import { choiceNote } from "../choice-note.ts";
import { percentText } from "../figure-text.ts";
import type { Figure } from "../released.ts";
import type { ItemResult } from "../result.ts";
import { answerNames, textOf } from "../result-view.ts";
import { countCells, countColumns, estimateCell, gradeReading, tableNotes } from "./figure-words.ts";
import type { NoteBlock, NotePart } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";
import { amountTable, baseNote, placesTable } from "./survey-tables.ts";

/** The answers to one question that stands on its own, as a part with the question as its heading. */
export function questionPart(writer: NoteWriter, result: ItemResult): NotePart {
  return { heading: textOf(result, writer.language), blocks: [answersOf(writer, result)] };
}

function answersOf(writer: NoteWriter, result: ItemResult): NoteBlock {
  const { t, language } = writer;
  const { everyone, item } = result;
  if (item.type === "open_text") {
    const { people } = everyone;
    const text =
      people === null
        ? t("councilNote.survey.fewTexts")
        : t("councilNote.survey.texts", { people: formatNumber(people, language, 0) });
    return { kind: "paragraph", text };
  }
  if (everyone.withheld) return { kind: "paragraph", text: t("councilNote.survey.withheld") };
  if (everyone.amount) return amountTable(writer, result, everyone, everyone.amount);
  if (item.type === "map_point") return placesTable(writer, result, everyone);
  return item.type === "grade" ? gradeTable(writer, result, everyone) : sharesTable(writer, result, everyone);
}

function gradeTable(writer: NoteWriter, result: ItemResult, figure: Figure): NoteBlock {
  const { t, language } = writer;
  const { scale } = figure;
  return {
    kind: "table",
    caption: t("councilNote.survey.gradeTable"),
    columns: [
      { header: t("councilNote.column.question"), numeric: false, width: 2.4 },
      { header: t("councilNote.column.mean"), numeric: true, width: 1.6 },
      { header: t("councilNote.column.high"), numeric: true, width: 1.6 },
      { header: t("councilNote.column.low"), numeric: true, width: 1 },
      ...countColumns(writer),
    ],
    rows: [
      [
        textOf(result, language),
        estimateCell(writer, figure, gradeReading(language)),
        highCell(writer, figure),
        scale ? percentText(scale.fourOrLess, language) : t("councilNote.cell.nobody"),
        ...countCells(writer, figure),
      ],
    ],
    notes: tableNotes(writer, [figure]),
  };
}

/** The share that gives a 7 or more, with its interval. */
export function highCell(writer: NoteWriter, figure: Figure): string {
  return estimateCell(writer, figure, {
    read: ({ scale }) => (scale ? { value: scale.sevenOrMore, range: scale.sevenOrMoreRange } : null),
    write: (value) => percentText(value, writer.language),
  });
}

function sharesTable(writer: NoteWriter, result: ItemResult, figure: Figure): NoteBlock {
  const { t, language } = writer;
  const names = answerNames(result, figure, language);
  return {
    kind: "table",
    caption: textOf(result, language),
    columns: [
      { header: t("councilNote.column.answer"), numeric: false, width: 3 },
      { header: t("councilNote.column.share"), numeric: true, width: 1.6 },
    ],
    rows: names.map((name, index) => [
      name,
      estimateCell(writer, figure, {
        read: () => ({ value: figure.percentages[index] ?? 0, range: figure.percentageRanges?.[index] ?? null }),
        write: (value) => percentText(value, language),
      }),
    ]),
    notes: tableNotes(writer, [figure], ...noteOf(writer, result), baseNote(writer, figure)),
  };
}

/** Of questions in which a share is not the part of the people who gave that answer, what it is. */
function noteOf({ t }: NoteWriter, result: ItemResult): string[] {
  return ["ranking", "points"].includes(result.item.type) ? [`${choiceNote(t, result)}.`] : [];
}
