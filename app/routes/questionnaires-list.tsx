import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { DoneNotice } from "~/features/questionnaires/editing/done-notice.tsx";
import { startQuestionnaire } from "~/features/questionnaires/editing/draft.commands.server.ts";
import { mistakesIn } from "~/features/questionnaires/editing/edit-refusal.server.ts";
import { canBeMended, DoneSearch, StartForm } from "~/features/questionnaires/editing/questionnaire-form.server.ts";
import { QuestionnaireList, StartFields } from "~/features/questionnaires/editing/questionnaire-list.tsx";
import { listQuestionnaires } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
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
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("questionnaireEditor.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const { klaar } = searchParams(request, DoneSearch);
  return { done: klaar, questionnaires: await listQuestionnaires(db, { organisationId, now: clock.now() }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const submission = parseWithZod(await readForm(request), { schema: StartForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? mistakesIn(submission) : badRequest();
  }
  const id = await startQuestionnaire(db, { organisationId, ...submission.value });
  return redirect(inLanguage(languageOf(request), `/beheer/vragenlijsten/${id}?klaar=nieuw`), 303);
}

/** Every questionnaire, and the form that makes one. */
export default function QuestionnairesPage() {
  const { done, questionnaires } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, path } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("questionnaireEditor.title")}</Heading>
      <Paragraph lead>{t("questionnaireEditor.lead")}</Paragraph>
      <DoneNotice done={done} />
      <QuestionnaireList questionnaires={questionnaires} />
      <Paragraph>
        <Link href={path("/beheer/vragenlijsten/register")} more>
          {t("questionnaireEditor.page.register")}
        </Link>
      </Paragraph>
      <Paragraph>
        <Link href={path("/beheer/vragenlijsten/inlezen")} more>
          {t("questionnaireEditor.importer.title")}
        </Link>
      </Paragraph>
      <StartFields reply={reply} />
    </>
  );
}
