import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { decidingPath } from "~/features/discussions/decisions/decision-path.ts";
import { AnswerFields } from "~/features/proposals/cycle/answer-fields.tsx";
import { answerPhase, checkStep, takeStep } from "~/features/proposals/cycle/phase.commands.server.ts";
import { phaseRecordOf } from "~/features/proposals/cycle/phase.queries.server.ts";
import { newestOf, phasesToAnswer, questionsOf } from "~/features/proposals/cycle/phase-answers.ts";
import {
  answersBeside,
  canBeMended,
  drawnAgain,
  PhaseForm,
  textsOf,
} from "~/features/proposals/cycle/phase-form.server.ts";
import { PhaseNotice } from "~/features/proposals/cycle/phase-notice.tsx";
import { phaseChosen, phaseForm, phasePath, questionsPath } from "~/features/proposals/cycle/phase-path.ts";
import { StepCheck, type StepCheckProps } from "~/features/proposals/cycle/step-check.tsx";
import { StepFields } from "~/features/proposals/cycle/step-fields.tsx";
import type { Direction } from "~/features/proposals/cycle/transitions.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { type Phase, phases } from "~/features/proposals/phase.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { typedBesides } from "~/platform/typed-besides.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("cycle.staff.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

const Search = z.strictObject({ fase: z.enum(phases).optional(), klaar: z.enum(["stap", "antwoorden"]).optional() });

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatAnswer);
  const proposal = (await namedProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { proposal, by: { organisationId, proposalId: proposal.id, officialId } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { proposal, by } = await room({ request, params });
  const { fase: chosen, klaar: done } = searchParams(request, Search);
  const [{ answers, changes }, { waiting, total }] = await Promise.all([
    phaseRecordOf(db, by),
    countInputs(db, { ...by, now: clock.now() }),
  ]);
  const questions = questionsOf(answers, changes);
  const phase = chosen ?? proposal.phase ?? phases[0];
  const asked = { phase, questions, begun: phasesToAnswer(proposal.phase, questions), known: newestOf(answers, phase) };
  return { proposal, waiting, total, done, asked };
}

interface Answer {
  reply: FormReply;
  /** Whether somebody else moved the proposal or answered in between. */
  changed?: boolean | undefined;
  check?: StepCheckProps;
  /** What was done, while more was typed than that. */
  done?: "stap" | "antwoorden";
  /** The phase that was chosen while something was typed. */
  leavingFor?: Phase;
}
const answer = (status: 200 | 400 | 409, what: Answer) => data<Answer>(what, { status });

type Room = Awaited<ReturnType<typeof room>>;
interface Errors {
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
}
interface Act extends Room {
  request: Request;
  form: FormData;
  /** What conform read, which gives the form back with what is wrong with it. */
  sent: { reply(errors?: Errors): FormReply };
  value: z.output<typeof PhaseForm>;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await room({ request, params });
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: PhaseForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error)
      ? answer(400, { reply: { ...submission.reply(), initialValue: textsOf(form) } })
      : badRequest();
  }
  const act = { ...here, request, form, sent: submission, value: submission.value };
  const { intent } = submission.value;
  if (intent === "answers") return await keepAnswers(act);
  const chosen = phaseChosen(intent);
  return chosen ? await showQuestionsOf(chosen, act) : await move(intent === "on" ? "on" : "back", act);
}

const back = (request: Request, path: string) => redirect(inLanguage(languageOf(request), path), 303);
const reasons = { on: "reasonOn", back: "reasonBack" } as const;

/** The form on top of what stands now, and at which questions something was typed that is not saved. */
async function again({ by, form, sent, value }: Act, errors: Errors = {}) {
  const { texts, unsaved, fieldErrors } = drawnAgain(form, value, await phaseRecordOf(db, by));
  const { error } = sent.reply({ ...errors, fieldErrors: { ...errors.fieldErrors, ...fieldErrors } });
  return { reply: { error, initialValue: texts }, unsaved };
}

/** The page once more, with what was typed on top of what stands now. */
async function refused(status: 400 | 409, act: Act, { changed, ...errors }: Errors & Pick<Answer, "changed">) {
  return answer(status, { reply: (await again(act, errors)).reply, changed });
}

async function showQuestionsOf(chosen: Phase, act: Act) {
  const { reply, unsaved } = await again(act);
  if (unsaved.length > 0 || typedBesides(act.form, Object.values(reasons))) {
    return answer(409, { reply, leavingFor: chosen });
  }
  return back(act.request, questionsPath(act.proposal.slug, chosen));
}

async function keepAnswers(act: Act) {
  const { proposal, by, request, value } = act;
  const { phase = badRequest(), known, look, choose, work, learn } = value;
  const outcome = await answerPhase(db, { ...by, phase, known, bodies: { look, choose, work, learn } }, clock.now());
  switch (outcome.kind) {
    case "answered":
      if (typedBesides(act.form, Object.values(reasons))) {
        return answer(200, { reply: (await again(act)).reply, done: "antwoorden" });
      }
      return back(request, `${phasePath(proposal.slug, phase)}&klaar=antwoorden`);
    case "changed-meanwhile":
      return await refused(409, act, { changed: true });
    case "not-begun":
      return await refused(409, act, { formErrors: ["cycle.error.notBegun"] });
    case "is-withdrawn":
      return await refused(409, act, { formErrors: ["cycle.staff.isWithdrawn"] });
    default:
      return unreachable(outcome);
  }
}

async function move(direction: Direction, act: Act) {
  const { proposal, by, form, sent, request, value } = act;
  const field = reasons[direction];
  const step = { direction, from: value.from, reason: value[field] };
  if (value.sure === "nee") return answer(200, { reply: (await again(act)).reply });
  const outcome = await (value.sure ? takeStep : checkStep)(db, { ...by, ...step }, clock.now());
  switch (outcome.kind) {
    case "step": {
      const { to, waiting } = outcome;
      const record = await phaseRecordOf(db, by);
      const change = { ...step, to, unanswered: waiting, at: clock.now().toISOString() };
      const answers = answersBeside(form, value, record, change);
      const check = { step: { ...step, to, waiting }, answers, carried: textsOf(form) };
      return answer(200, { reply: sent.reply(), check });
    }
    case "taken": {
      const { reply, unsaved } = await again(act);
      const isLeft = unsaved.length > 0 || typedBesides(form, [reasons[direction === "on" ? "back" : "on"]]);
      if (!isLeft) return back(request, `${phasePath(proposal.slug)}?klaar=stap`);
      const { [field]: _, ...initialValue } = reply.initialValue;
      return answer(200, { reply: { ...reply, initialValue }, done: "stap" });
    }
    case "moved-meanwhile":
      return await refused(409, act, { changed: true });
    case "no-step":
      return await refused(409, act, { formErrors: ["cycle.error.noStep"] });
    case "is-withdrawn":
      return await refused(409, act, { formErrors: ["cycle.staff.isWithdrawn"] });
    case "reason-missing": {
      const message = outcome.why === "back" ? "cycle.error.reasonBack" : "cycle.error.reasonUnanswered";
      return await refused(400, act, { fieldErrors: { [field]: [message] } });
    }
    default:
      return unreachable(outcome);
  }
}

/** Where officials move a proposal through the policy cycle and answer its questions. */
export default function PhaseEditPage() {
  const { proposal, waiting, total, done, asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t, path } = useText();
  const reply = result?.reply;
  const title = <Heading level={1}>{t("cycle.staff.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>;
  if (result?.check) {
    return (
      <>
        {title}
        <StepCheck {...result.check} />
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {title}
      {proposal.isWithdrawn ? (
        <Alert kind="warning" title={t("cycle.staff.isWithdrawn")} />
      ) : (
        <Paragraph lead>{t("cycle.staff.lead")}</Paragraph>
      )}
      <PhaseNotice {...(result ?? { done })} slug={proposal.slug} typedMore={result?.done !== undefined} />
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}/verloop`)} more>
          {t("cycle.staff.view")}
        </Link>
      </Paragraph>
      {proposal.isWithdrawn ? null : (
        <Form
          action={path(phasePath(proposal.slug, asked.phase))}
          hidden={{ from: proposal.phase ?? "none" }}
          id={phaseForm}
          isPage
        >
          <StepFields
            decidingPath={decidingPath(proposal.slug)}
            phase={proposal.phase}
            reply={reply}
            total={total}
            waiting={waiting}
          />
          <AnswerFields {...asked} reply={reply} />
        </Form>
      )}
    </>
  );
}
