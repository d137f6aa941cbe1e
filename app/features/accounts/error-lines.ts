import type { TFunction } from "i18next";
import { errorList, type FormReply } from "~/platform/form-reply.ts";

/** The lines of an error summary; a message about the form as a whole leads to no field. */
export function errorLines(reply: FormReply | undefined, t: TFunction): { name?: string; message: string }[] {
  return errorList(reply, t).map(({ field, message }) => (field === "" ? { message } : { name: field, message }));
}
