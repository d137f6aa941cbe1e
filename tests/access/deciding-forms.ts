import { randomUUID } from "node:crypto";

/** Forms of the policy cycle, decisions and mails; see forms.ts. */
export const decidingForms: Record<string, (names: Record<string, string>) => Record<string, string>> = {
  phaseAnswers: () => ({ intent: "answers", phase: "agendering", look: "", choose: "", work: "", learn: "" }),
  decision: () => ({
    ...{ intent: "save", formKey: randomUUID() },
    ...{ title: "Besluit", body: "Zo doen wij het.", decidedOn: "2026-01-01" },
  }),
  verdict: ({ comment = "" }) => ({
    ...{ intent: "decide", inputs: `comment-${comment}`, verdict: "used", reason: "Het staat in het plan." },
    ...{ title: "Besluit", body: "Zo doen wij het.", decidedOn: "2026-01-01" },
  }),
  publishDecision: () => ({ intent: "publish", known: "", sure: "ja" }),
  discardDecision: () => ({ intent: "discard", sure: "ja" }),
  handBackTask: () => ({ intent: "hand-back", guardian: "2147483647" }),
  mailChoice: () => ({ intent: "mail", digest: "never", aboutOwnInput: "ja" }),
  oneClick: () => ({ "List-Unsubscribe": "One-Click" }),
};
