import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { havenStadSource } from "../../../../tests/factories/haven-stad-results.ts";
import { councilNote } from "./council-note.ts";
import { CouncilNoteView } from "./note-view.tsx";

function drawn() {
  const note = councilNote(havenStadSource(), "nl");
  if (!note) throw new Error("There is no note");
  const html = renderToStaticMarkup(
    <TextProvider language="nl">
      <CouncilNoteView note={note} pdf="/notitie.pdf" results="/resultaten" />
    </TextProvider>,
  );
  return { note, html };
}

test("the page needs no script and no style of its own, and offers the PDF as a link", () => {
  const { html } = drawn();
  expect(html).not.toMatch(/<script|<style|style=|onclick/);
  expect(html).toContain('href="/notitie.pdf"');
});

test("the page tells every figure of every table", () => {
  const { note, html } = drawn();
  const text = html.replace(/<[^>]*>/g, "|").replaceAll("&#x27;", "'");
  const tables = note.sections.flatMap(({ blocks, parts }) =>
    [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap((block) => (block.kind === "table" ? [block] : [])),
  );
  const rows = tables.flatMap((table) => table.rows);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.map((row) => row.join("||")).filter((row) => !text.includes(row))).toEqual([]);
});

test("headings go down one level at a time", () => {
  const levels = [...drawn().html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  for (const [place, level] of levels.slice(1).entries()) expect(level - (levels[place] ?? 0)).toBeLessThanOrEqual(1);
});
