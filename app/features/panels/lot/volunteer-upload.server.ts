import { unreachable } from "~/platform/unreachable.ts";
import { uploadedText } from "~/platform/uploaded-text.server.ts";

/** The form with the text of the file in the place of what was pasted, and what sentences call it. */
export type VolunteerForm =
  | { kind: "text"; form: FormData; name: string }
  | { kind: "unreadable"; form: FormData; problem: string }
  /** No form of ours. */
  | { kind: "malformed" };

/** Reads the file that came with a form, if any: it goes before what was pasted, and stands on the page when it is refused. */
export async function withVolunteerFile(form: FormData): Promise<VolunteerForm> {
  const upload = await uploadedText(form, "bestand");
  form.delete("bestand");
  switch (upload.kind) {
    case "nothing":
      return { kind: "text", form, name: "uw lijst" };
    case "malformed":
      return upload;
    case "unreadable":
      return { ...upload, form };
    case "file":
      form.set("volunteers", upload.file.text);
      return { kind: "text", form, name: upload.file.name };
    default:
      return unreachable(upload);
  }
}
