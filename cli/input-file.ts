import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { codeOf } from "~db/start-error.ts";

const problems: Record<string, string> = {
  ENOENT: "dit bestand bestaat niet.",
  EISDIR: "dit is een map.",
  EACCES: "dit bestand mag niet worden gelezen.",
};

/**
 * A text file that the operator named.
 * @throws BadInput when it cannot be read or is not UTF-8, with the line of the first wrong byte.
 */
export function readTextFile(path: string): TextFile {
  const bytes = readBytes(path);
  try {
    return { name: basename(path), text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw new BadInput({ file: basename(path), line: firstBadLine(bytes) }, "deze tekst is geen UTF-8.");
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadInput({ file: path }, problems[codeOf(error) ?? ""] ?? "dit bestand kan niet worden gelezen.");
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
