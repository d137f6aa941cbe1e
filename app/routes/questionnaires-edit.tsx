import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { CheckList } from "~/features/questionnaires/checking/check-list.tsx";
import { findingsOf } from "~/features/questionnaires/checking/findings-of.ts";
import { standsInTheWay } from "~/features/questionnaires/checking/questionnaire-check.ts";
import { AddItemForm } from "~/features/questionnaires/editing/add-item-form.tsx";
import { DeleteForm } from "~/features/questionnaires/editing/delete-form.tsx";
import { DoneNotice } from "~/features/questionnaires/editing/done-notice.tsx";
import { applyEdit } from "~/features/questionnaires/editing/edit.commands.server.ts";
import { mistakesIn, refusedAs } from "~/features/questionnaires/editing/edit-refusal.server.ts";
import { ItemList } from "~/features/questionnaires/editing/item-list.tsx";
import { canBeMended, DoneSearch, EditForm } from "~/features/questionnaires/editing/questionnaire-form.server.ts";
import { StateBadge } from "~/features/questionnaires/editing/questionnaire-list.tsx";
import { findQuestionnaire } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
import { RefusalNotice } from "~/features/questionnaires/editing/refusal-notice.tsx";
import { NewVersion, QuestionnaireLinks, StateNotice } from "~/features/questionnaires/editing/state-notice.tsx";
import { TextsForm, TextsToRead } from "~/features/questionnaires/editing/texts-form.tsx";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, data) => data?.questionnaire.titleNl ?? t("questionnaireEditor.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/vragenlijsten"), label: t("questionnaireEditor.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const { klaar } = searchParams(request, DoneSearch);
  const id = requireNumber(params, "id");
  const questionnaire = (await findQuestionnaire(db, { organisationId, id, now: clock.now() })) ?? notFound();
  return { done: klaar, questionnaire, findings: findingsOf(questionnaire) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const id = requireNumber(params, "id");
  const submission = parseWithZod(await readForm(request), { schema: EditForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? mistakesIn(submission) : badRequest();
  }
  const language = languageOf(request);
  const page = `/beheer/vragenlijsten/${id}`;
  const outcome = await applyEdit(db, { organisationId, id, now: clock.now() }, submission.value);
  switch (outcome.kind) {
    case "done":
      return redirect(inLanguage(language, `${page}?klaar=${outcome.done}${outcome.anchor}`), 303);
    case "added":
      return redirect(inLanguage(language, `${page}/vragen/${outcome.code}`), 303);
    case "copied":
      return redirect(inLanguage(language, `/beheer/vragenlijsten/${outcome.id}?klaar=kopie`), 303);
    case "deleted":
      return redirect(inLanguage(language, "/beheer/vragenlijsten?klaar=weg"), 303);
    case "code-taken":
      return mistakesIn(submission, { code: ["questionnaireEditor.error.codeTaken"] });
    case "too-many":
      return mistakesIn(submission, { code: ["questionnaireEditor.error.tooMany"] });
    case "unknown-item":
      return refusedAs(submission, { kind: "changed-meanwhile" });
    case "unknown":
    case "frozen":
    case "planned":
    case "changed-meanwhile":
      return refusedAs(submission, outcome);
    default:
      return unreachable(outcome);
  }
}

/** One questionnaire: its texts, its questions in order, and what the check finds. */
export default function QuestionnaireEditPage() {
  const { done, questionnaire, findings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, language } = useText();
  const { id, state, version, titleNl, titleEn, items } = questionnaire;
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  const isDraft = state === "draft";
  return (
    <>
      <ErrorSummary errors={errorLines(answer?.reply, t)} title={t("site.form.errorSummary")} />
      <RefusalNotice now={<TextsToRead questionnaire={questionnaire} />} refused={answer?.refused} />
      <Heading level={1}>{language === "nl" ? titleNl : titleEn || titleNl}</Heading>
      <Paragraph>
        <StateBadge state={state} /> {t("questionnaireEditor.list.version", { version })}
      </Paragraph>
      {answer ? null : <DoneNotice done={done} />}
      <StateNotice id={id} state={state} />
      <QuestionnaireLinks hasItems={items.length > 0} id={id} toSolve={findings.filter(standsInTheWay).length} />
      <CheckList findings={findings} id={id} items={items} />
      {isDraft || answer?.intent === "texts" ? (
        <TextsForm questionnaire={questionnaire} reply={replyTo("texts")} />
      ) : (
        <TextsToRead questionnaire={questionnaire} />
      )}
      <ItemList questionnaire={questionnaire} />
      {isDraft || answer?.intent === "add" ? (
        <AddItemForm questionnaire={questionnaire} reply={replyTo("add")} />
      ) : null}
      {isDraft ? (
        <>
          <NewVersion id={id} />
          <DeleteForm changed={questionnaire.changed} reply={replyTo("delete")} />
        </>
      ) : null}
    </>
  );
}
