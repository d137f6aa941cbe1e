import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { textFileOf } from "~/platform/text-file.ts";

/** What the form to read in a questionnaire sends: a file, or the text of one that was pasted. */
export type SubmittedFile =
  | { kind: "file"; file: TextFile }
  | { kind: "nothing" }
  /** `pasted` stays on the page. */
  | { kind: "too-long"; pasted: string }
  | { kind: "unreadable"; pasted: string; problem: string }
  /** No form of ours. */
  | { kind: "malformed" };

/** Longest questionnaire, in characters. */
const longestFile = 500_000;
const longestName = 100;

/**
 * Reads the form to read in a questionnaire. A file that was chosen goes before a text that was pasted.
 * @param pastedName - What sentences call a text that was pasted.
 */
export async function readImportForm(form: FormData, pastedName: string): Promise<SubmittedFile> {
  const fields = [...form.keys()];
  const isOurs =
    fields.every((name) => name === "yaml" || name === "bestand") && new Set(fields).size === fields.length;
  // A form sends something empty where no file was chosen.
  const [pasted, chosen] = [form.get("yaml") ?? "", form.get("bestand") || null];
  if (!isOurs || typeof pasted !== "string" || typeof chosen === "string") return { kind: "malformed" };
  if (chosen && chosen.size > 0) return await uploaded(chosen, pasted);
  if (pasted.trim() === "") return { kind: "nothing" };
  if (pasted.length > longestFile) return { kind: "too-long", pasted: "" };
  return { kind: "file", file: { name: pastedName, text: pasted } };
}

async function uploaded(chosen: File, pasted: string): Promise<SubmittedFile> {
  const name = chosen.name.slice(0, longestName);
  try {
    const file = textFileOf(name, new Uint8Array(await chosen.arrayBuffer()));
    return file.text.length > longestFile ? { kind: "too-long", pasted } : { kind: "file", file };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { kind: "unreadable", pasted, problem: error.message };
  }
}
