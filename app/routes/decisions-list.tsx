import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { decidingRoom, decisionChoices } from "~/features/discussions/decisions/deciding-room.server.ts";
import { decisionsOf } from "~/features/discussions/decisions/decision.queries.server.ts";
import { NewDecisionForm } from "~/features/discussions/decisions/decision-fields.tsx";
import {
  canBeMended,
  DecisionsSearch,
  newDecisionForm,
} from "~/features/discussions/decisions/decision-form.server.ts";
import { DecisionList } from "~/features/discussions/decisions/decision-list.tsx";
import { decidingPath } from "~/features/discussions/decisions/decision-path.ts";
import { draftDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { dayOf } from "~/platform/day.ts";
import { db } from "~/platform/db.server.ts";
import { filledIn } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("decisions.staff.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { proposal, by } = await decidingRoom(request, params);
  const { klaar: done } = searchParams(request, DecisionsSearch);
  const now = clock.now();
  const [decisions, counts, choices] = await Promise.all([
    decisionsOf(db, by),
    countInputs(db, { ...by, now }),
    decisionChoices(by),
  ]);
  return { proposal, decisions, counts, choices, today: dayOf(now), done, formKey: crypto.randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { proposal, by } = await decidingRoom(request, params);
  const now = clock.now();
  const submission = parseWithZod(await readForm(request), { schema: newDecisionForm(now) });
  if (submission.status !== "success") {
    return canBeMended(submission.error)
      ? data({ reply: submission.reply(), status: 400 }, { status: 400 })
      : badRequest();
  }
  const { intent: _, formKey, ...text } = submission.value;
  const refuse = (message: string) =>
    data({ reply: submission.reply({ formErrors: [message] }), status: 409 }, { status: 409 });
  const outcome = await draftDecision(db, { ...by, text, formKey }, now);
  switch (outcome.kind) {
    case "written": {
      const draft = `${decidingPath(proposal.slug)}/${outcome.decisionId}?klaar=bewaard`;
      return redirect(inLanguage(languageOf(request), draft), 303);
    }
    case "not-of-proposal":
      return refuse("decisions.staff.notOfProposal");
    case "key-used":
      return refuse("decisions.error.alreadySent");
    default:
      return unreachable(outcome);
  }
}

/** The decisions about a proposal, and the form that begins another one. */
export default function DecisionsListPage() {
  const { proposal, decisions, counts, choices, today, done, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const reply = answer?.reply;
  // A form that was refused as sent before needs a key of its own; any other is the same form again.
  const formKey = (answer?.status === 409 ? undefined : filledIn(reply, "formKey")) ?? page.formKey;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("decisions.staff.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>
      <Paragraph lead>{t("decisions.staff.lead")}</Paragraph>
      {done && !reply ? <Alert kind="ok" live title={t("decisions.staff.discarded")} /> : null}
      <InputCounter counts={counts} />
      <DecisionList decisions={decisions} slug={proposal.slug} />
      <Heading level={2}>{t("decisions.staff.new")}</Heading>
      <Paragraph>{t("decisions.staff.newText")}</Paragraph>
      <NewDecisionForm {...choices} formKey={formKey} phase={proposal.phase} reply={reply} today={today} />
    </>
  );
}
