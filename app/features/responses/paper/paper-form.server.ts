import { z } from "zod";
import type { Item } from "~/features/questionnaires/item.ts";
import { aboutFields, type FormValues, fieldsOf } from "../answer-fields.ts";
import { LETTER } from "./paper-entry.ts";

/** A number as a form or a file has it. */
const NUMBER = /^[A-Za-z0-9-]{1,40}$/;
/** A number as `formNumber` prints it. */
const PRINTED = /^\d{4}-\d{5}$/;
const CALL = /^telefoon-[a-z0-9-]{1,36}$/;

/** What begins an entry: the number on the form and how it came, or how many forms to print. */
export const BeginForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("enter"),
    number: z.string({ error: "paper.error.number" }).trim().regex(PRINTED, { error: "paper.error.number" }),
  }),
  // The browser sends the field for the number along, filled in or not.
  z.strictObject({ intent: z.literal("phone"), number: z.string().optional() }),
]);

/** How many forms are printed, and from which number. */
export const PrintSearch = z.strictObject({
  vanaf: z.coerce.number().int().min(1).max(99_999).default(1),
  aantal: z.coerce.number().int().min(1).max(200).default(1),
});

/** What the page about paper may be asked: how the last entry went. */
export const PaperSearch = z.strictObject({
  klaar: z.enum(["eerste", "bewaard", "telefoon"]).optional(),
  formulier: z.string().regex(NUMBER).optional(),
});

/** Whether a number can begin an entry: one that printing makes, or that of a telephone call. */
export function mayBegin(number: string): boolean {
  return PRINTED.test(number) || CALL.test(number);
}

const Carrier = z.object({
  stroom: z.enum(["open", "invited"]),
  beslist: z.literal("ja").optional(),
});

/** An entered form: which stream it belongs to, whether its differences were looked up, and everything that was filled in. */
export interface EnteredForm {
  stream: "open" | "invited";
  settled: boolean;
  values: FormValues;
}

/** Reads an entry. Undefined when it holds a field that the questionnaire does not have: no form of ours sends that. */
export function readEnteredForm(data: FormData, items: readonly Item[]): EnteredForm | undefined {
  const known = new Set<string>(["stroom", "beslist", LETTER, ...aboutFields, ...items.flatMap(fieldsOf)]);
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (!known.has(name) || typeof value !== "string") return undefined;
    const list = values[name] ?? [];
    values[name] = list;
    if (list.push(value) > 100) return undefined;
  }
  const carried = Carrier.safeParse({ stroom: values.stroom?.[0], beslist: values.beslist?.[0] });
  if (!carried.success) return undefined;
  const { stroom: _stream, beslist: _settled, ...fields } = values;
  return { stream: carried.data.stroom, settled: carried.data.beslist === "ja", values: fields };
}
