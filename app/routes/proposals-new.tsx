import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { startDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { useDraftField } from "~/features/proposals/editing/draft-field.ts";
import { StartForm } from "~/features/proposals/editing/draft-form.server.ts";
import { canBeMended, mistakesIn } from "~/features/proposals/editing/draft-reply.server.ts";
import { rolesThatEditProposals } from "~/features/proposals/proposals.permissions.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

export const handle: PageHandle = {
  title: (t) => t("proposalEditor.start.title"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/voorstellen"), label: t("proposalEditor.list.title") },
  ],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, rolesThatEditProposals);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatEditProposals);
  const submission = parseWithZod(await readForm(request), { schema: StartForm });
  if (submission.status !== "success") return canBeMended(submission) ? mistakesIn(submission) : badRequest();
  const draftId = await startDraft(db, { organisationId, officialId, ...submission.value }, clock.now());
  return redirect(inLanguage(languageOf(request), `/beheer/voorstellen/${draftId}?klaar=nieuw`), 303);
}

/** Begins a proposal with its title. */
export default function ProposalsNewPage() {
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("proposalEditor.start.title")}</Heading>
      <Paragraph lead>{t("proposalEditor.start.lead")}</Paragraph>
      <Form>
        <TextField
          {...useDraftField(reply)("title", "")}
          hint={t("proposalEditor.start.hint")}
          label={t("proposalEditor.start.field")}
          maxLength={200}
        />
        <Button>{t("proposalEditor.start.button")}</Button>
      </Form>
    </>
  );
}
