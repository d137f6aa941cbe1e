import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatModerate } from "~/features/discussions/discussion.permissions.ts";
import { KeptText } from "~/features/discussions/kept-text.tsx";
import { RemovalForm } from "~/features/proposals/guardians/guardian-form.server.ts";
import { removeView } from "~/features/proposals/guardians/remove-view.commands.server.ts";
import { viewToJudge } from "~/features/proposals/guardians/removed-view.queries.server.ts";
import { JudgedView, RemovalFields } from "~/features/proposals/guardians/removing-view.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("guardians.removed.page"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    ...(page
      ? [
          {
            href: path(`/voorstellen/${page.view.proposal.slug}/afweging`),
            label: shortTitle(page.view.proposal.title),
          },
        ]
      : []),
  ],
};

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { organisationId, id: moderatorId } = await requireRole(request, rolesThatModerate);
  return { organisationId, moderatorId, viewId: requireNumber(params, "id") };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { view: (await viewToJudge(db, await room({ request, params }))) ?? notFound() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await room({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: RemovalForm });
  if (submission.status !== "success") {
    const isOurs = Object.keys(submission.error ?? {}).every((name) => ["reason", "explanation"].includes(name));
    return isOurs ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const outcome = await removeView(db, { ...by, ...submission.value }, clock.now());
  switch (outcome.kind) {
    case "removed":
      return redirect(inLanguage(languageOf(request), `/beheer/zienswijzen/${by.viewId}`), 303);
    case "removed-before":
      return data({ reply: submission.reply({ formErrors: ["guardians.error.removedBefore"] }) }, { status: 409 });
    case "no-such-view":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** Where a moderator takes away what a guardian published. */
export default function GuardianViewRemovePage() {
  const { view } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("guardians.removed.page")}</Heading>
      <JudgedView view={view} />
      {view.removed ? <KeptText name="explanation" reply={reply} /> : <RemovalFields reply={reply} />}
    </>
  );
}
