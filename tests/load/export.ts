/** Prints as JSON how much a process grows while it writes a large export: a file must never stand in memory as a whole. */
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportCells, exportColumns, type RowSubject } from "~/features/results/export/export-columns.ts";
import type { Figure } from "~/features/results/released.ts";
import { csvStream } from "~/platform/table/csv-stream.ts";
import type { StreamedTable } from "~/platform/table/streamed-table.ts";
import { xlsxStream } from "~/platform/table/xlsx-stream.server.ts";

const ROWS = 400_000;
const ROWS_PER_PART = 500;
const SCORES = { lowest: -6, highest: 6 };
const MEGABYTE = 1_000_000;

const subject: RowSubject = {
  ...{ round: "effecten-haven-stad", snapshot: 12, countedIn: 12, methodVersion: "2026.1", marginsVersion: "2025" },
  ...{ stream: "invited", item: "eff_plan_wonen", theme: "wonen", scenario: "plan", measure: "own" },
  ...{ breakdown: "gemeente_age", group: "GM0363|18-29", groupName: "Amsterdam, 18-29 jaar" },
};

function figure(place: number): Figure {
  const percentages = Array.from({ length: 13 }, (_, score) => (place * (score + 7)) % 100);
  const scale = { mean: (place % 60) / 10 - 3, median: place % 7, netEffect: (place % 200) - 100, division: 0.31 };
  return {
    ...{ withheld: false, snapshot: 12, people: place % 1000, effectiveSize: place % 900, precision: "normal" },
    ...{ dontKnow: place % 30, dontKnowRange: [1, 9], lowest: SCORES.lowest, percentages },
    percentageRanges: percentages.map((share) => [share - 2, share + 2] as const),
    scale: {
      ...{ ...scale, meanRange: [-0.2, 0.2], netEffectRange: [-4, 4], sevenOrMore: 1, sevenOrMoreRange: null },
      ...{ negative: 40, zero: 20, positive: 40, fourOrLess: 50, direction: null },
    },
  };
}

/** Rows in parts, as a database gives them. */
async function* rows() {
  for (let place = 0; place < ROWS; place++) {
    if (place % ROWS_PER_PART === 0) await new Promise((resolve) => setImmediate(resolve));
    yield exportCells(subject, figure(place), SCORES);
  }
}

/** What writing a file took. */
export interface WrittenFile {
  rows: number;
  megabytes: number;
  /** The size of the same rows as plain text. */
  csvMegabytes: number;
  grewMegabytes: number;
  seconds: number;
  /** The same cells joined by semicolons, and nothing else. */
  bareSeconds: number;
}

type Written = Pick<WrittenFile, "megabytes" | "grewMegabytes" | "seconds">;

async function written(from: NodeJS.ReadableStream): Promise<Written> {
  const started = performance.now();
  const before = process.memoryUsage.rss();
  let most = before;
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage.rss());
      done();
    },
  });
  await pipeline(from, sink);
  const seconds = (performance.now() - started) / 1000;
  return { megabytes: bytes / MEGABYTE, grewMegabytes: (most - before) / MEGABYTE, seconds };
}

function table(): StreamedTable {
  return { columns: exportColumns(SCORES), rows: rows(), closing: (count) => [`# rijen: ${count}`] };
}

/** The yardstick: text of the same cells without quoting, in pieces of as many rows. */
async function* plainText() {
  let piece = "";
  let count = 0;
  for await (const cells of rows()) {
    piece += `${cells.join(";")}\n`;
    count += 1;
    if (count % ROWS_PER_PART !== 0) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

// The program's own code is loaded and warm before anything is measured.
const bare = await written(Readable.from(plainText()));
const csv = await written(csvStream(table()));
const xlsx = await written(xlsxStream(table(), "cijfers"));
const told = { rows: ROWS, csvMegabytes: csv.megabytes, bareSeconds: bare.seconds };
console.log(
  JSON.stringify({ csv: { ...csv, ...told }, xlsx: { ...xlsx, ...told } } satisfies Record<string, WrittenFile>),
);
