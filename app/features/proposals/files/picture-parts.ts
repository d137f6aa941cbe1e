export type PictureFormat = "jpeg" | "png" | "webp";

/** The parts of a picture file that hold no pixels: what a camera writes, what somebody hides, and what stands behind it. */
export interface PictureParts {
  beside: Uint8Array[];
  /** What stands after the end of the picture. */
  behind: Uint8Array;
  /** Several pictures that move. */
  isAnimated: boolean;
}

/** The kind of file that these bytes begin as; undefined for any other kind. The name of a file says nothing. */
export function formatOf(bytes: Uint8Array): PictureFormat | "pdf" | undefined {
  const begin = text(bytes.subarray(0, 12));
  if (begin.startsWith("\xff\xd8\xff")) return "jpeg";
  if (begin.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (begin.startsWith("RIFF") && begin.slice(8) === "WEBP") return "webp";
  return begin.startsWith("%PDF-") ? "pdf" : undefined;
}

/** Takes a picture file apart; undefined when it ends before it is complete. */
export function partsOf(bytes: Uint8Array, format: PictureFormat): PictureParts | undefined {
  switch (format) {
    case "jpeg":
      return jpegParts(bytes);
    case "png":
      return pngParts(bytes);
    case "webp":
      return webpParts(bytes);
  }
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Segments of a length of their own, with scans of pixels between them that end at the next marker. */
function jpegParts(bytes: Uint8Array): PictureParts | undefined {
  const beside: Uint8Array[] = [];
  let place = 2;
  while (bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    if (marker === endOfImage) return { beside, behind: bytes.subarray(place + 2), isAnimated: false };
    const end = marker === 0xff ? place + 1 : place + 2 + numberAt(bytes, place + 2, 2, "big");
    if (isMetadata(marker)) beside.push(bytes.subarray(place + 4, end));
    place = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
  return undefined;
}

/** An application's own segment, or a comment. */
function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

function nextMarker(bytes: Uint8Array, from: number): number {
  let place = from;
  while (place + 1 < bytes.length) {
    const next = bytes[place + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (bytes[place] === 0xff && next !== 0 && next !== 0xff && !isRestart) return place;
    place += 1;
  }
  return bytes.length;
}

/** Chunks: length, name, contents and a check of four bytes. */
function pngParts(bytes: Uint8Array): PictureParts | undefined {
  const parts: PictureParts = { beside: [], behind: new Uint8Array(), isAnimated: false };
  for (let place = 8; place + 12 <= bytes.length; ) {
    const name = text(bytes.subarray(place + 4, place + 8));
    const end = place + 8 + numberAt(bytes, place, 4, "big");
    if (name === "acTL") parts.isAnimated = true;
    if (name === "IEND") return { ...parts, behind: bytes.subarray(end + 4) };
    if (name !== "IDAT") parts.beside.push(bytes.subarray(place + 8, end));
    place = end + 4;
  }
  return undefined;
}

const webpPixels = new Set(["VP8 ", "VP8L", "ALPH"]);

/** Chunks of name, length and contents, each filled up to an even number of bytes. */
function webpParts(bytes: Uint8Array): PictureParts | undefined {
  const whole = 8 + numberAt(bytes, 4, 4, "little");
  if (whole > bytes.length) return undefined;
  const parts: PictureParts = { beside: [], behind: bytes.subarray(whole), isAnimated: false };
  for (let place = 12; place + 8 <= whole; ) {
    const name = text(bytes.subarray(place, place + 4));
    const length = numberAt(bytes, place + 4, 4, "little");
    if (name === "ANIM" || name === "ANMF") parts.isAnimated = true;
    if (!webpPixels.has(name)) parts.beside.push(bytes.subarray(place + 8, place + 8 + length));
    place += 8 + length + (length % 2);
  }
  return parts;
}

function numberAt(bytes: Uint8Array, place: number, size: number, order: "big" | "little"): number {
  const given = [...bytes.subarray(place, place + size)];
  return (order === "big" ? given : given.reverse()).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Each byte as a character. */
function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** How other kinds of file begin, and a list of a zip's contents, which stands at its end. Letters count in any case. */
const otherKinds = [
  ...["pk\x03\x04", "pk\x05\x06", "rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "%pdf-", "\x7felf"],
  ...["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?php"],
];

/** Whether a picture is another kind of file at the same time (Dutch: vermomd bestand). */
export function hidesOtherFile({ beside, behind }: PictureParts, format: PictureFormat): boolean {
  // Telephones put a small picture, one with more light, or notes of their own behind a photo; others put nothing there.
  const isRest = format === "jpeg" || behind.every((byte) => byte === 0);
  return !isRest || beginsProgramOrFilm(behind) || [...beside, behind].some(beginsOtherFile);
}

/** Marks that are too short to look for anywhere but at the beginning: programs, scripts and packed files. */
const shortMarks = ["MZ", "#!", "BZh", "\x1f\x8b", "\xca\xfe\xba\xbe"];

function beginsProgramOrFilm(behind: Uint8Array): boolean {
  const begin = text(behind.subarray(0, 12));
  return shortMarks.some((mark) => begin.startsWith(mark)) || begin.slice(4, 8) === "ftyp";
}

function beginsOtherFile(part: Uint8Array): boolean {
  const letters = new TextDecoder("latin1").decode(part).toLowerCase();
  return otherKinds.some((kind) => letters.includes(kind));
}
