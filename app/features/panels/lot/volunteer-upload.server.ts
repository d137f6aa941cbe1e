import { BadInput } from "~/platform/bad-input.ts";
import { textFileOf } from "~/platform/text-file.ts";

/** The form with the text of the file in the place of what was pasted, and what sentences call it. */
export type VolunteerForm =
  | { kind: "text"; form: FormData; name: string }
  | { kind: "unreadable"; form: FormData; problem: string }
  /** No form of ours. */
  | { kind: "malformed" };

const longestName = 100;

/** Reads the file that came with a form, if any: it goes before what was pasted, and stands on the page when it is refused. */
export async function withVolunteerFile(form: FormData): Promise<VolunteerForm> {
  const pasted = { kind: "text", form, name: "uw lijst" } as const;
  const chosen = form.getAll("bestand");
  form.delete("bestand");
  const [file] = chosen;
  if (chosen.length > 1) return { kind: "malformed" };
  // A form sends something empty where no file was chosen.
  if (file === undefined || file === "" || (typeof file !== "string" && file.size === 0)) return pasted;
  if (typeof file === "string") return { kind: "malformed" };
  try {
    const { name, text } = textFileOf(file.name.slice(0, longestName), new Uint8Array(await file.arrayBuffer()));
    form.set("volunteers", text);
    return { kind: "text", form, name };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { kind: "unreadable", form, problem: error.message };
  }
}
