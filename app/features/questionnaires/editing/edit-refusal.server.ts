import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/form-reply.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { DraftRefusal } from "./draft-change.commands.server.ts";

/** Why a change of a draft was not saved, as a page can show it. */
export type ShownRefusal = Exclude<DraftRefusal["kind"], "unknown">;

/** What the page gets back when a form was not saved: what was filled in, by which form, and why. */
export interface EditReply {
  intent: string;
  reply: FormReply | undefined;
  refused: ShownRefusal | null;
}

/** A form as conform read it. */
interface AnySubmission {
  payload: Record<string, unknown>;
  reply(options?: { fieldErrors?: Record<string, string[]> }): unknown;
}

/** The answer to a form with mistakes: everything that was typed stays. */
export function mistakesIn(submission: AnySubmission, fieldErrors?: Record<string, string[]>) {
  const reply = submission.reply(fieldErrors ? { fieldErrors } : {}) as FormReply;
  const answer: EditReply = { intent: String(submission.payload.intent ?? ""), reply, refused: null };
  return data(answer, { status: 400 });
}

/** The answer to a form without mistakes that came too late: everything that was typed stays. */
export function refusedAs(submission: AnySubmission, { kind }: DraftRefusal) {
  if (kind === "unknown") return notFound();
  const reply = submission.reply() as FormReply;
  const answer: EditReply = { intent: String(submission.payload.intent ?? ""), reply, refused: kind };
  return data(answer, { status: 409 });
}
