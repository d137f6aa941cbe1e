import type { Range } from "../released.ts";

/** The note for the council (Dutch: raadsnotitie) without markup: the page and the PDF are drawn from it alone. */
export interface CouncilNote {
  language: "nl" | "en";
  title: string;
  subtitle: string;
  /** Stands above every page of the PDF. */
  running: string;
  /** What the document is about, for its properties. */
  subject: string;
  facts: NoteFact[];
  sections: NoteSection[];
}

export interface NoteFact {
  term: string;
  value: string;
  /** Dutch whatever the language of the note, such as the title of a plan. */
  isDutch?: boolean;
}

/** A chapter of the note; `parts` are its sections one level deeper. */
export interface NoteSection {
  /** Stable name in addresses. */
  id: string;
  heading: string;
  blocks: NoteBlock[];
  parts: NotePart[];
}

export interface NotePart {
  heading: string;
  blocks: NoteBlock[];
}

/** What a section consists of, from top to bottom. */
export type NoteBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "warning"; title: string; items: string[] }
  | NoteTable
  | NoteBars
  /** Room to write in. */
  | { kind: "blank"; label: string; lines: number };

export interface NoteTable {
  kind: "table";
  caption: string;
  /** The first column names the row. */
  columns: NoteColumn[];
  rows: string[][];
  /** What the figures rest on; printed below. */
  notes: string[];
}

export interface NoteColumn {
  header: string;
  numeric: boolean;
  /** Width beside the other columns; one is a column of short numbers. */
  width: number;
}

export interface NoteBars {
  kind: "bars";
  caption: string;
  /** Lowest and highest possible value. */
  domain: readonly [low: number, high: number];
  rows: NoteBar[];
  notes: string[];
}

export interface NoteBar {
  label: string;
  /** Null when withheld; `text` then says so. */
  value: number | null;
  range: Range | null;
  text: string;
  /** Whether it clearly differs from where the bar begins; left out where nothing can be clear: the colour follows the value. */
  clear?: boolean;
}

/** A chart in words, for who does not see it: every row with its value. */
export function wordsOf({ caption, rows }: Pick<NoteBars, "caption" | "rows">): string {
  return `${caption}. ${rows.map(({ label, text }) => `${label}: ${text}`).join("; ")}.`;
}
