import { buffer } from "node:stream/consumers";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { councilNote } from "./council-note.ts";
import { type CouncilNote, type NoteBlock, wordsOf } from "./note.ts";
import { notePdf } from "./note-pdf.server.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

interface StructNode {
  role?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
}

let note: CouncilNote;
let bytes: Buffer;
let pdf: Pdf;

beforeAll(async () => {
  const made = councilNote(havenStadSource(), "nl");
  if (!made) throw new Error("There is no note");
  note = made;
  bytes = await buffer(notePdf(note));
  pdf = await getDocumentProxy(new Uint8Array(bytes));
}, 60_000);

async function nodesOf(document: Pdf): Promise<StructNode[]> {
  const all = (node: StructNode): StructNode[] => [node, ...(node.children ?? []).flatMap(all)];
  const trees: StructNode[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    trees.push((await (await document.getPage(page)).getStructTree()) as StructNode);
  }
  return trees.flatMap(all);
}

/** All text of the PDF without any space: how words are put on lines is not what is compared. */
async function textOf(document: Pdf): Promise<string> {
  const parts: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    parts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return bare(parts.join(""));
}

function bare(text: string): string {
  return text.replace(/[\s\ufeff]/g, "");
}

function blocksOf({ sections }: CouncilNote): NoteBlock[] {
  return sections.flatMap(({ blocks, parts }) => [...blocks, ...parts.flatMap((part) => part.blocks)]);
}

/** What a reader must find on one line of the note: a row with all its figures, an item, a bar with its value. */
function linesOf(block: NoteBlock): string[] {
  if (block.kind === "table") return [block.caption, ...block.rows.map((row) => row.join("")), ...block.notes];
  if (block.kind === "bars") return block.rows.map(({ label, text }) => label + text);
  if (block.kind === "list" || block.kind === "warning") return block.items;
  return [block.kind === "blank" ? block.label : block.text];
}

describe("the note as a PDF", () => {
  test("is a tagged PDF 1.7 in Dutch that shows its title", async () => {
    expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "nl", Title: note.title, Author: "Gemeente Amsterdam" });
    expect(bytes.toString("latin1")).toContain("/DisplayDocTitle true");
  });

  test("has headings of three levels, lists, charts with words, and tables whose headers have a scope", async () => {
    const nodes = await nodesOf(pdf);
    const roles = new Set(nodes.map(({ role }) => role));
    for (const role of [
      "H1",
      "H2",
      "H3",
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Figure",
      "Table",
      "Caption",
      "TR",
      "TH",
      "TD",
    ])
      expect(roles, role).toContain(role);
    const charts = blocksOf(note).flatMap((block) => (block.kind === "bars" ? [wordsOf(block)] : []));
    expect(nodes.filter(({ role }) => role === "Figure").map(({ alt }) => alt)).toEqual(charts);
    const heads = nodes.filter(({ role }) => role === "TH").length;
    expect(bytes.toString("latin1").match(/\/Scope \/(Row|Column)/g)).toHaveLength(heads);
  }, 30_000);

  test("has a bookmark for every section and every part", async () => {
    const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
    expect(outline.map(({ title }) => title)).toEqual(note.sections.map(({ heading }) => heading));
    const parts = note.sections.map((section) => section.parts.map(({ heading }) => heading));
    expect(outline.map(({ items }) => items.map(({ title }) => title))).toEqual(parts);
  });

  test("tells every figure of the page, letter by letter", async () => {
    const text = await textOf(pdf);
    const lines = blocksOf(note).flatMap(linesOf).map(bare);
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  }, 30_000);

  test("numbers its pages and repeats the headers of a table that goes on", async () => {
    const text = await textOf(pdf);
    for (let page = 1; page <= pdf.numPages; page += 1) expect(text).toContain(`Pagina${page}van${pdf.numPages}`);
    const wording = bare("CodeThemaVraag");
    expect(text.split(wording).length - 1).toBeGreaterThan(1);
  }, 30_000);

  test("is in English when the note is, and marks what stays Dutch", async () => {
    const english = councilNote(havenStadSource(), "en");
    if (!english) throw new Error("There is no note");
    const document = await getDocumentProxy(new Uint8Array(await buffer(notePdf(english))));
    expect((await document.getMetadata()).info).toMatchObject({ Language: "en" });
    const dutch = (await nodesOf(document)).filter(({ lang }) => lang === "nl");
    expect(dutch.length).toBeGreaterThan(2);
  }, 60_000);
});
