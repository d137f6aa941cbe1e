import { formatNumber } from "~/ui/format.ts";
import { amountText, middleHalfText } from "../amount-text.ts";
import { percentText } from "../figure-text.ts";
import type { AmountFigure, Figure } from "../released.ts";
import type { ItemResult } from "../result.ts";
import { textOf } from "../result-view.ts";
import { countCells, countColumns, estimateCell, tableNotes } from "./figure-words.ts";
import type { NoteBlock } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";

/** On how many people all figures of one question rest. */
export function baseNote({ t, language, stream }: NoteWriter, figure: Figure): string {
  return t(`councilNote.note.${stream === "invited" ? "base" : "baseOpen"}`, {
    people: formatNumber(figure.people, language, 0),
    size: formatNumber(figure.effectiveSize ?? 0, language, 0),
    dontKnow: percentText(figure.dontKnow, language),
  });
}

/** What lies in the middle of the numbers or dates that people gave. */
export function amountTable(writer: NoteWriter, result: ItemResult, figure: Figure, amount: AmountFigure): NoteBlock {
  const { t, language } = writer;
  const words = { t, language, unit: result.item.unit };
  return {
    kind: "table",
    caption: textOf(result, language),
    columns: [
      { header: t("results.amount.median"), numeric: false, width: 2 },
      { header: t("results.amount.middle"), numeric: true, width: 2.4 },
      ...countColumns(writer),
    ],
    rows: [[amountText(words, amount.median), middleHalfText(words, amount), ...countCells(writer, figure)]],
    notes: tableNotes(writer, [figure], t("results.amount.note")),
  };
}

/** The wijken that people named, as far as they may be told. */
export function placesTable(writer: NoteWriter, result: ItemResult, figure: Figure): NoteBlock {
  const { t, language } = writer;
  const places = result.places ?? [];
  if (places.length === 0) return { kind: "paragraph", text: t("results.sentence.noPlaces") };
  return {
    kind: "table",
    caption: textOf(result, language),
    columns: [
      { header: t("results.places.place"), numeric: false, width: 3 },
      { header: t("councilNote.column.people"), numeric: true, width: 0.8 },
      { header: t("councilNote.column.share"), numeric: true, width: 1.6 },
    ],
    rows: places.map(({ name, figure: told }) => [
      name,
      formatNumber(told.people ?? 0, language, 0),
      estimateCell(writer, told, {
        read: ({ percentages, percentageRanges }) => {
          return { value: percentages[0] ?? 0, range: percentageRanges?.[0] ?? null };
        },
        write: (value) => percentText(value, language),
      }),
    ]),
    notes: tableNotes(writer, [figure], t("results.places.note"), baseNote(writer, figure)),
  };
}
