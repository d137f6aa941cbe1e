import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/form-reply.ts";
import type { Database } from "~db/client.server.ts";
import { findQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import type { NotReady } from "./not-ready-notice.tsx";
import type { PlanBound } from "./plan-bounds.queries.server.ts";
import type { RemarkAround } from "./remarks-around.ts";
import type { PlanRefusal } from "./round-plan.commands.server.ts";

/** Why a form about a round was not done, as the page says it above the form. */
export type RoundRefusal =
  | "changed-meanwhile"
  | "opened"
  | "in-use"
  | "drawn"
  | "lost-changed"
  | "not-open"
  | "not-later"
  | "not-open-yet"
  | PlanBound;

/** What a page about a round gets back when a form was not done. */
export interface RoundReply {
  intent: string;
  reply: FormReply | undefined;
  refused: RoundRefusal | null;
  notReady: NotReady | null;
  /** What is hard to read in the texts before question 1. */
  hardToRead: RemarkAround[];
}

/** A form as conform read it. */
export interface AnySubmission {
  payload: Record<string, unknown>;
  reply(options?: { fieldErrors?: Record<string, string[]> }): unknown;
}

/** The answer to a form about a round that was not done: everything that was typed stays. */
export function answerTo(
  submission: AnySubmission,
  { status, ...rest }: Partial<RoundReply> & { status: 400 | 409; fieldErrors?: Record<string, string[]> },
) {
  const { fieldErrors, refused = null, notReady = null, hardToRead = [] } = rest;
  const reply = submission.reply(fieldErrors ? { fieldErrors } : {}) as FormReply;
  const answer: RoundReply = { intent: String(submission.payload.intent ?? ""), reply, refused, notReady, hardToRead };
  return data(answer, { status });
}

const choiceFields = {
  questionnaire: { questionnaire: ["roundPlanner.error.questionnaire"] },
  panel: { panel: ["roundPlanner.error.panel"] },
  proposal: { proposal: ["roundPlanner.error.proposal"] },
  area: { area: ["roundPlanner.error.area"] },
};

/** The answer to a plan that cannot be stored like this. */
export async function planRefused(
  db: Database,
  submission: AnySubmission,
  refusal: PlanRefusal,
  where: { organisationId: number; id: number; now: Date },
) {
  switch (refusal.kind) {
    case "slug-taken":
      return answerTo(submission, { status: 400, fieldErrors: { slug: ["roundPlanner.error.slugTaken"] } });
    case "unknown-choice":
      return answerTo(submission, { status: 400, fieldErrors: choiceFields[refusal.choice] });
    case "hard-to-read": {
      const fieldErrors = { wordingReason: ["roundPlanner.error.wordingReason"] };
      return answerTo(submission, { status: 400, fieldErrors, hardToRead: refusal.remarks });
    }
    case "not-ready": {
      const questionnaire = await findQuestionnaire(db, where);
      const items = (questionnaire?.items ?? []).map(({ code, textNl }) => ({ code, textNl }));
      return answerTo(submission, { status: 409, notReady: { id: where.id, findings: refusal.findings, items } });
    }
  }
}
