import { BadInput, type TextFile } from "./bad-input.ts";

/**
 * A file as text.
 * @throws BadInput when it is not UTF-8, with the line of the first wrong byte.
 */
export function textFileOf(name: string, bytes: Uint8Array): TextFile {
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw new BadInput({ file: name, line: firstBadLine(Buffer.from(bytes)) }, "deze tekst is geen UTF-8.");
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!part.equals(Buffer.from(part.toString("utf8")))) return line;
    start = end === -1 ? bytes.length : end + 1;
  }
  return line;
}
