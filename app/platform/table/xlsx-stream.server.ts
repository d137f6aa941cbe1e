import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { sheetXml } from "./sheet-xml.ts";
import type { StreamedTable } from "./streamed-table.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a workbook with one sheet that do not depend on what the sheet holds. */
function fixedParts(sheetName: string): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
}

/**
 * The table as an Excel workbook with one sheet, packed while the rows come in, in constant memory: texts stand in their
 * own cells, so that there is no table of shared texts to keep. When the rows fail the stream fails.
 *
 * @param sheetName - Letters and digits, at most 31 of them.
 */
export function xlsxStream(table: StreamedTable, sheetName: string): Readable {
  if (!/^[\p{L}\p{N} ]{1,31}$/u.test(sheetName)) throw new RangeError(`"${sheetName}" cannot be the name of a sheet`);
  const zip = new ZipFile();
  // The library types it as the oldest kind of stream; it is one of Node's own.
  const packed = zip.outputStream as Readable;
  const sheet = Readable.from(sheetXml(table), { objectMode: false });
  zip.once("error", (error: Error) => packed.destroy(error));
  sheet.once("error", (error: Error) => packed.destroy(error));
  // Whoever stops reading stops the rows.
  packed.once("close", () => sheet.destroy());
  for (const [name, xml] of Object.entries(fixedParts(sheetName))) {
    zip.addBuffer(Buffer.from(DECLARATION + xml), name);
  }
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  return packed;
}
