import { and, eq, inArray } from "drizzle-orm";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { type WriteCounts, writeRows } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, populationMargins } from "~db/schema/index.ts";
import { type ImportedMargin, readMargins } from "./margin-file.ts";

export interface MarginImport {
  file: TextFile;
  /** Who counted. */
  source: string;
  /** Day that the counts are about, as 2021-01-01. */
  referenceDate: string;
  /** Name under which weights refer to these margins. */
  version: string;
}

/**
 * Stores population margins under a version, all or nothing; the same again changes nothing. A version never changes
 * once it is there, because weights refer to it: other counts need another version.
 */
export function importMargins(db: Database, margins: MarginImport): Promise<WriteCounts> {
  const { file, source, referenceDate, version } = margins;
  return db.transaction(async (tx) => {
    const rows = await tx.select({ code: areas.code }).from(areas);
    const read = readMargins(file, new Set(rows.map((row) => row.code)));
    await refuseOtherCounts(tx, margins, read);
    const toWrite = read.map((margin) => ({ ...margin, source, referenceDate, version }));
    return writeRows(tx, populationMargins, toWrite, ["version", "areaCode", "margin", "level"]);
  });
}

async function refuseOtherCounts(db: Database, { file, version }: MarginImport, read: ImportedMargin[]): Promise<void> {
  const names = [...new Set(read.map((margin) => margin.margin))];
  const stored = await db
    .select()
    .from(populationMargins)
    .where(and(eq(populationMargins.version, version), inArray(populationMargins.margin, names)));
  const countOf = new Map(stored.map((row) => [`${row.areaCode} ${row.margin} ${row.level}`, row.count]));
  for (const { areaCode, margin, level, count } of read) {
    const before = countOf.get(`${areaCode} ${margin} ${level}`);
    if (before === undefined || before === count) continue;
    throw new BadInput(
      { file: file.name },
      `versie ${version} heeft voor ${areaCode}, ${margin}, ${level} al ${before} in plaats van ${count}; geef deze telling een andere versie.`,
    );
  }
}
