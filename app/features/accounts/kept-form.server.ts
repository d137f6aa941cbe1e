import { z } from "zod";
import { fieldsToShowAgain, type SentField } from "~/platform/http/sent-form.server.ts";

/** A form that somebody sent after they had been signed out, as the page to sign in carries it: a text of its fields. */
const KeptForm = z.array(z.tuple([z.string(), z.string()]));

/**
 * Most bytes of a form that goes along. A browser writes one as up to three characters when it sends them again, and a
 * form of ours is 1 MB at most.
 */
const mostKept = 300_000;

/**
 * The form of another page that came along to the page to sign in, as text, empty when it is too long; undefined for the
 * form of that page itself, and for one with a secret.
 */
export function keptFormIn(form: FormData): { kept: string } | undefined {
  if (form.has("password")) return undefined;
  const texts = [...form].filter((field): field is SentField => typeof field[1] === "string");
  const fields = fieldsToShowAgain(texts);
  if (fields.length === 0) return undefined;
  const kept = JSON.stringify(fields);
  return { kept: Buffer.byteLength(kept) > mostKept ? "" : kept };
}

/** The fields that were kept, to send again; none when the text is not one of ours. */
export function keptFields(kept: string | undefined): SentField[] {
  const { success, data } = KeptForm.safeParse(parsed(kept ?? ""));
  return success ? fieldsToShowAgain(data) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
