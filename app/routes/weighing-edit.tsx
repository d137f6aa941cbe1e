import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { proposalToWeigh } from "~/features/proposals/weighing/proposal-to-weigh.server.ts";
import { publishWeighing, saveWeighing } from "~/features/proposals/weighing/weighing.commands.server.ts";
import { rolesThatWeigh } from "~/features/proposals/weighing/weighing.permissions.ts";
import { newestWeighing } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { emptyWeighing, missingIn, type WeighingContent } from "~/features/proposals/weighing/weighing.ts";
import { WeighingEditor } from "~/features/proposals/weighing/weighing-editor.tsx";
import {
  changedBy,
  PublishForm,
  WeighingEditSearch,
  weighingForms,
} from "~/features/proposals/weighing/weighing-form.server.ts";
import { editorPath, placeToLeaveFor, publishingPath } from "~/features/proposals/weighing/weighing-path.ts";
import { WeighingPublishing } from "~/features/proposals/weighing/weighing-publishing.tsx";
import { besideWeighing } from "~/features/results/beside-weighing.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) =>
    `${t(page?.publishing ? "weighing.publishing.title" : "weighing.edit.title")}: ${page ? shortTitle(page.proposal.title) : ""}`,
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
  const here = await room({ request, params });
  const { by, proposal, search, plan } = here;
  const newest = await newestWeighing(db, by);
  const { content, version, publishedAt } = newest ?? { content: emptyWeighing, version: null, publishedAt: null };
  const known = newest?.publishedAt === null ? newest.changedAt.toISOString() : "";
  if (search.stap && !(known && plan)) throw back(request, here, "niets");
  return {
    proposal,
    plan: plan ?? null,
    part: search.deel,
    done: search.klaar,
    ...{ known, version, publishedAt, content },
    publishing: search.stap ? await lastLook(here, content) : null,
  };
}

/** What the step before publishing shows besides the draft. */
async function lastLook({ by: { organisationId }, proposal: { slug, plans, themes } }: Room, content: WeighingContent) {
  const proposal = (await findProposal(db, { organisationId, slug })) ?? notFound();
  return {
    beside: await besideWeighing(db, { organisationId, proposal }),
    missing: missingIn(content, { scenarios: plans.map(({ code }) => code), themes }),
  };
}

type Room = Awaited<ReturnType<typeof room>>;

const to = (request: Request, address: string) => redirect(inLanguage(languageOf(request), address), 303);
const placeOf = ({ search, plan }: Room) => ({ part: search.deel, plan: plan?.code ?? "" });
const back = (request: Request, here: Room, done: NonNullable<Room["search"]["klaar"]>) =>
  to(request, `${editorPath(here.proposal.slug, placeOf(here))}&klaar=${done}`);

interface Refusal {
  reply: FormReply | undefined;
  changed: boolean;
}
const refuse = (status: 400 | 409, reply: FormReply | undefined, changed = false) =>
  data<Refusal>({ reply, changed }, { status });

/** Whether a person can mend these errors in the form. */
const canBeMended = (error: Record<string, unknown> | null | undefined) =>
  Object.keys(error ?? {}).every((name) => !["", "intent", "known"].includes(name));

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await room({ request, params });
  const form = await readForm(request);
  return form.get("intent") === "publish" ? await publish(request, here, form) : await save(request, here, form);
}

async function publish(request: Request, here: Room, form: FormData) {
  const submission = parseWithZod(form, { schema: PublishForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refuse(400, submission.reply()) : badRequest();
  }
  const { by, proposal } = here;
  const asked = { known: submission.value.known, scenarios: proposal.plans.map(({ code }) => code) };
  const outcome = await publishWeighing(db, { ...by, ...asked, themes: proposal.themes }, clock.now());
  switch (outcome.kind) {
    case "published":
      return back(request, here, "gepubliceerd");
    case "nothing-to-publish":
      return back(request, here, "niets");
    case "changed-meanwhile":
      // Without the tick: it was about another text.
      return refuse(409, undefined, true);
    case "incomplete":
      // The page tells what is missing.
      return refuse(409, undefined);
    default:
      return unreachable(outcome);
  }
}

async function save(request: Request, here: Room, form: FormData) {
  const { by, search, plan } = here;
  if (!plan) return badRequest();
  const submission = parseWithZod(form, { schema: weighingForms[search.deel] });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refuse(400, submission.reply()) : badRequest();
  }
  const { known, intent, ...values } = submission.value as Record<string, string>;
  const change = changedBy(search.deel, values, plan.code);
  const outcome = await saveWeighing(db, { ...by, known: known ?? "", change }, clock.now());
  if (outcome.kind === "changed-meanwhile") return refuse(409, submission.reply(), true);
  return afterSaving(request, here, { intent: intent ?? "", isNew: outcome.kind === "saved" });
}

/** Where the button that saved a part leads. A plan that is not there has a page that says so. */
function afterSaving(request: Request, here: Room, { intent, isNew }: { intent: string; isNew: boolean }) {
  const { slug } = here.proposal;
  if (intent === "check") return to(request, publishingPath(slug, placeOf(here)));
  const place = placeToLeaveFor(placeOf(here), intent);
  if (place) return to(request, `${editorPath(slug, place)}${isNew ? "&klaar=bewaard" : ""}`);
  return back(request, here, isNew ? "bewaard" : "gelijk");
}

/** How officials write a weighing, a part at a time, read it as everybody will, and publish it. */
export default function WeighingEditPage() {
  const { publishing, ...page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useText();
  const answer = { changed: result?.changed ?? false, reply: result?.reply };
  return (
    <>
      <ErrorSummary errors={errorLines(result?.reply, t)} title={t("site.form.errorSummary")} />
      {publishing && page.plan ? (
        <WeighingPublishing {...page} {...publishing} {...answer} plan={page.plan} />
      ) : (
        <WeighingEditor {...page} {...answer} done={result ? undefined : page.done} />
      )}
    </>
  );
}
