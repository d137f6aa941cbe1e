import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { canBeMended, NormForm, NormSearch } from "~/features/results/norms/norm-form.server.ts";
import { NormFormFields } from "~/features/results/norms/norm-form.tsx";
import { NormHistory, NormTable } from "~/features/results/norms/norm-tables.tsx";
import { rolesWithNorms } from "~/features/results/norms/norms.permissions.ts";
import { linesOf } from "~/features/results/norms/theme-norm.ts";
import { decideNorm } from "~/features/results/norms/theme-norms.commands.server.ts";
import { decisionsOf } from "~/features/results/norms/theme-norms.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("valueBoard.norms.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithNorms);
  const search = searchParams(request, NormSearch);
  return { ...search, decisions: await decisionsOf(db, organisationId) };
}

/** How each outcome is named in the address that follows. */
const doneInUrl = { set: "vastgelegd", "taken-away": "weggehaald", unchanged: "gelijk" } as const;

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, id: setBy } = await requireRole(request, rolesWithNorms);
  const submission = parseWithZod(await readForm(request), { schema: NormForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const { theme, kind, grade, ground } = submission.value;
  const outcome = await decideNorm(db, { organisationId, theme, kind, grade, ground, setBy }, clock.now());
  if (outcome.kind === "norm-above-ambition") {
    const reply = submission.reply({ fieldErrors: { grade: ["valueBoard.norms.error.aboveAmbition"] } });
    return data({ reply }, { status: 400 });
  }
  return redirect(inLanguage(languageOf(request), `/beheer/normen?klaar=${doneInUrl[outcome.kind]}`), 303);
}

/** What the council wants per theme: who set it, when and on what ground. */
export default function NormsPage() {
  const { theme, kind, done, decisions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  const norms = linesOf(decisions);
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("valueBoard.norms.title")}</Heading>
      <Paragraph lead>{t("valueBoard.norms.lead")}</Paragraph>
      {done ? (
        <Alert kind={done === "gelijk" ? "info" : "ok"} live>
          <p>{t(`valueBoard.norms.done.${done}`)}</p>
        </Alert>
      ) : null}
      <NormTable norms={norms} />
      <NormFormFields kind={kind} norms={norms} reply={reply} theme={theme} />
      <Heading level={2}>{t("valueBoard.norms.history")}</Heading>
      <NormHistory decisions={decisions} />
    </>
  );
}
