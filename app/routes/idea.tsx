import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser, type SignedInUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { mayModerate, mayVote } from "~/features/discussions/discussion.permissions.ts";
import { findIdea } from "~/features/discussions/ideas/idea.queries.server.ts";
import { type Idea, type IdeaViewer, mayStillEdit } from "~/features/discussions/ideas/idea.ts";
import { ideaAreas } from "~/features/discussions/ideas/idea-areas.ts";
import { canMendIdea, IdeaForm } from "~/features/discussions/ideas/idea-form.server.ts";
import { IdeaPage } from "~/features/discussions/ideas/idea-page.tsx";
import { ideaPath } from "~/features/discussions/ideas/idea-path.ts";
import { IdeaSearch, ideaNumber } from "~/features/discussions/ideas/idea-search.server.ts";
import { carryOutForReader } from "~/features/discussions/ideas/idea-step.server.ts";
import { rolesWithIdeas } from "~/features/discussions/ideas/ideas.permissions.ts";
import { resemblingIdeas } from "~/features/discussions/ideas/resembling-ideas.queries.server.ts";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { reportLimit } from "~/features/discussions/report-text.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => (page?.idea.body ? page.idea.title : t("ideas.goneTitle")),
  dutchTitle: (page) => Boolean(page?.idea.body),
  breadcrumbs: ({ t, path }) => [{ href: path("/ideeen"), label: t("ideas.title") }],
};

/** Passes on when somebody who reported too much may try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { doen: doing, klaar: done } = searchParams(request, IdeaSearch);
  const ideaId = ideaNumber(requireParam(params, "id")) ?? notFound();
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  const reader = { userId: user?.id, seesHidden: mayModerate(user?.role) };
  const idea = (await findIdea(db, { organisationId: organisation.id, ideaId, reader })) ?? notFound();
  // Not for ever: the two can be taken apart again. Its author still finds it, to take it back.
  if (idea.into && !idea.own) throw redirect(inLanguage(languageOf(request), ideaPath(idea.into.id)), 302);
  await logIfHeld(user, idea);
  const viewer = viewerOf(user, idea);
  if ((doing === "edit" || doing === "withdraw") && !idea.own) forbidden();
  if (doing === "report") await requireUser(request);
  return {
    idea,
    doing,
    done: doneBy(user, done, idea),
    viewer,
    resembling: await resemblingTo(idea, viewer, { organisationId: organisation.id, done }),
    areas: doing === "edit" && viewer.mayEdit ? ideaAreas(await areaTree(db)) : [],
  };
}

/** What who just placed an idea may rather support, as long as it can be changed; nobody else is asked. */
async function resemblingTo(
  { id, into }: Idea,
  { mayEdit }: IdeaViewer,
  { organisationId, done }: { organisationId: number; done: Done },
) {
  const isNew = mayEdit && into === null && (done === "placed" || done === "held");
  return isNew ? await resemblingIdeas(db, { organisationId, ideaId: id }) : [];
}

type Done = z.output<typeof IdeaSearch>["klaar"];

/** What the address says to have been done, for who can have done it: the author, or another who reported. */
function doneBy(user: SignedInUser | null, done: Done, { own }: Idea): Done {
  const isOfOthers = done === "reported" || done === "lookedAt";
  return user && isOfOthers !== own ? done : undefined;
}

/** What a moderator finds that others do not, because of the personal data in it. */
async function logIfHeld(user: SignedInUser | null, { id, state }: Idea): Promise<void> {
  if (!user || !mayModerate(user.role) || state !== "held") return;
  const { organisationId, id: moderatorId } = user;
  await logHeldTextsShown(db, { organisationId, moderatorId, texts: [{ kind: "idea", id }] }, clock.now());
}

function viewerOf(user: SignedInUser | null, idea: Idea): IdeaViewer {
  return {
    name: user?.displayName ?? null,
    mayVote: mayVote(user?.role),
    mayEdit: mayStillEdit(idea, clock.now()),
    isStaff: user !== null && rolesWithIdeas.includes(user.role),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const ideaId = ideaNumber(requireParam(params, "id")) ?? notFound();
  const user = await requireUser(request);
  const submission = parseWithZod(form, { schema: IdeaForm });
  if (submission.status !== "success") {
    return canMendIdea(submission.error) ? refused(submission.reply(), 400) : badRequest();
  }
  const go = (query: string, to = ideaId) => redirect(inLanguage(languageOf(request), ideaPath(to) + query), 303);
  const refuse = (message: string, status: number) => refused(submission.reply({ formErrors: [message] }), status);
  const outcome = await carryOutForReader(db, { user, ideaId, asked: submission.value, now: clock.now() });
  switch (outcome.kind) {
    case "supported":
    case "ended":
      return go("#steun");
    case "edited":
      return go(outcome.held ? "?klaar=held" : "?klaar=edited");
    case "withdrawn":
    case "reported":
      return go(`?klaar=${outcome.kind}`);
    case "looked-at":
      return go("?klaar=lookedAt");
    case "merged":
      return go("", outcome.into);
    case "no-such-area":
      return refused(submission.reply({ fieldErrors: { area: ["ideas.error.area"] } }), 400);
    case "too-many":
      return refuse("ideas.error.tooManyReports", 429);
    case "not-any-more":
      return refuse("ideas.error.notAnyMore", 409);
    case "own-idea":
    case "staff":
      return forbidden();
    case "no-such-idea":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

function refused(reply: FormReply, status: number) {
  const headers: Record<string, string> = status === 429 ? { "Retry-After": `${reportLimit.seconds}` } : {};
  return data({ reply, status }, { status, headers });
}

/** One idea of a resident. */
export default function IdeaRoute() {
  const { done, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useText();
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {done && !reply ? <Alert kind="ok" live title={t(`ideas.told.${done}`)} /> : null}
      <IdeaPage {...page} reply={reply} />
    </>
  );
}
