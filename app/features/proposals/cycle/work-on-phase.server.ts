import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { answerPhase, checkStep, takeStep } from "./phase.commands.server.ts";
import { phaseRecordOf } from "./phase.queries.server.ts";
import { canBeMended, drawnAgain, PhaseForm, textsOf } from "./phase-form.server.ts";
import { type AtPhase, keepTyped } from "./phase-jotting.server.ts";
import { checkPath, phaseChosen, phasePath, questionsPath } from "./phase-path.ts";
import type { Direction } from "./transitions.ts";

/** What the page about the phase is drawn with when a form could not be saved. */
export interface PhaseReply {
  reply: FormReply;
  /** Whether somebody else moved the proposal or answered in between. */
  changed?: boolean | undefined;
  /** The phase that the form stands on, where nobody was told yet what changed since. */
  from?: string | undefined;
}
const answer = (status: 400 | 409, what: PhaseReply) => data<PhaseReply>(what, { status });

interface Errors {
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
}
interface Act extends AtPhase {
  request: Request;
  form: FormData;
  /** What conform read, which gives the form back with what is wrong with it. */
  sent: { reply(errors?: Errors): FormReply };
  value: z.output<typeof PhaseForm>;
}

/**
 * Does what a button on the page about the phase asks. Answers and steps are public at once, so a button publishes nothing
 * but what it says; what else was typed is kept for the official alone, and the button leads to an address where it stands.
 */
export async function workOnPhase(request: Request, here: AtPhase, form: FormData) {
  const submission = parseWithZod(form, { schema: PhaseForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error)
      ? answer(400, { reply: { ...submission.reply(), initialValue: textsOf(form) }, from: textsOf(form).from })
      : badRequest();
  }
  const act = { ...here, request, form, sent: submission, value: submission.value };
  const { intent, sure } = submission.value;
  if (intent === "answers") return await keepAnswers(act);
  const chosen = phaseChosen(intent);
  if (chosen) return await goOn(act, questionsPath(here.proposal.slug, chosen));
  const direction = intent === "on" ? "on" : "back";
  if (sure === "nee") return await goOn(act, phasePath(here.proposal.slug, act.value.phase));
  return sure ? await move(direction, act) : await check(direction, act);
}

const back = (request: Request, path: string) => redirect(inLanguage(languageOf(request), path), 303);
export const reasons = { on: "reasonOn", back: "reasonBack" } as const;

/** Leads there, with what was typed kept. */
async function goOn(act: Act, path: string) {
  await keepTyped(act, { ...act, record: await phaseRecordOf(db, act.by) });
  return back(act.request, path);
}

/** The page once more, with what was typed on top of what stands now. */
async function refused(status: 400 | 409, act: Act, { changed, ...errors }: Errors & Pick<PhaseReply, "changed">) {
  const { form, value, sent } = act;
  const record = await phaseRecordOf(db, act.by);
  await keepTyped(act, { form, value, record });
  const { texts, fieldErrors } = drawnAgain(form, value, record);
  const { error } = sent.reply({ ...errors, fieldErrors: { ...errors.fieldErrors, ...fieldErrors } });
  return answer(status, { reply: { ...(error && { error }), initialValue: texts }, changed });
}

async function keepAnswers(act: Act) {
  const { proposal, by, value, form } = act;
  const { phase = badRequest(), from, known, look, choose, work, learn } = value;
  const outcome = await answerPhase(
    db,
    { ...by, phase, from, known, bodies: { look, choose, work, learn } },
    clock.now(),
  );
  switch (outcome.kind) {
    case "answered":
      return await goOn(act, `${phasePath(proposal.slug, phase)}&klaar=antwoorden`);
    case "changed-meanwhile":
      return await refused(409, act, { changed: true });
    case "not-begun":
      return await refused(409, act, { formErrors: ["cycle.error.notBegun"] });
    case "is-withdrawn":
      return tooLate("planWithdrawn", form);
    default:
      return unreachable(outcome);
  }
}

const stepOf = (direction: Direction, { value }: Act) => ({
  ...{ direction, from: value.from, reason: value[reasons[direction]] },
});

/** Leads to what a step changes, so that an official reads it before taking the step. */
async function check(direction: Direction, act: Act) {
  const { proposal, by, value, form } = act;
  const outcome = await checkStep(db, { ...by, ...stepOf(direction, act) }, clock.now());
  if (outcome.kind === "taken") return await afterStep(direction, act);
  if (outcome.kind !== "step") return await noStep(direction, act, outcome);
  await keepTyped(act, { form, value, record: await phaseRecordOf(db, by), isChecking: true });
  return back(act.request, checkPath(proposal.slug, value.phase, direction));
}

async function move(direction: Direction, act: Act) {
  const outcome = await takeStep(db, { ...act.by, ...stepOf(direction, act) }, clock.now());
  return outcome.kind === "taken" ? await afterStep(direction, act) : await noStep(direction, act, outcome);
}

/** Leads to the page of the new phase; the reason of the step is on the site, what else was typed is kept. */
async function afterStep(direction: Direction, act: Act) {
  const { proposal, by, form, request } = act;
  const record = await phaseRecordOf(db, by);
  const field = reasons[direction];
  const value = { ...act.value, [field]: null };
  form.delete(field);
  const { hasAnswers } = await keepTyped(act, { form, value, record });
  const path = phasePath(proposal.slug, hasAnswers ? value.phase : undefined);
  return back(request, `${path}${path.includes("?") ? "&" : "?"}klaar=stap`);
}

type NoStep = Exclude<Awaited<ReturnType<typeof takeStep>>, { kind: "taken" }>;

async function noStep(direction: Direction, act: Act, outcome: NoStep) {
  switch (outcome.kind) {
    case "moved-meanwhile":
      return await refused(409, act, { changed: true });
    case "no-step":
      return await refused(409, act, { formErrors: ["cycle.error.noStep"] });
    case "is-withdrawn":
      return tooLate("planWithdrawn", act.form);
    case "reason-missing": {
      const message = outcome.why === "back" ? "cycle.error.reasonBack" : "cycle.error.reasonUnanswered";
      return await refused(400, act, { fieldErrors: { [reasons[direction]]: [message] } });
    }
    default:
      return unreachable(outcome);
  }
}
