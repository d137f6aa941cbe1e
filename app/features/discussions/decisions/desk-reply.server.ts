import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { clock } from "~/platform/clock.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { textsIn } from "~/platform/typed-besides.server.ts";
import { decisionWords } from "./decision-form.server.ts";
import { markOf } from "./decision-words.server.ts";
import { textIn } from "./desk-form.server.ts";

/** The fields of the words, and those that say on top of which words the form stands. */
const words = ["title", "body", "decidedOn", "phase", "snapshot", "weighing"];
const standing = ["known", "was"];

interface Why {
  error?: FormReply["error"] | undefined;
  /** `changed`: the page tells that a colleague wrote meanwhile. */
  told?: "changed";
}

/**
 * What was sent of the page of a draft, to draw it with. Words that nobody typed are left out: the page draws those
 * that are stored. A form with words that are not saved stands where it stood, so that nobody writes over a
 * colleague unawares, until the page tells of the colleague.
 */
export function deskReply(form: FormData, { error, told }: Why): FormReply {
  const isDrawnAnew = !hasTypedWords(form);
  const left = [...(isDrawnAnew ? words : []), ...(isDrawnAnew || told ? standing : [])];
  const sent = Object.entries(textsIn(form)).filter(([name]) => !left.includes(name));
  return { ...(error && { error }), initialValue: Object.fromEntries(sent) };
}

/** Whether the words differ from those that the page gave. */
function hasTypedWords(form: FormData): boolean {
  const sent = parseWithZod(form, { schema: z.object(decisionWords(clock.now())) });
  return sent.status !== "success" || markOf(textIn(sent.value)) !== form.get("was");
}
