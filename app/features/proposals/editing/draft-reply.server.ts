import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/form-reply.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { DraftRefused } from "./draft-notice.tsx";

/** What a page of a draft gets back when a form was not done: what was filled in, and why. */
export interface DraftReply {
  reply: FormReply | undefined;
  refused: DraftRefused | null;
}

/** A form as conform read it. */
interface AnySubmission {
  error?: Record<string, unknown> | null | undefined;
  reply(options?: { fieldErrors?: Record<string, string[]> }): unknown;
}

/** The answer to a form with mistakes: everything that was typed stays. */
export function mistakesIn(submission: AnySubmission, fieldErrors?: Record<string, string[]>) {
  const reply = submission.reply(fieldErrors ? { fieldErrors } : {}) as FormReply;
  return data<DraftReply>({ reply, refused: null }, { status: 400 });
}

/** The answer to a form without mistakes that was not done: everything that was typed stays. */
export function refusedAs(submission: AnySubmission, refused: DraftRefused | { kind: "unknown" }) {
  if (refused.kind === "unknown") return notFound();
  return data<DraftReply>({ reply: submission.reply() as FormReply, refused }, { status: 409 });
}

/** Whether somebody can mend the mistakes of a form: those in the fields that one fills in, not those in what it carries along. */
export function canBeMended({ error }: AnySubmission): boolean {
  return Object.keys(error ?? {}).every((name) => !["", "known", "intent", "over", "area", "files"].includes(name));
}
