import { z } from "zod";
import { itemCode } from "../file/question-part.ts";
import { itemTypes } from "../item-kind.ts";
import { isTakenCode } from "../taken-code.ts";
import { text, versionField } from "./item-form.server.ts";
import { samplingIn } from "./sampling-lines.ts";

const titleMissing = "questionnaireEditor.error.titleMissing";
const code = z
  .string({ error: "questionnaireEditor.error.code" })
  .trim()
  .regex(itemCode, { error: "questionnaireEditor.error.code" });
const newCode = code.refine((name) => !isTakenCode(name), { error: "questionnaireEditor.error.codeReserved" });

/** What the form on the list sends: a new questionnaire. */
export const StartForm = z.strictObject({ titleNl: text(160, titleMissing), titleEn: text(160) });

const version = versionField;
const sampling = text(2000).transform((written, context) => {
  const read = samplingIn(written);
  if (read) return read;
  context.issues.push({ code: "custom", input: written, message: "questionnaireEditor.error.sampling" });
  return z.NEVER;
});

/** What the forms on the page of a questionnaire send. */
export const EditForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("texts"),
    version,
    titleNl: text(160, titleMissing),
    titleEn: text(160),
    introNl: text(1500),
    introEn: text(1500),
    sampling,
  }),
  z.strictObject({
    intent: z.literal("add"),
    version,
    type: z.enum(itemTypes, { error: "questionnaireEditor.error.type" }),
    code: newCode,
    textNl: text(1500, "questionnaireEditor.error.textMissing"),
    after: z.string().max(60).optional(),
  }),
  z.strictObject({ intent: z.literal("up"), version, item: code }),
  z.strictObject({ intent: z.literal("down"), version, item: code }),
  z.strictObject({ intent: z.literal("new-version") }),
  z.strictObject({
    intent: z.literal("delete"),
    version,
    sure: z.literal("ja", { error: "questionnaireEditor.error.sure" }),
  }),
]);
export type EditSubmission = z.output<typeof EditForm>;

/** What the form sends that takes a question away. */
export const RemoveItemForm = z.strictObject({
  intent: z.literal("remove"),
  version,
  sure: z.literal("ja", { error: "questionnaireEditor.error.sure" }),
});

/** The fields that a person fills in; an error elsewhere means that the form is not ours. */
const repairable = ["titleNl", "titleEn", "introNl", "introEn", "sampling", "type", "code", "textNl", "sure"];

/** Whether a person can mend these errors in the form. */
export function canBeMended(error: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(error ?? {}).every((field) => repairable.includes(field));
}

/** What the address of these pages may ask for: how the last form went. */
export const DoneSearch = z.strictObject({
  klaar: z.enum(["bewaard", "verplaatst", "verwijderd", "kopie", "nieuw", "ingelezen", "gelijk", "weg"]).optional(),
});
