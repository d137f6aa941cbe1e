import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { textFileOf } from "~/platform/text-file.ts";
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
  return textFileOf(basename(path), readBytes(path));
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadInput({ file: path }, problems[codeOf(error) ?? ""] ?? "dit bestand kan niet worden gelezen.");
  }
}
