import type { TextFile } from "~/platform/bad-input.ts";
import { type WriteCounts, writeRows } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, indicators, indicatorValues } from "~db/schema/index.ts";
import { syncFramework } from "./framework.commands.server.ts";
import { readIndicators, readValues } from "./indicator-file.ts";

export interface IndicatorImport {
  indicators: WriteCounts;
  values: WriteCounts;
}

/** Stores official indicators and their values, all or nothing; the same files again change nothing. */
export function importIndicators(
  db: Database,
  files: { indicators: TextFile; values: TextFile[] },
): Promise<IndicatorImport> {
  return db.transaction(async (tx) => {
    await syncFramework(tx);
    const read = readIndicators(files.indicators);
    const areaRows = await tx.select({ code: areas.code }).from(areas);
    const values = readValues(
      files.values,
      new Set(read.map((indicator) => indicator.code)),
      new Set(areaRows.map((row) => row.code)),
    );
    return {
      indicators: await writeRows(tx, indicators, read, ["code"]),
      values: await writeRows(tx, indicatorValues, values, ["areaCode", "indicatorCode", "year"]),
    };
  });
}
