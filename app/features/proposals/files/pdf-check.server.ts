import { inflateSync } from "node:zlib";

/** Why a PDF is not taken. */
export type PdfFault = "incomplete" | "encrypted" | "active" | "hides" | "packed";

/** What makes a PDF do something, or carry another file along: names of the PDF standard (ISO 32000). */
const active = /\/(JavaScript|Launch|EmbeddedFile|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)/;
/** Most bytes that lists of objects may unfold to, so that a small file cannot fill the memory. */
const mostUnfolded = 64_000_000;
/** Ten megabytes of real pages hold far fewer. */
const mostStreams = 20_000;

/** What is wrong with a PDF to pass on; undefined when nothing is. It is looked at and never run. */
export function faultOfPdf(bytes: Uint8Array): PdfFault | undefined {
  const whole = latin1(bytes);
  const end = whole.lastIndexOf("%%EOF");
  if (!/^%PDF-[12]\.\d/.test(whole) || end === -1 || !whole.includes("startxref")) return "incomplete";
  if (whole.slice(end + "%%EOF".length).trim() !== "") return "hides";
  const unfolded = objectsIn(whole, bytes);
  if (unfolded === undefined) return "packed";
  const names = plainNames(`${whole}\n${unfolded}`);
  if (/\/Encrypt\b/.test(names)) return "encrypted";
  return active.test(names) ? "active" : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** A name may be written with numbers for letters: /J#61vaScript is /JavaScript. */
function plainNames(pdf: string): string {
  return pdf.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Objects that stand packed together; undefined when they are packed in a way that we cannot look into, or unfold to more
 * than any real document holds.
 */
function objectsIn(whole: string, bytes: Uint8Array): string | undefined {
  let left = mostUnfolded;
  let streams = 0;
  const parts: string[] = [];
  for (const { dictionary, start, end } of streamsIn(whole)) {
    streams += 1;
    if (streams > mostStreams) return undefined;
    const names = plainNames(dictionary);
    if (!names.includes("/ObjStm")) continue;
    const part = unfolded(names, bytes.subarray(start, end), left);
    if (part === undefined) return undefined;
    left -= part.length;
    parts.push(part);
  }
  return parts.join("\n");
}

function unfolded(dictionary: string, packed: Uint8Array, most: number): string | undefined {
  if (!dictionary.includes("/Filter")) return latin1(packed);
  const isDeflated = /\/Filter ?\[? ?\/FlateDecode(?! ?\/\w+Decode)/.test(dictionary);
  if (!isDeflated || dictionary.includes("/DecodeParms")) return undefined;
  try {
    return latin1(inflateSync(packed, { maxOutputLength: Math.max(1, most) }));
  } catch {
    return undefined;
  }
}

/** What is said of a stream stands before it, in far fewer characters. */
const longestDictionary = 4_000;

/** The streams of a PDF: what is said of each, and where its bytes stand. */
function* streamsIn(whole: string): Generator<{ dictionary: string; start: number; end: number }> {
  let end = 0;
  for (const found of whole.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = found.index + found[0].length;
    // Looked for only once when many begin before it: the time stays in proportion to the size.
    if (end < start) end = whole.indexOf("endstream", start);
    if (end === -1) return;
    const before = whole.slice(Math.max(0, found.index - longestDictionary), found.index);
    const dictionary = before.slice(before.lastIndexOf("obj") + 1).replace(/\s+/g, " ");
    yield { dictionary, start, end };
  }
}
