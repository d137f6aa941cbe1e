import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { AssemblyForm as NewAssembly } from "~/features/panels/lot/assembly-form.tsx";
import { AssemblyTable } from "~/features/panels/lot/assembly-table.tsx";
import { createAssembly } from "~/features/panels/lot/lot.commands.server.ts";
import { rolesWithLot } from "~/features/panels/lot/lot.permissions.ts";
import { listAssemblies } from "~/features/panels/lot/lot.queries.server.ts";
import { readQuotas } from "~/features/panels/lot/lot-file.ts";
import { AssemblyForm, canBeMended } from "~/features/panels/lot/lot-form.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { BadInput } from "~/platform/bad-input.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { filled } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("lot.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithLot);
  return { assemblies: await listAssemblies(db, organisationId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithLot);
  const submission = parseWithZod(await readForm(request), { schema: AssemblyForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const { value } = submission;
  const quotas = quotasOr(value.quotas, value.seats);
  if (typeof quotas === "string") {
    return data({ reply: submission.reply({ fieldErrors: { quotas: [quotas] } }) }, { status: 400 });
  }
  const outcome = await createAssembly(db, { ...value, organisationId, quotas, now: clock.now() });
  switch (outcome) {
    case "created":
      return redirect(inLanguage(languageOf(request), `/beheer/loting/${value.slug}?klaar=gemaakt`), 303);
    case "taken":
      return data({ reply: submission.reply({ fieldErrors: { slug: ["lot.error.taken"] } }) }, { status: 409 });
    default:
      return unreachable(outcome);
  }
}

/** The quotas, or what is wrong with them. */
function quotasOr(text: string, seats: number) {
  try {
    return readQuotas(text, { seats });
  } catch (error) {
    if (error instanceof BadInput) return filled("lot.error.file", { sentence: error.message });
    throw error;
  }
}

/** The lotteries for citizens' assemblies, and a new one. */
export default function AssembliesPage() {
  const { assemblies } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{t("lot.title")}</Heading>
      <Paragraph lead>{t("lot.lead")}</Paragraph>
      <AssemblyTable assemblies={assemblies} />
      <Heading level={2}>{t("lot.new.title")}</Heading>
      <NewAssembly reply={reply} />
    </>
  );
}
