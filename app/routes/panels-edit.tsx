import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesWithPanels } from "~/features/panels/panel.permissions.ts";
import { findPanel } from "~/features/panels/panel.queries.server.ts";
import { areasForPanel } from "~/features/panels/staff/area-choice.server.ts";
import { editPanel } from "~/features/panels/staff/panel-edit.commands.server.ts";
import { canBeMended, EditPanelForm } from "~/features/panels/staff/panel-edit-form.server.ts";
import { PanelFields } from "~/features/panels/staff/panel-fields.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("panels.edit.title"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/panels"), label: t("panels.staffList.title") },
    ...(page ? [{ href: path(`/beheer/panels/${page.slug}`), label: page.panel.name }] : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  const slug = requireParam(params, "slug");
  const panel = (await findPanel(db, { organisationId, userId: undefined, now: clock.now(), slug })) ?? notFound();
  const { name, description, areaCode, surveysPerYear, consentText, consentVersion } = panel;
  const stored = { name, description, areaCode, surveysPerYear, consentText };
  return { slug, panel: stored, was: consentVersion, areas: await areasForPanel(db) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithPanels);
  const slug = requireParam(params, "slug");
  const now = clock.now();
  const panel = (await findPanel(db, { organisationId, userId: undefined, now, slug })) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: EditPanelForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refused(submission.reply(), 400) : badRequest();
  }
  const { value } = submission;
  // An area that the list does not have may stay: a panel of a wijk was made elsewhere.
  const known =
    value.areaCode === panel.areaCode || (await areasForPanel(db)).some(({ code }) => code === value.areaCode);
  if (!known) return refused(submission.reply({ fieldErrors: { areaCode: ["panels.edit.error.area"] } }), 400);
  const outcome = await editPanel(db, { ...value, organisationId, slug, now });
  const done = (what: string) => redirect(inLanguage(languageOf(request), `/beheer/panels/${slug}?klaar=${what}`), 303);
  switch (outcome) {
    case "changed":
      return done("bewaard");
    case "new-consent":
      return done("nieuwe-tekst");
    case "crossed":
      return refused(submission.reply({ fieldErrors: { consentText: ["panels.edit.error.crossed"] } }), 409);
    case "unknown-panel":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  return data({ reply }, { status });
}

/** What staff decide about a panel. */
export default function PanelsEditPage() {
  const { panel, was, areas } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("panels.edit.title")}</Heading>
      <Paragraph>{t("panels.edit.consentChange")}</Paragraph>
      <Form hidden={{ was }}>
        <PanelFields areas={areas} panel={panel} reply={reply} />
        <Button>{t("panels.edit.save")}</Button>
      </Form>
    </>
  );
}
