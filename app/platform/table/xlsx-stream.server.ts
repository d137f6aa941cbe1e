import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { sheetXml } from "./sheet-xml.ts";
import type { StreamedTable } from "./streamed-table.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet of a workbook under its name: letters, digits and spaces, at most 31 of them. */
export interface Sheet {
  name: string;
  table: StreamedTable;
}

/** The parts of a workbook that do not depend on what its sheets hold. */
function fixedParts(names: readonly string[]): Record<string, string> {
  const perSheet = (part: (number: number, name: string) => string) =>
    names.map((name, index) => part(index + 1, name)).join("");
  const types = perSheet(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
  );
  const sheets = perSheet((number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const relations = perSheet(
    (number) => `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${types}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets>${sheets}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
  };
}

/**
 * The table as an Excel workbook, packed while the rows come in, in constant memory: texts stand in their own cells, so that
 * there is no table of shared texts to keep. When the rows fail the stream fails.
 *
 * @param sheetName - Letters, digits and spaces, at most 31 of them.
 * @param more - Sheets that come after it, such as one that explains the columns.
 */
export function xlsxStream(table: StreamedTable, sheetName: string, more: readonly Sheet[] = []): Readable {
  const sheets = [{ name: sheetName, table }, ...more];
  const odd = sheets.find(({ name }) => !/^[\p{L}\p{N} ]{1,31}$/u.test(name));
  if (odd) throw new RangeError(`"${odd.name}" cannot be the name of a sheet`);
  const zip = new ZipFile();
  // The library types it as the oldest kind of stream; it is one of Node's own.
  const packed = zip.outputStream as Readable;
  zip.once("error", (error: Error) => packed.destroy(error));
  for (const [name, xml] of Object.entries(fixedParts(sheets.map(({ name }) => name)))) {
    zip.addBuffer(Buffer.from(DECLARATION + xml), name);
  }
  for (const [index, sheet] of sheets.entries()) {
    const rows = Readable.from(sheetXml(sheet.table), { objectMode: false });
    rows.once("error", (error: Error) => packed.destroy(error));
    // Whoever stops reading stops the rows.
    packed.once("close", () => rows.destroy());
    zip.addReadStream(rows, `xl/worksheets/sheet${index + 1}.xml`);
  }
  zip.end();
  return packed;
}
