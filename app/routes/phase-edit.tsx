import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { decidingPath } from "~/features/discussions/decisions/decision-path.ts";
import { AnswersForm } from "~/features/proposals/cycle/answers-form.tsx";
import { answerPhase, checkStep, type PhaseStep, takeStep } from "~/features/proposals/cycle/phase.commands.server.ts";
import { phaseAnswersOf, phaseChangesOf } from "~/features/proposals/cycle/phase.queries.server.ts";
import { newestOf, phasesToAnswer, questionsOf } from "~/features/proposals/cycle/phase-answers.ts";
import { canBeMended, PhaseForm } from "~/features/proposals/cycle/phase-form.server.ts";
import { phasePath } from "~/features/proposals/cycle/phase-path.ts";
import { StepCheck, type StepToCheck } from "~/features/proposals/cycle/step-check.tsx";
import { StepForms } from "~/features/proposals/cycle/step-forms.tsx";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { phases } from "~/features/proposals/phase.ts";
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
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
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
  const [answers, changes, { waiting, total }] = await Promise.all([
    phaseAnswersOf(db, by),
    phaseChangesOf(db, by),
    countInputs(db, { ...by, now: clock.now() }),
  ]);
  const questions = questionsOf(answers, changes);
  const phase = chosen ?? proposal.phase ?? phases[0];
  const asked = { phase, questions, begun: phasesToAnswer(proposal.phase, questions), known: newestOf(answers, phase) };
  return { proposal, waiting, total, done, asked };
}

type Refusal = { reply: FormReply; changed: boolean; check?: StepToCheck };
const refuse = (reply: FormReply, changed = false) => data<Refusal>({ reply, changed }, { status: 409 });
const toMend = (reply: FormReply) => data<Refusal>({ reply, changed: false }, { status: 400 });

type Room = Awaited<ReturnType<typeof room>>;
/** What conform read, which gives the form back with what is wrong with it. */
interface Sent {
  reply(options?: { fieldErrors?: Record<string, string[]>; formErrors?: string[] }): FormReply;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await room({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: PhaseForm });
  if (submission.status !== "success") {
    if (!canBeMended(submission.error)) return badRequest();
    return toMend(submission.reply());
  }
  const { value } = submission;
  if (value.intent === "answers") return await keepAnswers(request, here, submission, value);
  const reason = value.intent === "on" ? value.reasonOn : value.reasonBack;
  return await move(request, here, submission, { direction: value.intent, from: value.from, reason }, value.sure);
}

const back = (request: Request, path: string) => redirect(inLanguage(languageOf(request), path), 303);

type Answers = Extract<z.output<typeof PhaseForm>, { intent: "answers" }>;

async function keepAnswers(request: Request, { proposal, by }: Room, sent: Sent, answers: Answers) {
  const { phase, known, intent: _, ...bodies } = answers;
  const outcome = await answerPhase(db, { ...by, phase, known, bodies }, clock.now());
  switch (outcome.kind) {
    case "answered":
      return back(request, `${phasePath(proposal.slug, phase)}&klaar=antwoorden`);
    case "changed-meanwhile":
      return refuse(sent.reply(), true);
    case "not-begun":
      return refuse(sent.reply({ formErrors: ["cycle.error.notBegun"] }));
    case "is-withdrawn":
      return refuse(sent.reply({ formErrors: ["cycle.staff.isWithdrawn"] }));
    default:
      return unreachable(outcome);
  }
}

async function move(
  request: Request,
  { proposal, by }: Room,
  sent: Sent,
  step: Pick<PhaseStep, "direction" | "from" | "reason">,
  sure: "ja" | "nee" | undefined,
) {
  if (sure === "nee") return data<Refusal>({ reply: sent.reply(), changed: false });
  const outcome = await (sure ? takeStep : checkStep)(db, { ...by, ...step }, clock.now());
  switch (outcome.kind) {
    case "step": {
      const { to, waiting } = outcome;
      return data<Refusal>({ reply: sent.reply(), changed: false, check: { ...step, to, waiting } });
    }
    case "taken":
      return back(request, `${phasePath(proposal.slug)}?klaar=stap`);
    case "moved-meanwhile":
      return refuse(sent.reply(), true);
    case "no-step":
      return refuse(sent.reply({ formErrors: ["cycle.error.noStep"] }));
    case "is-withdrawn":
      return refuse(sent.reply({ formErrors: ["cycle.staff.isWithdrawn"] }));
    case "reason-missing": {
      const field = step.direction === "on" ? "reasonOn" : "reasonBack";
      const message = outcome.why === "back" ? "cycle.error.reasonBack" : "cycle.error.reasonUnanswered";
      return toMend(sent.reply({ fieldErrors: { [field]: [message] } }));
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
  if (result?.check) {
    return (
      <>
        <Heading level={1}>{t("cycle.staff.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>
        <StepCheck step={result.check} />
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("cycle.staff.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>
      {proposal.isWithdrawn ? (
        <Alert kind="warning" title={t("cycle.staff.isWithdrawn")} />
      ) : (
        <Paragraph lead>{t("cycle.staff.lead")}</Paragraph>
      )}
      {result?.changed ? <Alert kind="warning" live title={t("cycle.staff.changed")} /> : null}
      {done && !result ? <Alert kind="ok" live title={t(`cycle.staff.done.${done}`)} /> : null}
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}/verloop`)} more>
          {t("cycle.staff.view")}
        </Link>
      </Paragraph>
      {proposal.isWithdrawn ? null : (
        <>
          <StepForms
            decidingPath={decidingPath(proposal.slug)}
            phase={proposal.phase}
            reply={reply}
            total={total}
            waiting={waiting}
          />
          <AnswersForm {...asked} reply={reply} slug={proposal.slug} />
        </>
      )}
    </>
  );
}
