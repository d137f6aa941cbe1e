import { data } from "@remix-run/node";
import { typedBesides } from "~/platform/typed-besides.server.ts";
import type { DraftReply } from "./draft-reply.server.ts";
import { placeToLeaveFor } from "./leaving.ts";

interface Leaving {
  draftId: number;
  /** What is typed in the step; a file counts too. None of it is kept before its own button is pressed. */
  fields: readonly string[];
  to: (address: string) => Response;
}

/**
 * Leads from a step that keeps nothing by itself to the page that a tab names. When something was typed, it comes back
 * with the way on instead, so that nobody loses it unasked. Undefined when the form asks for something else.
 */
export function leaveStep(form: FormData, { draftId, fields, to }: Leaving) {
  const place = placeToLeaveFor(draftId, form.get("intent"));
  if (place === undefined) return undefined;
  const reply = typedBesides(form, fields);
  if (!reply) return to(place);
  return data<DraftReply>({ reply, refused: { kind: "unsaved", place } }, { status: 409 });
}
