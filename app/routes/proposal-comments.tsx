import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { requireUser, type SignedInUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import {
  commentLimit,
  hideComment,
  placeComment,
  showComment,
} from "~/features/discussions/comment.commands.server.ts";
import { threadsPerPage } from "~/features/discussions/comment.ts";
import {
  canBeMended,
  DiscussionForm,
  type DiscussionSubmission,
  isWriting,
} from "~/features/discussions/comment-form.server.ts";
import { mayModerate } from "~/features/discussions/discussion.permissions.ts";
import {
  findDiscussion,
  findProposalId,
  findThread,
  listThreads,
} from "~/features/discussions/discussion.queries.server.ts";
import { type DiscussionData, DiscussionPage } from "~/features/discussions/discussion-page.tsx";
import { discussionPath, threadPath } from "~/features/discussions/discussion-path.ts";
import { DiscussionSearch } from "~/features/discussions/discussion-search.server.ts";
import { ThreadPage } from "~/features/discussions/thread-page.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { badRequest, forbidden, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";

type Page = DiscussionData;

export const handle: PageHandle<Page> = {
  title: (t, page) =>
    page ? t("discussions.titleOf", { proposal: shortTitle(page.proposal.title) }) : t("discussions.title"),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("site.nav.proposals") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

/** Passes on when somebody who wrote too much may try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Page> {
  const search = searchParams(request, DiscussionSearch);
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  const slug = requireParam(params, "slug");
  const discussion = (await findDiscussion(db, { organisationId: organisation.id, slug })) ?? notFound();
  const viewer = user ? { name: user.displayName, moderates: mayModerate(user.role) } : null;
  const threads = await threadsToShow({
    ...search,
    organisationId: organisation.id,
    proposalId: discussion.proposal.id,
    user,
  });
  if (search.hidingId !== undefined && !viewer?.moderates) forbidden();
  const shown = threads.flatMap((thread) => [thread, ...thread.replies]);
  if (search.hidingId !== undefined && !shown.some((comment) => comment.id === search.hidingId)) notFound();
  const found = search.stance === undefined ? discussion.total : discussion.counts[search.stance];
  return {
    ...discussion,
    ...search,
    threads,
    viewer,
    pages: Math.max(1, Math.ceil(found / threadsPerPage)),
    formKey: crypto.randomUUID(),
  };
}

type Wanted = ReturnType<typeof searchParams<typeof DiscussionSearch>> & {
  organisationId: number;
  proposalId: number;
  user: SignedInUser | null;
};

/** One thread, or a page of them; a thread or page that does not exist ends the request with 404. */
async function threadsToShow({ user, threadId, ...wanted }: Wanted) {
  const reader = { userId: user?.id, seesHidden: mayModerate(user?.role) };
  if (threadId !== undefined) return [(await findThread(db, { ...wanted, threadId, reader })) ?? notFound()];
  const threads = await listThreads(db, { ...wanted, reader });
  return threads.length === 0 && wanted.page > 1 ? notFound() : threads;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const user = await signedInUser(request);
  if (!user) return await signedOut(request, form);
  const slug = requireParam(params, "slug");
  const proposalId = (await findProposalId(db, { organisationId: user.organisationId, slug })) ?? notFound();
  const submission = parseWithZod(form, { schema: DiscussionForm });
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refused(submission.reply(), 400) : badRequest();
  }
  const refuse = (message: string, status: number) => refused(submission.reply({ formErrors: [message] }), status);
  const go = (dutchPath: string) => redirect(inLanguage(languageOf(request), dutchPath), 303);
  const outcome = await carryOut(user, proposalId, submission.value);
  switch (outcome.kind) {
    case "placed":
      return go(placedPath(slug, outcome.id, submission.value));
    case "done":
      return go(threadPath(slug, outcome.threadId));
    case "key-used":
      return refuse("discussions.error.alreadySent", 409);
    case "too-many":
      return refuse("discussions.error.tooMany", 429);
    case "not-allowed":
      return forbidden();
    case "no-such-thread":
    case "no-such-comment":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

/** Whoever was signed out while writing keeps the text, mistakes and all; any other form leads to the page to sign in. */
async function signedOut(request: Request, form: FormData) {
  if (!isWriting(form.get("intent"))) await requireUser(request);
  const submission = parseWithZod(form, { schema: DiscussionForm });
  if (submission.status === "error" && !canBeMended(submission.error)) return badRequest();
  return refused(submission.reply({ formErrors: ["discussions.error.signedOut"] }), 401);
}

function refused(reply: FormReply, status: number) {
  const headers: Record<string, string> = status === 429 ? { "Retry-After": `${commentLimit.seconds}` } : {};
  return data({ reply, status }, { status, headers });
}

/** Does what the form asks and says how it went. */
function carryOut(user: SignedInUser, proposalId: number, value: DiscussionSubmission) {
  const { organisationId, id: authorId, role } = user;
  const now = clock.now();
  switch (value.intent) {
    case "comment":
      return placeComment(db, { organisationId, proposalId, authorId, ...value, threadId: null }, now);
    case "reply":
      return placeComment(
        db,
        { organisationId, proposalId, authorId, ...value, threadId: value.thread, stance: null },
        now,
      );
    case "hide":
      return hideComment(db, { organisationId, proposalId, commentId: value.comment, role, reason: value.reason }, now);
    case "show":
      return showComment(db, { organisationId, proposalId, commentId: value.comment, role });
    default:
      return unreachable(value);
  }
}

/** Where a placed comment can be seen: on top of the list, or in its thread. */
function placedPath(slug: string, id: number, value: DiscussionSubmission): string {
  const page = value.intent === "reply" ? `${threadPath(slug, value.thread)}&` : `${discussionPath(slug)}?`;
  return `${page}geplaatst=${id}#reactie-${id}`;
}

/** The reactions to a proposal, or one thread of them. */
export default function ProposalComments() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useText();
  const reply = answer?.reply;
  // A form that was refused as sent before needs a key of its own; any other is the same form again.
  const formKey = (answer?.status === 409 ? undefined : filledIn(reply, "formKey")) ?? page.formKey;
  return (
    <>
      <ErrorSummary errors={errorLines(reply, t)} title={t("site.form.errorSummary")} />
      {page.threadId === undefined ? (
        <DiscussionPage formKey={formKey} page={page} reply={reply} />
      ) : (
        <ThreadPage formKey={formKey} page={page} reply={reply} threadId={page.threadId} />
      )}
    </>
  );
}
