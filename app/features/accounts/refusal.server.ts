import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/form-reply.ts";

/** What a form of accounts may be refused for, with the status, the sentence, and the seconds to wait. */
const refusals = {
  wrong: { status: 400, message: "accounts.error.wrong" },
  "too-many": { status: 429, message: "accounts.error.tooMany", wait: 15 * 60 },
  "too-many-registrations": { status: 429, message: "accounts.error.tooManyRegistrations", wait: 60 * 60 },
  busy: { status: 503, message: "accounts.error.busy", wait: 5 },
} as const;

/** Passwords are never sent back to the page. */
const hideFields = ["password", "current"];

/** A form as conform read it. */
interface AnySubmission {
  reply(options: { formErrors?: string[]; hideFields: string[] }): unknown;
}

/** The answer to a form that holds mistakes: everything but the passwords is kept. */
export function mistakes(submission: AnySubmission) {
  return data({ reply: submission.reply({ hideFields }) as FormReply }, { status: 400 });
}

/** The answer to a form without mistakes that is refused all the same. */
export function refused(submission: AnySubmission, why: keyof typeof refusals) {
  const refusal = refusals[why];
  const headers: Record<string, string> = "wait" in refusal ? { "Retry-After": `${refusal.wait}` } : {};
  const reply = submission.reply({ formErrors: [refusal.message], hideFields }) as FormReply;
  return data({ reply }, { status: refusal.status, headers });
}
