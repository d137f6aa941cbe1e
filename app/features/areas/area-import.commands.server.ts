import { eq } from "drizzle-orm";
import type { TextFile } from "~/platform/bad-input.ts";
import { addCounts, type WriteCounts, writeRows } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import { areaBoundaries, areas } from "~db/schema/index.ts";
import type { AreaLevel } from "./area.ts";
import { areaLevels, readAreas, readDeelregios } from "./area-file.ts";
import { readBoundaries } from "./boundary-file.ts";

/** Files of one import: the tree, which gemeente belongs to which deelregio, and outlines per layer. */
export interface AreaFiles {
  areas: TextFile[];
  deelregios: TextFile[];
  boundaries: { file: TextFile; detail: "fine" | "coarse" }[];
}

export interface AreaImport {
  areas: WriteCounts;
  boundaries: WriteCounts;
}

/** Stores areas and their outlines, all or nothing; the same files again change nothing. */
export function importAreas(db: Database, files: AreaFiles): Promise<AreaImport> {
  return db.transaction(async (tx) => {
    const rows = await tx.select({ code: areas.code, level: areas.level }).from(areas);
    const levelOf = new Map<string, AreaLevel>(rows.map((row) => [row.code, row.level]));
    const tree = [];
    for (const file of files.areas) {
      const read = readAreas(file, levelOf);
      for (const area of read) levelOf.set(area.code, area.level);
      for (const level of areaLevels) {
        const ofLevel = read.filter((area) => area.level === level);
        tree.push(await writeRows(tx, areas, ofLevel, ["code"]));
      }
    }
    const earlier = new Set(rows.map((row) => row.code));
    tree.push(await writeDeelregios(tx, files.deelregios, { levelOf, earlier }));
    const outlines = [];
    for (const { file, detail } of files.boundaries) {
      const read = readBoundaries(file, levelOf).map((boundary) => ({ ...boundary, detail }));
      outlines.push(await writeRows(tx, areaBoundaries, read, ["areaCode", "detail"]));
    }
    return { areas: addCounts(...tree), boundaries: addCounts(...outlines) };
  });
}

async function writeDeelregios(
  db: Database,
  files: TextFile[],
  { levelOf, earlier }: { levelOf: ReadonlyMap<string, AreaLevel>; earlier: ReadonlySet<string> },
): Promise<WriteCounts> {
  const wanted = new Map(files.flatMap((file) => [...readDeelregios(file, levelOf)]));
  if (wanted.size === 0) return addCounts();
  const gemeenten = await db
    .select({ code: areas.code, deelregioCode: areas.deelregioCode })
    .from(areas)
    .where(eq(areas.level, "gemeente"));
  const different = gemeenten.filter((gemeente) => {
    const deelregio = wanted.get(gemeente.code);
    return deelregio !== undefined && deelregio !== gemeente.deelregioCode;
  });
  for (const { code } of different) {
    await db
      .update(areas)
      .set({ deelregioCode: wanted.get(code) ?? null })
      .where(eq(areas.code, code));
  }
  // The gemeenten themselves are counted with the tree; a new one is not also a changed one.
  return { added: 0, changed: different.filter(({ code }) => earlier.has(code)).length, unchanged: 0 };
}
