import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import type { ExportTable } from "~/features/results/export/export-table.server.ts";
import { csvStream } from "~/platform/table/csv-stream.ts";
import { type Sheet, xlsxStream } from "~/platform/table/xlsx-stream.server.ts";

import { licenceLink } from "./licences.ts";

/** The kinds of file that figures can be fetched as. */
export type FileKind = "csv" | "xlsx";

const MEDIA_TYPES: Record<FileKind, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

interface Download {
  table: ExportTable;
  kind: FileKind;
  /** Name of the file; only letters of ASCII, digits, dots and dashes of it are used. */
  name: string;
}

/** Sends a table as a file. When its rows fail half-way the connection is broken, so that nobody takes it for whole. */
export async function sendDownload(
  request: Request,
  response: Response,
  { table, kind, name }: Download,
): Promise<void> {
  response.setHeader("Content-Type", MEDIA_TYPES[kind]);
  response.setHeader("Link", licenceLink("results"));
  response.setHeader("Content-Disposition", `attachment; filename="${name.replaceAll(/[^\w.-]/g, "-")}"`);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const file = kind === "csv" ? csvStream(table) : xlsxStream(table, "cijfers", [explained(table)]);
  await pipeline(file, response).catch((error) => {
    // Whoever went away before the end needs no answer.
    if (error?.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

/** The sheet that says in words what each column holds. */
function explained({ codebook }: ExportTable): Sheet {
  return { name: "toelichting", table: codebook };
}
