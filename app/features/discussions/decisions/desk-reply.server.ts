import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { clock } from "~/platform/clock.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { textsIn } from "~/platform/typed-besides.server.ts";
import { decisionWords } from "./decision-form.server.ts";
import { isAsGiven } from "./decision-words.server.ts";
import { joinMarks, markIn, type WordField, wordFields } from "./word-marks.ts";

interface Why {
  error?: FormReply["error"] | undefined;
  /** `changed`: the page tells that a colleague wrote meanwhile, and what. */
  told?: "changed";
}

/**
 * What was sent of the page of a draft, to draw it with. Fields in which nobody typed are left out: the page draws those
 * that are stored. A field with words that are not saved stands on what its writer saw, so that nobody writes over a
 * colleague unawares, until the page tells of the colleague.
 */
export function deskReply(form: FormData, { error, told }: Why): FormReply {
  const typed = typedFields(form);
  const untyped = wordFields.filter((field) => !typed.includes(field));
  const isUnawares = typed.length > 0 && !told;
  const left: string[] = [...untyped, "was", ...(isUnawares ? [] : ["known"])];
  const sent = Object.entries(textsIn(form)).filter(([name]) => !left.includes(name));
  const was = joinMarks((field) => (typed.includes(field) ? markIn(wasOf(form), field) : ""));
  return { ...(error && { error }), initialValue: { ...Object.fromEntries(sent), ...(isUnawares && { was }) } };
}

/** The marks of the words that the page gave. */
export function wasOf(form: FormData): string {
  const was = form.get("was");
  return typeof was === "string" ? was : "";
}

/** The fields that differ from those that the page gave, also where they cannot be read. */
function typedFields(form: FormData): WordField[] {
  const words = z.object(decisionWords(clock.now()));
  return wordFields.filter((field) => {
    const sent = parseWithZod(form, { schema: words.pick({ [field]: true } as Record<WordField, true>) });
    return sent.status !== "success" || !isAsGiven(wasOf(form), field, sent.value[field]);
  });
}
