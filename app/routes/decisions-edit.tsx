import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { decidingRoom, decisionChoices } from "~/features/discussions/decisions/deciding-room.server.ts";
import { decideInputs, reviseDecision } from "~/features/discussions/decisions/decision.commands.server.ts";
import { findDecision } from "~/features/discussions/decisions/decision.queries.server.ts";
import { inputsPerPage } from "~/features/discussions/decisions/decision.ts";
import { DecisionFields } from "~/features/discussions/decisions/decision-fields.tsx";
import {
  canBeMended,
  decisionForm,
  InputSearch,
  VerdictForm,
} from "~/features/discussions/decisions/decision-form.server.ts";
import { decidingPath, decisionPath } from "~/features/discussions/decisions/decision-path.ts";
import { InputDesk } from "~/features/discussions/decisions/input-desk.tsx";
import { InputFilterForms } from "~/features/discussions/decisions/input-filter.tsx";
import {
  countByState,
  inputsToDecide,
  themesOfInputs,
} from "~/features/discussions/decisions/input-list.queries.server.ts";
import { inputQuery } from "~/features/discussions/decisions/input-search.ts";
import { Publishing } from "~/features/discussions/decisions/publishing.tsx";
import { publishAndTell } from "~/features/notifications/decision/publish.commands.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { dayOf } from "~/platform/day.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { Details } from "~/ui/details.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.draft.title ?? t("decisions.staff.title"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/beheer"), label: t("staff.title") },
    ...(page ? [{ href: path(decidingPath(page.proposal.slug)), label: t("decisions.staff.title") }] : []),
  ],
};

async function desk({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const { proposal, by } = await decidingRoom(request, params);
  const id = requireParam(params, "id");
  const decisionId = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : notFound();
  const draft = (await findDecision(db, { ...by, decisionId })) ?? notFound();
  return { proposal, draft, by: { ...by, decisionId } };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { proposal, draft, by } = await desk({ request, params });
  // A published decision stands where everybody reads it.
  if (draft.publishedAt !== null) {
    throw redirect(inLanguage(languageOf(request), decisionPath(proposal.slug, draft.id)), 303);
  }
  const { filter, page, done } = searchParams(request, InputSearch);
  const everything = { state: "all", theme: undefined, sort: undefined } as const;
  const [inputs, counts, overall, now, themes, choices] = await Promise.all([
    inputsToDecide(db, { ...by, filter, page }),
    countByState(db, { ...by, filter }),
    countByState(db, { ...by, filter: everything }),
    countInputs(db, { ...by, now: clock.now() }),
    themesOfInputs(db, by),
    decisionChoices(by),
  ]);
  const pages = Math.max(1, Math.ceil(counts[filter.state] / inputsPerPage));
  // The last input of the last page went to another group: the page before it is the last one now.
  if (page > pages) {
    const here = `${decidingPath(proposal.slug)}/${draft.id}${inputQuery(filter, pages)}`;
    throw redirect(inLanguage(languageOf(request), here), 303);
  }
  const shown = { filter, page, pages, done, inputs, counts, themes, choices };
  return { ...shown, proposal, draft, now, open: overall.open, today: dayOf(clock.now()) };
}

interface Refusal {
  reply: FormReply | undefined;
  changed: boolean;
}
const refuse = (status: 400 | 409, reply: FormReply, changed = false) => data<Refusal>({ reply, changed }, { status });
type Desk = Awaited<ReturnType<typeof desk>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const here = await desk({ request, params });
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "save":
      return await saveWords(request, here, form);
    case "decide":
      return await decide(request, here, form);
    case "publish":
      return await publish(request, here);
    default:
      return badRequest();
  }
}

const back = (request: Request, { proposal, draft }: Desk, query: string) =>
  redirect(inLanguage(languageOf(request), `${decidingPath(proposal.slug)}/${draft.id}${query}`), 303);

async function saveWords(request: Request, here: Desk, form: FormData) {
  const now = clock.now();
  const submission = parseWithZod(form, { schema: decisionForm(now) });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refuse(400, submission.reply()) : badRequest();
  }
  const { intent: _, known, ...text } = submission.value;
  const outcome = await reviseDecision(db, { ...here.by, known, text }, now);
  switch (outcome.kind) {
    case "written":
      return back(request, here, "?klaar=bewaard");
    case "changed-meanwhile":
      return refuse(409, submission.reply(), true);
    case "not-of-proposal":
      return refuse(409, submission.reply({ formErrors: ["decisions.staff.notOfProposal"] }));
    case "no-draft":
      return back(request, here, "");
    default:
      return unreachable(outcome);
  }
}

async function decide(request: Request, here: Desk, form: FormData) {
  const { filter, page } = searchParams(request, InputSearch);
  const submission = parseWithZod(form, { schema: VerdictForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refuse(400, submission.reply()) : badRequest();
  }
  const { inputs, verdict, reason } = submission.value;
  await decideInputs(db, { ...here.by, inputs, verdict: verdict === "none" ? null : verdict, reason });
  const query = inputQuery(filter, page);
  return back(request, here, `${query}${query ? "&" : "?"}klaar=verwerkt#bijdragen`);
}

async function publish(request: Request, { proposal, draft, by }: Desk) {
  const { organisationId, decisionId, officialId } = by;
  const { appOrigin: origin } = env;
  const outcome = await publishAndTell(db, { organisationId, proposal, decisionId, officialId, origin }, clock.now());
  switch (outcome.kind) {
    case "published":
    // Sent twice: it was done the first time.
    case "published-before":
      return redirect(inLanguage(languageOf(request), decisionPath(proposal.slug, draft.id)), 303);
    case "no-decision":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** A decision in the making: which inputs it used and why, its words, and its publication. */
export default function DecisionsEditPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t, path } = useText();
  const { proposal, draft, filter, done, now, open } = page;
  const here = path(`${decidingPath(proposal.slug)}/${draft.id}`);
  const reply = result?.reply;
  const isAboutWords = reply?.initialValue?.intent === "save";
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      <Heading level={1}>{draft.title}</Heading>
      <Paragraph lead>{t("decisions.staff.lead")}</Paragraph>
      {result?.changed ? <Alert kind="warning" live title={t("decisions.staff.changed")} /> : null}
      {done && !result ? <Alert kind="ok" live title={t(`decisions.staff.done.${done}`)} /> : null}
      <Details open={isAboutWords || (result?.changed ?? false)} summary={t("decisions.staff.words")}>
        <DecisionFields
          {...page.choices}
          draft={draft}
          phase={proposal.phase}
          reply={isAboutWords ? reply : undefined}
          today={page.today}
        />
      </Details>
      <Heading id="bijdragen" level={2}>
        {t("decisions.staff.inputs")}
      </Heading>
      <InputCounter counts={now} />
      <Paragraph>{t("decisions.staff.progressDraft", { count: now.waiting - open })}</Paragraph>
      <InputFilterForms counts={page.counts} filter={filter} here={here} themes={page.themes} />
      <InputDesk
        filter={filter}
        here={here}
        inputs={page.inputs}
        page={page.page}
        pages={page.pages}
        reply={isAboutWords ? undefined : reply}
        slug={proposal.slug}
      />
      <Publishing named={draft.used + draft.setAside} waiting={open} />
    </>
  );
}
