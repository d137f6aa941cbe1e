import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesWithPanels } from "~/features/panels/panel.permissions.ts";
import { areasForPanel } from "~/features/panels/staff/area-choice.server.ts";
import { createPanel } from "~/features/panels/staff/panel-edit.commands.server.ts";
import { canBeMended, NewPanelForm } from "~/features/panels/staff/panel-edit-form.server.ts";
import { PanelFields } from "~/features/panels/staff/panel-fields.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

export const handle: PageHandle = {
  title: (t) => t("panels.edit.newTitle"),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/panels"), label: t("panels.staffList.title") },
  ],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, rolesWithPanels);
  return { areas: await areasForPanel(db) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  const submission = parseWithZod(await readForm(request), { schema: NewPanelForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refused(submission.reply(), 400) : badRequest();
  }
  const { value } = submission;
  if (!(await areasForPanel(db)).some(({ code }) => code === value.areaCode)) {
    return refused(submission.reply({ fieldErrors: { areaCode: ["panels.edit.error.area"] } }), 400);
  }
  const outcome = await createPanel(db, { ...value, organisationId, now: clock.now() });
  switch (outcome) {
    case "created":
      return redirect(inLanguage(languageOf(request), `/beheer/panels/${value.slug}?klaar=gemaakt`), 303);
    case "taken":
      return refused(submission.reply({ fieldErrors: { slug: ["panels.edit.error.taken"] } }), 409);
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  return data({ reply }, { status });
}

/** A new panel. */
export default function PanelsNewPage() {
  const { areas } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("panels.edit.newTitle")}</Heading>
      <Paragraph lead>{t("panels.edit.newLead")}</Paragraph>
      <Form>
        <PanelFields areas={areas} reply={reply} />
        <TextField
          defaultValue={filledIn(reply, "slug")}
          errors={errorsOf(reply, "slug", t)}
          hint={t("panels.edit.slugHint")}
          label={t("panels.edit.slug")}
          name="slug"
          spellCheck={false}
        />
        <Button>{t("panels.edit.make")}</Button>
      </Form>
    </>
  );
}
