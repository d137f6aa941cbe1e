import type { pdfFonts } from "~/platform/pdf/pdf-fonts.server.ts";

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** A4 in points. Large type: people who want paper often want to read it without glasses. */
export const LEFT = 56;
const INNER = 483;
export const TOP = 56;
const BOTTOM = 780;
export const SIZE = 14;
const BOX = 13;
const INK = "#1b1f24";

/** Writes text as one structure element, on a new page when it does not fit. */
export function write(
  doc: Document,
  parent: Element,
  tag: string,
  text: string,
  { font = "regular", size = SIZE }: { font?: keyof typeof pdfFonts; size?: number } = {},
): void {
  doc.font(font).fontSize(size);
  room(doc, doc.heightOfString(text, { width: INNER }));
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(INK).text(text, LEFT, doc.y, { width: INNER, lineGap: 2 });
    }),
  );
  doc.y += 4;
}

/** A box to cross, and what it stands for. */
export function box(doc: Document, parent: Element, text: string): void {
  const x = LEFT + BOX + 10;
  doc.font("regular").fontSize(SIZE);
  room(doc, doc.heightOfString(text, { width: INNER - BOX - 10 }) + 4);
  const top = doc.y;
  ornament(doc, () =>
    doc
      .rect(LEFT, top + 3, BOX, BOX)
      .lineWidth(1.2)
      .strokeColor(INK)
      .stroke(),
  );
  parent.add(
    doc.struct("P", {}, () => {
      doc.fillColor(INK).text(text, x, top, { width: INNER - BOX - 10, lineGap: 2 });
    }),
  );
  doc.y += 5;
}

const DIGIT = 14;
const NUMBER_HEIGHT = 22;

/** A box that is wide enough to write a number of so many digits in by hand, and what it counts. */
export function numberBox(doc: Document, parent: Element, text: string, digits: number): void {
  const width = digits * DIGIT + 8;
  const x = LEFT + width + 10;
  doc.font("regular").fontSize(SIZE);
  const height = Math.max(NUMBER_HEIGHT, doc.heightOfString(text, { width: INNER - width - 10 }));
  room(doc, height + 8);
  const top = doc.y;
  ornament(doc, () => doc.rect(LEFT, top, width, NUMBER_HEIGHT).lineWidth(1.2).strokeColor(INK).stroke());
  parent.add(
    doc.struct("P", {}, () => {
      doc.fillColor(INK).text(text, x, top + 2, { width: INNER - width - 10, lineGap: 2 });
    }),
  );
  doc.y = top + height + 8;
}

export const IN_A_ROW = 10;

/** Boxes beside each other, for scores that are one or two digits. */
export function rowOfBoxes(doc: Document, parent: Element, texts: readonly string[]): void {
  const width = INNER / IN_A_ROW;
  doc.font("regular").fontSize(SIZE);
  for (let start = 0; start < texts.length; start += IN_A_ROW) {
    room(doc, SIZE + 10);
    const top = doc.y;
    for (const [place, text] of texts.slice(start, start + IN_A_ROW).entries()) {
      const x = LEFT + place * width;
      ornament(doc, () =>
        doc
          .rect(x, top + 3, BOX, BOX)
          .lineWidth(1.2)
          .strokeColor(INK)
          .stroke(),
      );
      parent.add(
        doc.struct("P", {}, () => {
          doc.fillColor(INK).text(text, x + BOX + 5, top, { width: width - BOX - 5, lineBreak: false });
        }),
      );
    }
    doc.y = top + SIZE + 12;
  }
}

/** Empty lines to write on. */
export function lines(doc: Document, count: number): void {
  for (let line = 0; line < count; line += 1) {
    room(doc, 30);
    const y = doc.y + 24;
    ornament(doc, () =>
      doc
        .moveTo(LEFT, y)
        .lineTo(LEFT + INNER, y)
        .lineWidth(0.8)
        .strokeColor(INK)
        .stroke(),
    );
    doc.y = y + 4;
  }
}

/** Draws what carries no meaning, so that a screen reader passes it. */
function ornament(doc: Document, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** Goes to a new page when less than this height is left. */
export function room(doc: Document, height: number): void {
  if (doc.y + height > BOTTOM && doc.y > TOP + 1) doc.addPage();
}
