import PDFDocument from "pdfkit";
import { pdfFonts } from "~/platform/pdf/pdf-fonts.server.ts";
import type { CouncilNote } from "./note.ts";

declare global {
  namespace PDFKit.Mixins {
    /** Attributes that pdfkit writes and its types do not know yet. */
    interface StructureElementOptions {
      scope?: "Row" | "Column";
      bbox?: [left: number, top: number, right: number, bottom: number];
    }
  }
}

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGINS = { top: 68, bottom: 62, left: 56, right: 56 };
const FOOTER = 34;

/** Where content begins and how wide it is. */
export const LEFT = MARGINS.left;
export const INNER = WIDTH - MARGINS.left - MARGINS.right;
export const INK = "#1b1f24";
export const SUBTLE = "#4d5661";
const RULE = "#8b939c";

export interface TextStyle {
  font?: keyof typeof pdfFonts;
  size?: number;
  color?: string;
  x?: number;
  width?: number;
  align?: "left" | "right";
  lang?: string | undefined;
  /** Room between lines. */
  gap?: number;
}

const body = { font: "regular", size: 10, color: INK, x: LEFT, width: INNER, align: "left", gap: 1.5 } as const;

/** An empty tagged document in the language of the note, with its title and its fonts. */
export function openDocument({ language, title, subject, facts }: CouncilNote): Document {
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    // Kept until the end, because each page says how many there are.
    bufferPages: true,
    info: { Title: title, Subject: subject, Author: facts[0]?.value ?? "", Creator: "Bewoners in beeld" },
  });
  for (const [name, file] of Object.entries(pdfFonts)) doc.registerFont(name, file);
  return doc;
}

/** An interval stays on one line: a dash lets a line break after it, also before a space that does not. */
export function unbroken(text: string): string {
  return text.replaceAll("–\u00a0", "–\ufeff\u00a0");
}

/** Writes text as one structure element where the document stands, and goes below it. */
export function write(doc: Document, parent: Element, tag: string, text: string, style: TextStyle = {}): void {
  const { font, size, color, x, width, align, gap } = { ...body, ...style };
  const options = style.lang ? { lang: style.lang } : {};
  parent.add(
    doc.struct(tag, options, () => {
      doc.font(font).fontSize(size).fillColor(color).text(unbroken(text), x, doc.y, { width, align, lineGap: gap });
    }),
  );
}

/** Height that text takes in this style. */
export function heightOf(doc: Document, text: string, style: TextStyle): number {
  const { font, size, width, gap } = { ...body, ...style };
  return doc.font(font).fontSize(size).heightOfString(unbroken(text), { width, lineGap: gap });
}

/** Goes to a new page when less than this height is left; says whether it did. */
export function ensure(doc: Document, height: number): boolean {
  if (doc.y + height <= HEIGHT - MARGINS.bottom) return false;
  if (doc.y <= MARGINS.top + 1) return false;
  doc.addPage();
  return true;
}

/** Draws what carries no meaning, so that a screen reader passes it. */
export function ornament(doc: Document, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** A thin line over the whole width at this height. */
export function rule(doc: Document, y: number, { color = RULE, width = 0.5 } = {}): void {
  ornament(doc, () => {
    doc
      .moveTo(LEFT, y)
      .lineTo(LEFT + INNER, y)
      .lineWidth(width)
      .strokeColor(color)
      .stroke();
  });
}

/** Writes the running header and the number of each page, when all pages are there. */
export function numberPages(doc: Document, running: string, pageText: (page: number, pages: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Below the margin a line would start a new page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("regular").fontSize(8).fillColor(SUBTLE);
    const line = { width: INNER, lineBreak: false, ellipsis: true, height: 12 };
    if (index > 0) doc.text(running, LEFT, FOOTER, line);
    doc.text(pageText(index + 1, count), LEFT, HEIGHT - FOOTER - 6, { ...line, align: "right" });
    doc.endMarkedContent();
  }
}
