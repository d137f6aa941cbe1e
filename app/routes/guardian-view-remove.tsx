import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatModerate } from "~/features/discussions/discussion.permissions.ts";
import { removeView } from "~/features/discussions/moderation/remove-view.commands.server.ts";
import { changedMessage } from "~/features/discussions/moderation/seen-text.server.ts";
import { findViewCase } from "~/features/discussions/moderation/view-case.queries.server.ts";
import { ViewCasePage } from "~/features/discussions/moderation/view-case-page.tsx";
import { decisionIn, tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { RemovalForm } from "~/features/proposals/guardians/guardian-form.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("guardians.removed.page"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    ...(page
      ? [
          {
            href: path(`/voorstellen/${page.found.view.proposal.slug}/afweging`),
            label: shortTitle(page.found.view.proposal.title),
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
  return { found: (await findViewCase(db, await room({ request, params }))) ?? notFound() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await room({ request, params });
  const submission = parseWithZod(await readForm(request), { schema: RemovalForm });
  if (submission.status !== "success") {
    const isOurs = Object.keys(submission.error ?? {}).every((name) => ["reason", "explanation"].includes(name));
    return isOurs ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const refuse = (message: string) => data({ reply: submission.reply({ formErrors: [message] }) }, { status: 409 });
  const removal = { ...by, ...submission.value };
  const place = { organisationId: by.organisationId, origin: env.appOrigin, now: clock.now() };
  const outcome = await tellAuthors(db, place, (tx) => removeView(tx, removal, place.now), decisionIn);
  switch (outcome.kind) {
    case "removed":
      return redirect(inLanguage(languageOf(request), `/beheer/zienswijzen/${by.viewId}`), 303);
    case "removed-before":
      return refuse("guardians.error.removedBefore");
    case "own-text":
      return refuse("moderation.error.ownText");
    case "edited-since":
    case "decided-since":
      return refuse(changedMessage(outcome));
    case "no-such-view":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** Where a moderator takes away what a guardian published. */
export default function GuardianViewRemovePage() {
  const { found } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <ViewCasePage found={found} reply={reply} />
    </>
  );
}
