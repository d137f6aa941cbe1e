import { outlineColour, stepColours } from "~/ui/chart-colours.ts";
import { meanBar, originOf, positionOf, ticksOf } from "~/ui/mean-geometry.ts";
import { type NoteBar, type NoteBars, wordsOf } from "./note.ts";
import { type Document, type Element, ensure, INK, INNER, LEFT, SUBTLE, unbroken, write } from "./pdf-sheet.server.ts";

const ROW = 19;
const BAR = 9;
const LABELS = 150;
const VALUES = 100;
const GAP = 10;
const AXIS = 16;
const NOTE = 12;

/** Where the scale lies, from its lowest to its highest value. */
const CHART = { x: LEFT + LABELS + GAP, width: INNER - LABELS - VALUES - 2 * GAP };

/** Height that a chart takes with its caption. */
export function barsHeight({ rows, notes }: NoteBars): number {
  return rows.length * ROW + AXIS + 22 + NOTE * notes.length;
}

/** Draws bars with their intervals and values as one figure, whose words say every value too. */
export function drawBars(doc: Document, parent: Element, bars: NoteBars): void {
  const height = bars.rows.length * ROW + AXIS;
  ensure(doc, barsHeight(bars));
  write(doc, parent, "P", bars.caption, { font: "bold", size: 9.5 });
  doc.y += 3;
  const top = doc.y;
  const bbox: [number, number, number, number] = [LEFT, top, LEFT + INNER, top + height];
  parent.add(
    doc.struct("Figure", { alt: wordsOf(bars), bbox }, () => {
      drawScale(doc, bars, top);
      for (const [index, row] of bars.rows.entries()) drawRow(doc, bars, row, top + index * ROW);
    }),
  );
  doc.y = top + height + 6;
  for (const note of bars.notes) write(doc, parent, "P", note, { size: 8, color: SUBTLE });
}

function at(value: number, { domain }: NoteBars): number {
  return CHART.x + (positionOf(value, domain) / 100) * CHART.width;
}

function drawScale(doc: Document, bars: NoteBars, top: number): void {
  const bottom = top + bars.rows.length * ROW;
  const signed = bars.domain[0] < 0;
  for (const tick of ticksOf(bars.domain)) {
    const x = at(tick, bars);
    doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.4).strokeColor("#d5d9de").stroke();
    const text = signed && tick > 0 ? `+${tick}` : String(tick).replace("-", "\u2212");
    doc.font("regular").fontSize(8).fillColor(SUBTLE);
    doc.text(text, x - 15, bottom + 3, { width: 30, align: "center", lineBreak: false });
  }
  const origin = at(originOf(bars.domain), bars);
  doc.moveTo(origin, top).lineTo(origin, bottom).lineWidth(1).strokeColor(INK).stroke();
}

function drawRow(doc: Document, bars: NoteBars, row: NoteBar, top: number): void {
  const middle = top + ROW / 2;
  const line = { lineBreak: false, height: 12, ellipsis: true };
  doc.font("regular").fontSize(9).fillColor(INK);
  doc.text(row.label, LEFT, middle - 6, { ...line, width: LABELS });
  doc.text(unbroken(row.text), CHART.x + CHART.width + GAP, middle - 6, { ...line, width: VALUES, align: "right" });
  if (row.value === null) return;
  const bar = meanBar(row.value, bars.domain, originOf(bars.domain));
  doc
    .rect(CHART.x + (bar.start / 100) * CHART.width, middle - BAR / 2, (bar.width / 100) * CHART.width, BAR)
    .lineWidth(0.6)
    .fillAndStroke(stepColours(stepOf(row, bar.negative)).fill, outlineColour);
  if (row.range) drawInterval(doc, at(row.range[0], bars), at(row.range[1], bars), middle);
}

/** Only what is clear has the colour of a gain or a loss, as on the pages. */
function stepOf({ clear }: NoteBar, isNegative: boolean): number {
  if (clear === false) return 0;
  return isNegative ? -2 : 2;
}

/** Dark with light edges, so that it shows on the bar as well as beside it. */
function drawInterval(doc: Document, low: number, high: number, y: number): void {
  doc.moveTo(low, y).lineTo(high, y).lineWidth(3).strokeColor("#fff").stroke();
  doc.moveTo(low, y).lineTo(high, y).lineWidth(1.2).strokeColor(INK).stroke();
  for (const x of [low, high]) {
    doc
      .moveTo(x, y - 3)
      .lineTo(x, y + 3)
      .stroke();
  }
}
