import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { findIdea, ideaThatStays, proposalsToLink } from "~/features/discussions/ideas/idea.queries.server.ts";
import { canMendIdea, StaffIdeaForm } from "~/features/discussions/ideas/idea-form.server.ts";
import { staffIdeaPath } from "~/features/discussions/ideas/idea-path.ts";
import { ideaNumber, StaffIdeaSearch } from "~/features/discussions/ideas/idea-search.server.ts";
import { carryOutForStaff } from "~/features/discussions/ideas/idea-step.server.ts";
import { ideaRights, rolesWithIdeas } from "~/features/discussions/ideas/ideas.permissions.ts";
import { StaffIdeaPage } from "~/features/discussions/ideas/staff-idea-page.tsx";
import { staffFactsOf } from "~/features/discussions/ideas/staff-ideas.queries.server.ts";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { changedMessage } from "~/features/discussions/moderation/seen-text.server.ts";
import { decisionIn, tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { stepPath } from "~/features/proposals/editing/draft-parts.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => page?.idea.title || t("ideas.goneTitle"),
  dutchTitle: (page) => Boolean(page?.idea.title),
  breadcrumbs: ({ t, path }) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/ideeen"), label: t("ideas.staff.title") },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, id: userId, role, displayName } = await requireRole(request, rolesWithIdeas);
  const { klaar: done, bij: into } = searchParams(request, StaffIdeaSearch);
  const ideaId = ideaNumber(requireParam(params, "id")) ?? notFound();
  const rights = ideaRights(role);
  const reader = { userId, seesHidden: rights.moderates };
  const idea = (await findIdea(db, { organisationId, ideaId, reader })) ?? notFound();
  if (rights.moderates && idea.state === "held") {
    const texts = [{ kind: "idea" as const, id: ideaId }];
    await logHeldTextsShown(db, { organisationId, moderatorId: userId, texts }, clock.now());
  }
  const [facts, proposals, stays] = await Promise.all([
    staffFactsOf(db, { organisationId, ideaId, moderates: rights.moderates }),
    proposalsToLink(db, { organisationId }),
    into === undefined || !rights.moderates ? undefined : ideaThatStays(db, { organisationId, ideaId, into }),
  ]);
  return { idea, facts, rights, userName: displayName, proposals, stays: stays ?? null, done };
}

/** At which field something is refused, and with which sentence. */
const refusals = {
  "same-idea": ["into", "ideas.error.noSuchIdea"],
  "cannot-take-over": ["into", "ideas.error.noSuchIdea"],
  "answered-since": ["", "ideas.error.answeredSince"],
  "linked-since": ["", "ideas.error.linkedSince"],
  "same-as-begun": ["", "ideas.error.sameAsBegun"],
  "no-such-proposal": ["proposal", "ideas.error.proposal"],
  "to-decide-first": ["into", "ideas.error.toDecideFirst"],
  "objection-open": ["", "ideas.error.objectionOpen"],
} as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireRole(request, rolesWithIdeas);
  const ideaId = ideaNumber(requireParam(params, "id")) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: StaffIdeaForm });
  if (submission.status !== "success") {
    return canMendIdea(submission.error) ? data({ reply: submission.reply() }, { status: 400 }) : badRequest();
  }
  const asked = submission.value;
  const go = (done: string) => redirect(inLanguage(languageOf(request), `${staffIdeaPath(ideaId)}?klaar=${done}`), 303);
  const refuse = ([field, message]: readonly [string, string]) =>
    data({ reply: submission.reply({ fieldErrors: { [field]: [message] } }) }, { status: 409 });
  const now = clock.now();
  const outcome = await tellAuthors(
    db,
    { ...user, origin: env.appOrigin, now },
    (tx) => carryOutForStaff(tx, { user, ideaId, asked, now }),
    (ended) => (ended.kind === "answered" ? { answeredIdea: ideaId } : decisionIn(ended)),
  );
  switch (outcome.kind) {
    case "answered":
    case "linked":
    case "hidden":
    case "shown":
    case "unmerged":
      return go(outcome.kind);
    case "chosen":
      return redirect(inLanguage(languageOf(request), `${staffIdeaPath(ideaId)}?bij=${outcome.into}#samenvoegen`), 303);
    case "begun":
      return redirect(inLanguage(languageOf(request), stepPath(outcome.draftId, "basis")), 303);
    case "merged":
      // What is looked after from now on is the idea that stays.
      return redirect(inLanguage(languageOf(request), `${staffIdeaPath(outcome.into)}?klaar=merged`), 303);
    case "same-idea":
    case "cannot-take-over":
    case "answered-since":
    case "linked-since":
    case "same-as-begun":
    case "no-such-proposal":
    case "to-decide-first":
    case "objection-open":
      return refuse(refusals[outcome.kind]);
    case "no-such-idea":
      if (asked.intent === "merge") return refuse(["into", "ideas.error.noSuchIdea"]);
      return asked.intent === "answer" ? refuse(["", "ideas.error.gone"]) : notFound();
    case "edited-since":
    case "decided-since":
      return refuse(["", changedMessage(outcome)]);
    case "not-allowed":
    case "own-text":
      return forbidden();
    default:
      return unreachable(outcome);
  }
}

/** Where staff look after one idea. */
export default function StaffIdeaRoute() {
  const { done, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {done && !reply ? <Alert kind="ok" live title={t(`ideas.told.${done}`)} /> : null}
      <StaffIdeaPage {...page} reply={reply} />
    </>
  );
}
