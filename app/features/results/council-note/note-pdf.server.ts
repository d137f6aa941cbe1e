import { translator } from "~/i18n/translate.ts";
import type { CouncilNote, NoteBlock, NoteSection } from "./note.ts";
import { barsHeight, drawBars } from "./pdf-bars.server.ts";
import {
  type Document,
  type Element,
  ensure,
  heightOf,
  INK,
  INNER,
  LEFT,
  numberPages,
  openDocument,
  ornament,
  rule,
  SUBTLE,
  write,
} from "./pdf-sheet.server.ts";
import { drawTable } from "./pdf-table.server.ts";

const INDENT = 12;
const LINE = 22;

/**
 * The note as a tagged PDF 1.7 in its language: a stream of bytes with headings, lists, tables whose headers have a scope,
 * charts with their values in words, bookmarks and page numbers (docs/requirements.md, Dutch public sector 9).
 */
export function notePdf(note: CouncilNote): Document {
  const t = translator(note.language);
  const doc = openDocument(note);
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawTitle(doc, root, note);
  for (const section of note.sections) drawSection(doc, root, section);
  root.end();
  numberPages(doc, note.running, (page, pages) => t("councilNote.page", { page, pages }));
  doc.end();
  return doc;
}

function drawTitle(doc: Document, root: Element, { title, subtitle, facts, language }: CouncilNote): void {
  write(doc, root, "H1", title, { font: "bold", size: 22, gap: 0 });
  doc.y += 4;
  write(doc, root, "P", subtitle, { size: 12, color: SUBTLE });
  doc.y += 10;
  rule(doc, doc.y, { width: 1 });
  doc.y += 8;
  const table = doc.struct("Table");
  root.add(table);
  for (const { term, value, isDutch } of facts) {
    const top = doc.y;
    const row = doc.struct("TR");
    table.add(row);
    row.add(
      doc.struct("TH", { scope: "Row" }, () => {
        doc.font("bold").fontSize(10).fillColor(INK).text(term, LEFT, top, { width: 130 });
      }),
    );
    doc.y = top;
    const lang = isDutch && language !== "nl" ? "nl" : undefined;
    write(doc, row, "TD", value, { x: LEFT + 140, width: INNER - 140, lang });
    doc.y += 3;
  }
  doc.y += 5;
  rule(doc, doc.y, { width: 1 });
  doc.y += 4;
}

function drawSection(doc: Document, root: Element, { heading, blocks, parts }: NoteSection): void {
  const section = doc.struct("Sect");
  root.add(section);
  doc.y += 12;
  ensure(doc, 26 + below([...blocks, ...parts.slice(0, 1).flatMap((part) => part.blocks)]));
  const bookmark = doc.outline.addItem(heading, { expanded: false });
  write(doc, section, "H2", heading, { font: "bold", size: 15, gap: 0 });
  doc.y += 5;
  drawBlocks(doc, section, blocks);
  for (const part of parts) {
    doc.y += 6;
    ensure(doc, 24 + below(part.blocks));
    bookmark.addItem(part.heading);
    write(doc, section, "H3", part.heading, { font: "bold", size: 12, gap: 0 });
    doc.y += 4;
    drawBlocks(doc, section, part.blocks);
  }
}

/** Room that what follows a heading needs, so that a heading never stands alone at the foot of a page. */
function below(blocks: readonly NoteBlock[]): number {
  const [first, second] = blocks;
  if (first?.kind === "table") return 110;
  if (first?.kind === "bars") return barsHeight(first);
  if (first?.kind === "warning") return 150;
  return 44 + (second?.kind === "bars" || second?.kind === "table" ? below([second]) : 0);
}

function drawBlocks(doc: Document, parent: Element, blocks: readonly NoteBlock[]): void {
  for (const block of blocks) drawBlock(doc, parent, block);
}

function drawBlock(doc: Document, parent: Element, block: NoteBlock): void {
  if (block.kind === "list") drawList(doc, parent, block.items);
  else if (block.kind === "warning") drawWarning(doc, parent, block);
  else if (block.kind === "blank") drawBlank(doc, parent, block);
  else if (block.kind === "bars") drawBars(doc, parent, block);
  else if (block.kind === "table") drawTable(doc, parent, block);
  else {
    write(doc, parent, "P", block.text);
    doc.y += 6;
  }
}

function drawList(doc: Document, parent: Element, items: readonly string[], inset = 0): void {
  const list = doc.struct("L");
  parent.add(list);
  const style = { x: LEFT + inset + INDENT, width: INNER - 2 * inset - INDENT };
  for (const item of items) {
    ensure(doc, Math.min(heightOf(doc, item, style), 40));
    const element = doc.struct("LI");
    list.add(element);
    const top = doc.y;
    write(doc, element, "Lbl", "•", { x: LEFT + inset, width: INDENT });
    doc.y = top;
    write(doc, element, "LBody", item, style);
    doc.y += 3;
  }
  doc.y += 4;
}

const BOX = 8;

function drawWarning(doc: Document, parent: Element, { title, items }: { title: string; items: string[] }): void {
  const width = INNER - 2 * BOX;
  const listed = items.map((item) => heightOf(doc, item, { width: width - INDENT }) + 3);
  const height = heightOf(doc, title, { font: "bold", width }) + sum(listed) + 2 * BOX + 8;
  ensure(doc, Math.min(height, 500));
  const top = doc.y;
  ornament(doc, () => {
    doc.rect(LEFT, top, INNER, height).fill("#fdf3e1");
    doc.rect(LEFT, top, 3, height).fill("#9a4f0a");
  });
  doc.y = top + BOX;
  write(doc, parent, "P", title, { font: "bold", x: LEFT + BOX, width });
  doc.y += 3;
  drawList(doc, parent, items, BOX);
  doc.y = Math.max(doc.y, top + height) + 8;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function drawBlank(doc: Document, parent: Element, { label, lines }: { label: string; lines: number }): void {
  ensure(doc, 24 + lines * LINE);
  write(doc, parent, "P", label, { font: "bold" });
  for (let line = 0; line < lines; line += 1) {
    doc.y += LINE;
    rule(doc, doc.y);
  }
  doc.y += 12;
}
