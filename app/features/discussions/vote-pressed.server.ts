import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import { typedBesides } from "~/platform/typed-besides.server.ts";
import type { Database } from "~db/client.server.ts";
import { VoteForm, type VoteSubmission } from "./comment-form.server.ts";
import type { ShownMap } from "./comment-place.server.ts";
import type { Drawing } from "./drawing.ts";
import { openForm } from "./new-comment.server.ts";

/** What a person may have typed or chosen in the form that the page has to write in. */
const written = ["stance", "body", "theme", "area", "drawing", "part", "reason"];

/** A vote on a comment, whose button sends the form that the page has to write in. */
export interface PressedVote {
  vote: VoteSubmission;
  /** What was typed there. */
  typed: FormReply | undefined;
}

/** Reads which vote was pressed, if one was. */
export function votePressed(form: FormData): PressedVote | undefined {
  const pressed = form.get("vote");
  if (typeof pressed !== "string") return undefined;
  const [comment, ...voice] = pressed.split(" ");
  const { data: vote = badRequest() } = VoteForm.safeParse({ intent: "vote", comment, voice: voice.join(" ") });
  return { vote, typed: typedBesides(form, written) };
}

/** The map that the form showed in which somebody was writing. */
export async function mapBeside(
  db: Database,
  about: { proposal: { areaCode: string }; drawings: Drawing[] },
  { initialValue }: FormReply,
): Promise<ShownMap | null> {
  if (initialValue?.intent !== "comment") return null;
  return (await openForm(db, about, initialValue))?.map ?? null;
}
