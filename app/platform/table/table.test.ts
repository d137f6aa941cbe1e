import { setImmediate } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvStream } from "./csv-stream.ts";
import { harmless, type StreamedTable, type TableCell } from "./streamed-table.ts";
import { xlsxStream } from "./xlsx-stream.server.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
/** Texts that begin as a formula does, hold what a format uses itself, or are cut off by a spreadsheet. */
const wicked = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\0", '"', ",", "'", "_x0041_", "<f>", "&"), text)
  .map(([first, rest]) => first + rest);
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  text,
  wicked,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 });
const columns = ["one", "two", "three"];

function tableOf(given: readonly TableCell[][]): StreamedTable {
  return { columns, rows: oneByOne(given), closing: (count) => [`# rijen: ${count}`, "2026.1"] };
}

async function* oneByOne(given: readonly TableCell[][]) {
  yield* given;
}

async function* failingAfter(count: number): AsyncGenerator<TableCell[]> {
  for (let row = 0; row < count; row++) yield [row, "text ".repeat(20), null];
  throw new Error("the database went away");
}

async function read(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a cell must say after the round trip: text in a spreadsheet is never a formula. */
const expected = (value: TableCell) =>
  value === null ? "" : typeof value === "number" ? String(value) : harmless(value);

async function csvOf(given: TableCell[][]): Promise<string[][]> {
  return parse(await read(csvStream(tableOf(given))), { bom: true, recordDelimiter: "\r\n" }) as string[][];
}

test("a CSV file that is read again says what was written", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const [header, ...lines] = await csvOf(given);
      expect(header).toEqual(columns);
      expect(lines.slice(0, -1)).toEqual(given.map((row) => row.map(expected)));
      expect(lines.at(-1)).toEqual([`# rijen: ${given.length}`, "2026.1", ""]);
    }),
  );
});

test("no text of a CSV file is a formula, and negative numbers stay numbers", async () => {
  const wrong = ["=1+1", "+31", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x"];
  const [, ...lines] = await csvOf(wrong.map((formula) => [formula, -5, -0.1]));
  for (const [place, formula] of wrong.entries()) expect(lines[place]).toEqual([`'${formula}`, "-5", "-0.1"]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(wicked, text, text)), async (given) => {
      expect((await csvOf(given)).flat().filter((value) => /^[=+\-@\t\r\n\0]/.test(value))).toEqual([]);
    }),
  );
});

test("a CSV file is UTF-8 with a byte order mark and ends its lines with CRLF", async () => {
  const file = await read(csvStream(tableOf([["é", 1, null]])));
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.toString("utf8").slice(1)).toBe("one,two,three\r\né,1,\r\n# rijen: 1,2026.1,\r\n");
});

/** The files in a zip, as its table of contents lists them. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let place = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((at) =>
      at === 20 ? file.readUInt32LE(place + at) : file.readUInt16LE(place + at),
    ) as [number, number, number, number];
    const local = file.readUInt32LE(place + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + size);
    const isPacked = file.readUInt16LE(place + 10) === 8;
    const title = file.subarray(place + 46, place + 46 + name).toString();
    files.set(title, (isPacked ? inflateRawSync(packed) : packed).toString());
    place += 46 + name + extra + comment;
  }
  return files;
}

const unescaped = (xml: string) =>
  xml
    .replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name as "amp"])
    .replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** The cells of the sheet in a workbook: numbers as numbers, texts as texts, by their place. */
async function sheetOf(given: TableCell[][]): Promise<{ xml: string; cells: Map<string, string | number> }> {
  const xml = unzip(await read(xlsxStream(tableOf(given), "cijfers"))).get("xl/worksheets/sheet1.xml") ?? "";
  const found = xml.matchAll(
    /<c r="([A-Z]+\d+)"(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>|><v>([^<]*)<\/v>)<\/c>/g,
  );
  const cells = [...found].map(([, place = "", words, number]) => {
    return [place, number === undefined ? unescaped(words ?? "") : Number(number)] as const;
  });
  return { xml, cells: new Map(cells) };
}

/** As in a CSV file, but a number is one; the file knows no negative zero. */
function expectedInSheet(value: TableCell) {
  if (value === null) return undefined;
  return typeof value === "number" ? value + 0 : harmless(value);
}

test("a workbook that is read again says what was written, with numbers as numbers", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const { cells } = await sheetOf(given);
      const inRows = given.map((_, line) => ["A", "B", "C"].map((column) => cells.get(`${column}${line + 2}`)));
      expect(inRows).toEqual(given.map((row) => row.map(expectedInSheet)));
      expect(cells.get(`A${given.length + 2}`)).toBe(`# rijen: ${given.length}`);
    }),
    { numRuns: 50 },
  );
});

test("no cell of a workbook is a formula, whatever the texts say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(wicked, text, text)), async (given) => {
      const { xml, cells } = await sheetOf(given);
      expect(xml).not.toMatch(/<f[ >/]/);
      const texts = [...cells.values()].filter((value) => typeof value === "string");
      expect(texts.filter((value) => /^[=+\-@\t\r\n\0]/.test(value))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("a workbook has the parts that a spreadsheet program looks for", async () => {
  const parts = unzip(await read(xlsxStream(tableOf([]), "cijfers")));
  expect([...parts.keys()].sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(() => xlsxStream(tableOf([]), "<cijfers>")).toThrow(RangeError);
});

test("a workbook can have a second sheet, which every part of it names", async () => {
  const more = [{ name: "toelichting", table: tableOf([["a", "wat het is", null]]) }];
  const parts = unzip(await read(xlsxStream(tableOf([["b", 1, null]]), "cijfers", more)));
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain(">b<");
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain("wat het is");
  expect(parts.get("xl/workbook.xml")).toContain('<sheet name="toelichting" sheetId="2" r:id="rId2"/>');
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain('Id="rId2"');
  expect(parts.get("[Content_Types].xml")).toContain("sheet2.xml");
});

test.each([0, 3, 5000])("rows that fail after %i make both files fail", async (count) => {
  const failing = () => ({ ...tableOf([]), rows: failingAfter(count) });
  await expect(read(csvStream(failing()))).rejects.toThrow("the database went away");
  await expect(read(xlsxStream(failing(), "cijfers"))).rejects.toThrow("the database went away");
});

test("a row with too few cells, or a number that is none, is refused", async () => {
  const wrong: TableCell[][] = [
    [1, 2],
    [Number.NaN, 1, 1],
    [Number.POSITIVE_INFINITY, 1, 1],
  ];
  for (const row of wrong) {
    await expect(read(csvStream(tableOf([row])))).rejects.toThrow(RangeError);
    await expect(read(xlsxStream(tableOf([row]), "cijfers"))).rejects.toThrow(RangeError);
  }
});

test("rows stop when nobody reads the file any more", async () => {
  for (const write of [csvStream, (table: StreamedTable) => xlsxStream(table, "cijfers")]) {
    let made = 0;
    let ended = false;
    const endless = async function* (): AsyncGenerator<TableCell[]> {
      try {
        for (; ; made++) {
          if (made % 100 === 0) await setImmediate();
          yield [made, Math.random(), null];
        }
      } finally {
        ended = true;
      }
    };
    const stream = write({ ...tableOf([]), rows: endless() });
    stream.resume();
    await expect.poll(() => made).toBeGreaterThan(1000);
    stream.destroy();
    await expect.poll(() => ended).toBe(true);
  }
});
