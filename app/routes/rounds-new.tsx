import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { listQuestionnaires } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
import { HardToReadNotice, NotReadyNotice } from "~/features/questionnaires/planning/not-ready-notice.tsx";
import { answerTo, planRefused } from "~/features/questionnaires/planning/plan-answer.server.ts";
import { planChoices } from "~/features/questionnaires/planning/planned-rounds.queries.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { RoundFields } from "~/features/questionnaires/planning/round-fields.tsx";
import { roundForm } from "~/features/questionnaires/planning/round-form.server.ts";
import { planRound } from "~/features/questionnaires/planning/round-plan.commands.server.ts";
import { canBeMended, RoundSearch } from "~/features/questionnaires/planning/round-search.server.ts";
import { newPlan } from "~/features/questionnaires/planning/shown-plan.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("roundPlanner.new"),
  breadcrumbs: (text) => roundCrumbs(text),
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const { vragenlijst } = searchParams(request, RoundSearch);
  const [choices, questionnaires] = await Promise.all([
    planChoices(db, organisationId),
    listQuestionnaires(db, { organisationId, now: clock.now() }),
  ]);
  return { choices, questionnaires, plan: newPlan(questionnaires.find(({ id }) => id === vragenlijst)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, id: actorId } = await requireRole(request, rolesWithQuestionnaires);
  const now = clock.now();
  const submission = parseWithZod(await readForm(request), { schema: roundForm(now) });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? answerTo(submission, { status: 400 }) : badRequest();
  }
  const { shown: _shown, wordingReason, ...plan } = submission.value;
  const outcome = await planRound(db, { organisationId, now, actorId, wordingReason }, plan);
  if (outcome.kind !== "planned") {
    return planRefused(db, submission, outcome, { organisationId, id: plan.questionnaireId, now });
  }
  const done = plan.opensAt <= now ? "geopend" : "gepland";
  return redirect(inLanguage(languageOf(request), `/beheer/rondes/${outcome.id}?klaar=${done}`), 303);
}

/** Plans a round: who may answer what, when, and what happens with it. */
export default function RoundsNewPage() {
  const { choices, questionnaires, plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />
      <NotReadyNotice notReady={answer?.notReady} />
      <HardToReadNotice remarks={answer?.hardToRead} />
      <Heading level={1}>{t("roundPlanner.new")}</Heading>
      <Paragraph lead>{t("roundPlanner.lead")}</Paragraph>
      <RoundFields choices={choices} plan={plan} questionnaires={questionnaires} reply={answer?.reply} />
    </>
  );
}
