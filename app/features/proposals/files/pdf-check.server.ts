import { createInflate } from "node:zlib";
import { namesMaker } from "./pdf-maker.ts";
import { type PdfStream, streamsOf } from "./pdf-streams.ts";

/** Why a PDF is not taken. */
export type PdfFault = "incomplete" | "encrypted" | "active" | "hides" | "packed" | "old-packing" | "maker";

/** What makes a PDF do something, or carry another file along: names of the PDF standard (ISO 32000). */
const active = /\/(JavaScript|Launch|EmbeddedFile|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)/;
/** Most bytes that all of it together may unfold to, so that a small file fills no memory, here or where it is read. */
const mostUnfolded = 256_000_000;
/** Most of that which is text to look through: it is held in memory, where pictures only pass by. */
const mostText = 16_000_000;
/** The list of a zip's contents stands at its end, with a remark behind it of at most 64 kB. */
const longestZipEnd = 22 + 65_535;

/** What is wrong with a PDF to pass on; undefined when nothing is. It is looked at and never run. */
export async function faultOfPdf(bytes: Uint8Array): Promise<PdfFault | undefined> {
  const whole = latin1(bytes);
  const end = whole.lastIndexOf("%%EOF");
  if (!/^%PDF-[12]\.\d/.test(whole) || end === -1 || !whole.includes("startxref")) return "incomplete";
  if (whole.slice(end + "%%EOF".length).trim() !== "") return "hides";
  if (whole.slice(-longestZipEnd).includes("PK\x05\x06")) return "hides";
  const streams = streamsOf(whole);
  if (streams?.some(({ dictionary }) => oldPacking.test(plainNames(dictionary)))) return "old-packing";
  const objects = streams && (await objectsIn(streams, bytes));
  if (objects === undefined) return "packed";
  const names = plainNames(`${whole}\n${objects}`);
  if (/\/Encrypt\b/.test(names)) return "encrypted";
  if (active.test(names)) return "active";
  return namesMaker(names) ? "maker" : undefined;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** A name may be written with numbers for letters: /J#61vaScript is /JavaScript. */
function plainNames(pdf: string): string {
  return pdf.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Objects that stand packed together; undefined when they are packed in a way that we cannot look into, or when all of the
 * file unfolds to more than any real document holds.
 */
async function objectsIn(streams: readonly PdfStream[], bytes: Uint8Array): Promise<string | undefined> {
  let left = mostUnfolded;
  let textLeft = mostText;
  const parts: string[] = [];
  for (const { dictionary, start, end } of streams) {
    const names = plainNames(dictionary);
    const data = bytes.subarray(start, end);
    const isText = holdsObjects(names) || isAbout(names);
    const unfolded = isText ? await objectsOf(names, data, Math.min(left, textLeft)) : await sizeOf(names, data, left);
    if (unfolded === undefined) return undefined;
    left -= unfolded.size;
    if (unfolded.text === undefined) continue;
    textLeft -= unfolded.size;
    parts.push(unfolded.text);
  }
  return parts.join("\n");
}

/** A reader takes any stream for a list of objects that says how many and where they begin, whatever it is called. */
function holdsObjects(names: string): boolean {
  return names.includes("/ObjStm") || (/\/First\b/.test(names) && /\/N\b/.test(names));
}

/** What is said about the document, such as who made it (XMP). */
function isAbout(names: string): boolean {
  return /\/Type ?\/Metadata\b|\/Subtype ?\/XML\b/.test(names);
}

interface Unfolded {
  size: number;
  text?: string;
}

/** Ways to pack that nobody uses any more and that we do not unfold. A way that is named elsewhere in the file is not seen here. */
const oldPacking = /\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b|\/Filter ?\d+ \d+ R/;
const packings = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
/** Written in letters, which has nothing to do with its size. */
const letters = /\/Filter ?\[ ?\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/;

async function objectsOf(names: string, data: Uint8Array, most: number): Promise<Unfolded | undefined> {
  if (!names.includes("/Filter")) return { size: data.length, text: latin1(data) };
  const isDeflated = /\/Filter ?\[? ?\/FlateDecode(?! ?\/\w+Decode)/.test(names);
  if (!isDeflated || names.includes("/DecodeParms")) return undefined;
  const { chunks, size, isWhole } = await inflate(data, most, true);
  return isWhole ? { size, text: latin1(Buffer.concat(chunks)) } : undefined;
}

/** How large a picture or a page becomes; one that is packed twice is a bomb, and one that is damaged stops where it does. */
async function sizeOf(names: string, data: Uint8Array, most: number): Promise<Unfolded | undefined> {
  const packed = names.match(packings)?.length ?? 0;
  if (packed > 1) return undefined;
  if (packed === 0 || !/\/(?:FlateDecode|Fl)\b/.test(names)) return { size: 0 };
  const { size, isTooMuch } = await inflate(letters.test(names) ? bytesInLetters(names, data) : data, most, false);
  return isTooMuch ? undefined : { size };
}

async function inflate(data: Uint8Array, most: number, isKept: boolean) {
  const inflater = createInflate();
  const chunks: Buffer[] = [];
  let size = 0;
  inflater.end(data);
  try {
    for await (const chunk of inflater) {
      size += chunk.length;
      if (size > most) return { chunks: [], size, isWhole: false, isTooMuch: true };
      if (isKept) chunks.push(chunk);
    }
  } catch {
    return { chunks, size, isWhole: false, isTooMuch: false };
  }
  return { chunks, size, isWhole: true, isTooMuch: false };
}

/** The bytes that ASCII85 or hexadecimal letters stand for. */
function bytesInLetters(names: string, data: Uint8Array): Uint8Array {
  const text = latin1(data).replace(/\s+/g, "");
  if (/ASCIIHexDecode|AHx/.test(names)) return Buffer.from(text.replace(/>.*$/s, ""), "hex");
  const bytes: number[] = [];
  for (const [group] of text.replace(/~.*$/s, "").matchAll(/z|[!-u]{1,5}/g)) {
    const full = group === "z" ? "!!!!!" : group.padEnd(5, "u");
    const number = [...full].reduce((sum, letter) => sum * 85 + letter.charCodeAt(0) - 33, 0);
    const four = [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256);
    bytes.push(...four.slice(0, group === "z" ? 4 : group.length - 1));
  }
  return Uint8Array.from(bytes);
}
