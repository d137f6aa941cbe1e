import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser } from "~/features/accounts/signed-in.server.ts";
import { decisionPath } from "~/features/discussions/moderation/moderation.ts";
import { canMendModeration, ObjectionForm } from "~/features/discussions/moderation/moderation-form.server.ts";
import { objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { OwnDecisionPage } from "~/features/discussions/moderation/own-decision-page.tsx";
import { findOwnDecision } from "~/features/discussions/moderation/own-decisions.queries.server.ts";
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

export const handle: PageHandle = {
  title: (t) => t("moderation.own.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/mijn"), label: t("accounts.mine.title") }],
};

/** `gelukt`: what the form that was just sent has done. */
const Search = z.strictObject({ gelukt: z.literal("bezwaar").optional() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, id: userId } = await requireUser(request);
  const { gelukt } = searchParams(request, Search);
  const decision =
    (await findOwnDecision(db, { organisationId, userId, actId: requireNumber(params, "id") })) ?? notFound();
  return { decision, isObjected: gelukt === "bezwaar" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, id: authorId } = await requireUser(request);
  const actId = requireNumber(params, "id");
  if (!(await findOwnDecision(db, { organisationId, userId: authorId, actId }))) return notFound();
  const submission = parseWithZod(await readForm(request), { schema: ObjectionForm });
  if (submission.status !== "success") {
    return canMendModeration(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const outcome = await objectTo(db, { organisationId, actId, authorId, ...submission.value }, clock.now());
  switch (outcome.kind) {
    case "objected":
      return redirect(inLanguage(languageOf(request), `${decisionPath(actId)}?gelukt=bezwaar`), 303);
    case "objected-before": {
      const reply = submission.reply({ formErrors: ["moderation.error.objectedBefore"] });
      return data({ reply }, { status: 409 });
    }
    case "no-such-decision":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** What a moderator decided about a text of the reader. */
export default function OwnDecisionRoute() {
  const { t } = useText();
  const { decision, isObjected } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <OwnDecisionPage decision={decision} isObjected={isObjected} reply={reply} />
    </>
  );
}
