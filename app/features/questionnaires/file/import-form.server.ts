import type { TextFile } from "~/platform/bad-input.ts";
import { uploadedText } from "~/platform/uploaded-text.server.ts";

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

/**
 * Reads the form to read in a questionnaire. A file that was chosen goes before a text that was pasted.
 * @param pastedName - What sentences call a text that was pasted.
 */
export async function readImportForm(form: FormData, pastedName: string): Promise<SubmittedFile> {
  const fields = [...form.keys()];
  const isOurs =
    fields.every((name) => name === "yaml" || name === "bestand") && new Set(fields).size === fields.length;
  const [pasted, upload] = [form.get("yaml") ?? "", await uploadedText(form, "bestand")];
  if (!isOurs || typeof pasted !== "string" || upload.kind === "malformed") return { kind: "malformed" };
  if (upload.kind === "unreadable") return { ...upload, pasted };
  if (upload.kind === "file") return fitting(upload.file, pasted);
  if (pasted.trim() === "") return { kind: "nothing" };
  return fitting({ name: pastedName, text: pasted }, "");
}

function fitting(file: TextFile, pasted: string): SubmittedFile {
  return file.text.length > longestFile ? { kind: "too-long", pasted } : { kind: "file", file };
}
