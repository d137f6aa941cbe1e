import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { proposalToWeigh } from "~/features/proposals/weighing/proposal-to-weigh.server.ts";
import { publishWeighing, saveWeighing } from "~/features/proposals/weighing/weighing.commands.server.ts";
import { rolesThatWeigh } from "~/features/proposals/weighing/weighing.permissions.ts";
import { newestWeighing } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { emptyWeighing } from "~/features/proposals/weighing/weighing.ts";
import { WeighingEditor } from "~/features/proposals/weighing/weighing-editor.tsx";
import { changedBy, WeighingEditSearch, weighingForms } from "~/features/proposals/weighing/weighing-form.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => `${t("weighing.edit.title")}: ${page ? shortTitle(page.proposal.title) : ""}`,
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

async function room({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const official = await requireRole(request, rolesThatWeigh);
  const { organisationId } = official;
  const proposal = (await proposalToWeigh(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const search = searchParams(request, WeighingEditSearch);
  const plan = search.plan === undefined ? proposal.plans[0] : proposal.plans.find(({ code }) => code === search.plan);
  if (search.plan !== undefined && !plan) notFound();
  return { official, proposal, search, plan, by: { organisationId, proposalId: proposal.id, officialId: official.id } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { by, proposal, search, plan } = await room({ request, params });
  const newest = await newestWeighing(db, by);
  const draft = newest && !newest.publishedAt ? newest.changedAt.toISOString() : "";
  return {
    proposal,
    plan: plan ?? null,
    part: search.deel,
    done: search.klaar,
    known: draft,
    version: newest?.version ?? null,
    publishedAt: newest?.publishedAt ?? null,
    content: newest?.content ?? emptyWeighing,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await room({ request, params });
  const { by, proposal, search, plan } = here;
  const form = await readForm(request);
  const back = (what: string) => {
    const address = `/beheer/voorstellen/${proposal.slug}/afweging?deel=${search.deel}&plan=${plan?.code ?? ""}`;
    return redirect(inLanguage(languageOf(request), `${address}&klaar=${what}`), 303);
  };
  if (form.get("intent") === "publish") {
    const scenarios = proposal.plans.map(({ code }) => code);
    const known = `${form.get("known")}`;
    const outcome = await publishWeighing(db, { ...by, known, scenarios, themes: proposal.themes }, clock.now());
    switch (outcome.kind) {
      case "published":
        return back("gepubliceerd");
      case "nothing-to-publish":
        return back("niets");
      case "changed-meanwhile":
        return data({ reply: undefined, missing: [], changed: "published" as const }, { status: 409 });
      case "incomplete":
        return data({ reply: undefined, missing: outcome.missing, changed: null }, { status: 409 });
      default:
        return unreachable(outcome);
    }
  }
  if (!plan) return badRequest();
  const submission = parseWithZod(form, { schema: weighingForms[search.deel] });
  if (submission.status !== "success") {
    const isOurs = Object.keys(submission.error ?? {}).every((name) => name !== "" && name !== "intent");
    return isOurs ? data({ reply: submission.reply(), missing: [], changed: null }, { status: 400 }) : badRequest();
  }
  const values = submission.value as Record<string, string>;
  const change = changedBy(search.deel, values, plan.code);
  const outcome = await saveWeighing(db, { ...by, known: values.known ?? "", change }, clock.now());
  switch (outcome.kind) {
    case "saved":
      return back("bewaard");
    case "changed-meanwhile":
      return data({ reply: submission.reply(), missing: [], changed: "saved" as const }, { status: 409 });
    default:
      return unreachable(outcome);
  }
}

/** How officials write a weighing, a part at a time, and publish it. */
export default function WeighingEditPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(result?.reply, t)} title={t("site.form.errorSummary")} />
      <WeighingEditor
        {...page}
        changed={result?.changed ?? null}
        done={result ? undefined : page.done}
        missing={result?.missing ?? []}
        reply={result?.reply}
      />
    </>
  );
}
