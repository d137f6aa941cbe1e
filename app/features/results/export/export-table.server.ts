import type { TFunction } from "i18next";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { StreamedTable } from "~/platform/table/streamed-table.ts";
import type { Database } from "~db/client.server.ts";
import type { GroupKind, Stream } from "../group.ts";
import { scenariosOf } from "../scenarios.queries.server.ts";
import { codebookTable } from "./codebook.ts";
import { exportCells, exportColumns, type RowSubject } from "./export-columns.ts";
import { groupLabel } from "./group-label.ts";
import { publicSubject } from "./public-subject.ts";
import type { PublicRound } from "./released-round.queries.server.ts";
import { type CellsWanted, measureCells, type ReleasedRow, releasedRows } from "./released-rows.queries.server.ts";

/** Figures as a table, with one beside it that explains each of its columns. */
export interface ExportTable extends StreamedTable {
  codebook: StreamedTable;
}

interface ExportWanted {
  organisationId: number;
  round: PublicRound;
  stream?: Stream | undefined;
  groupKinds?: readonly GroupKind[] | undefined;
  item?: string | undefined;
  t: TFunction;
}

/**
 * The released figures of a round as a table for download, or undefined when nothing has been released. Its last line
 * tells how many rows there are and by which rules they were made.
 */
export async function exportTable(db: Database, wanted: ExportWanted): Promise<ExportTable | undefined> {
  const { organisationId, round } = wanted;
  if (!round.release) return undefined;
  const { snapshotId, methodVersion } = round.release;
  const { stream, groupKinds, item } = wanted;
  const cells: CellsWanted = { organisationId, snapshotId, stream, groupKinds, item };
  const [subjectOf, { rows, scores, more }] = await Promise.all([subjects(db, wanted), measureCells(db, cells)]);
  const found = releasedRows(db, cells);
  return {
    columns: exportColumns(scores, more),
    rows: all(found, rows, (row) => exportCells(subjectOf(row), row.released, scores, more)),
    closing: (count) => [`# rijen: ${count}`, null, null, methodVersion],
    codebook: codebookTable(wanted.t, scores, more),
  };
}

/** Every row, made into cells; fails when there are more or fewer than were counted, so that the file breaks off. */
async function* all<Cells>(rows: AsyncIterable<ReleasedRow>, expected: number, cellsOf: (row: ReleasedRow) => Cells) {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield cellsOf(row);
  }
  if (count !== expected) throw new Error(`${count} released cells were read, and ${expected} counted`);
}

/** What says of each cell what it is about. */
async function subjects(
  db: Database,
  { organisationId, round, t }: ExportWanted,
): Promise<(row: ReleasedRow) => RowSubject> {
  const { questionnaireId } = round;
  const [items, tree] = await Promise.all([
    itemsOf(db, { organisationId, questionnaireId, frozen: false }),
    areaTree(db),
  ]);
  const scenarios = new Map((await scenariosOf(db, organisationId, items)).map(({ id, code }) => [id, code]));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const areaName = (code: string) => tree.get(code)?.name ?? code;
  return ({ stream, item, measure, groupKind, groupValue, released }) => ({
    round: round.slug,
    snapshot: round.release?.snapshotId ?? 0,
    countedIn: released.snapshot ?? null,
    methodVersion: round.release?.methodVersion ?? "",
    marginsVersion: stream === "invited" ? (round.release?.marginsVersion ?? null) : null,
    stream,
    item: publicSubject(item),
    theme: byCode.get(item)?.themeCode ?? null,
    scenario: scenarios.get(byCode.get(item)?.scenarioId ?? 0) ?? null,
    measure,
    breakdown: groupKind,
    group: groupValue,
    groupName: groupLabel({ kind: groupKind, value: groupValue }, { t, areaName }),
  });
}
