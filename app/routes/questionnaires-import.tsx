import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ImportFields, type ImportProblem } from "~/features/questionnaires/editing/import-fields.tsx";
import { readImportForm } from "~/features/questionnaires/file/import-form.server.ts";
import { importQuestionnaire } from "~/features/questionnaires/file/questionnaire-import.commands.server.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { inLanguage, type Language, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { translator } from "~/i18n/translate.ts";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
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
  const form = await readForm(request);
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const language = languageOf(request);
  const t = translator(language);
  const given = await readImportForm(form, t("questionnaireEditor.importer.fileName"));
  switch (given.kind) {
    case "malformed":
      return badRequest();
    case "nothing":
      return refused("", { name: "bestand", message: t("questionnaireEditor.error.yamlMissing") });
    case "too-long":
      return refused(given.pasted, { name: "bestand", message: t("questionnaireEditor.error.yamlTooLong") });
    case "unreadable":
      return refused(given.pasted, { name: "bestand", message: given.problem });
    case "file":
      return await readIn(organisationId, given.file, language);
    default:
      return unreachable(given);
  }
}

/** Stores what the file says; a file with a mistake stands on the page, to mend it there. */
async function readIn(organisationId: number, file: TextFile, language: Language) {
  try {
    const { id, made } = await importQuestionnaire(db, { organisationId, file });
    const done = made === "nothing" ? "gelijk" : "ingelezen";
    return redirect(inLanguage(language, `/beheer/vragenlijsten/${id}?klaar=${done}`), 303);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return refused(file.text, { name: "yaml", message: error.message });
  }
}

function refused(text: string, problem: ImportProblem) {
  return data({ text, problem }, { status: 400 });
}

/** Reads in a questionnaire that was kept as a file. */
export default function QuestionnaireImportPage() {
  const answer = useActionData<typeof action>();
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={answer ? [answer.problem] : []} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("questionnaireEditor.importer.title")}</Heading>
      <Paragraph lead>{t("questionnaireEditor.importer.lead")}</Paragraph>
      <ImportFields problem={answer?.problem} text={answer?.text} />
    </>
  );
}
