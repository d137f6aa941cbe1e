import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ImportFields } from "~/features/questionnaires/editing/import-fields.tsx";
import { ImportForm } from "~/features/questionnaires/editing/questionnaire-form.server.ts";
import { importQuestionnaire } from "~/features/questionnaires/file/questionnaire-import.commands.server.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { translator } from "~/i18n/translate.ts";
import { BadInput } from "~/platform/bad-input.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("questionnaireEditor.importer.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/vragenlijsten"), label: t("questionnaireEditor.title") },
  ],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, rolesWithQuestionnaires);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const submission = parseWithZod(await readForm(request), { schema: ImportForm });
  if (submission.status !== "success") {
    const isOurs = Object.keys(submission.error ?? {}).every((field) => field === "yaml");
    return isOurs
      ? data({ reply: submission.reply() as FormReply, problem: undefined }, { status: 400 })
      : badRequest();
  }
  const language = languageOf(request);
  const name = translator(language)("questionnaireEditor.importer.fileName");
  try {
    const { id, made } = await importQuestionnaire(db, { organisationId, file: { name, text: submission.value.yaml } });
    const done = made === "nothing" ? "gelijk" : "ingelezen";
    return redirect(inLanguage(language, `/beheer/vragenlijsten/${id}?klaar=${done}`), 303);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return data({ reply: submission.reply() as FormReply, problem: error.message }, { status: 400 });
  }
}

/** Reads in a questionnaire that was kept as a file. */
export default function QuestionnaireImportPage() {
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const problem = answer?.problem;
  const errors = problem === undefined ? errorLines(answer?.reply, t) : [{ name: "yaml", message: problem }];
  return (
    <>
      <ErrorSummary errors={errors} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("questionnaireEditor.importer.title")}</Heading>
      <Paragraph lead>{t("questionnaireEditor.importer.lead")}</Paragraph>
      <ImportFields problem={problem} reply={answer?.reply} />
    </>
  );
}
