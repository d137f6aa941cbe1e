import { BadInput, type TextFile } from "./bad-input.ts";
import { textFileOf } from "./text-file.ts";

/** A text file that came with a form, or why there is none. */
export type UploadedText =
  | { kind: "file"; file: TextFile }
  | { kind: "nothing" }
  | { kind: "unreadable"; problem: string }
  /** No form of ours sends this. */
  | { kind: "malformed" };

const longestName = 100;

/** Reads the text file that a form sends in a field, if one was chosen. */
export async function uploadedText(form: FormData, field: string): Promise<UploadedText> {
  const [chosen, ...more] = form.getAll(field);
  if (more.length > 0) return { kind: "malformed" };
  // A form sends something empty where no file was chosen.
  if (chosen === undefined || chosen === "") return { kind: "nothing" };
  if (typeof chosen === "string") return { kind: "malformed" };
  if (chosen.size === 0) return { kind: "nothing" };
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    return { kind: "file", file: textFileOf(chosen.name.slice(0, longestName), bytes) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { kind: "unreadable", problem: error.message };
  }
}
