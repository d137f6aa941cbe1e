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
import { isStaff } from "~/features/accounts/role.ts";
import { requireUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import { type Answer, carryOut, type ReadyForm, type Sent } from "~/features/discussions/carry-out.server.ts";
import { commentLimit } from "~/features/discussions/comment.commands.server.ts";
import type { Thread } from "~/features/discussions/comment.ts";
import {
  canBeMended,
  DiscussionForm,
  type DiscussionSubmission,
  isWriting,
  StaffDiscussionForm,
} from "~/features/discussions/comment-form.server.ts";
import type { Places, ShownMap } from "~/features/discussions/comment-place.server.ts";
import { type Discussion, findDiscussion } from "~/features/discussions/discussion.queries.server.ts";
import { discussionData } from "~/features/discussions/discussion-data.server.ts";
import { type DiscussionData, isThreadGone } from "~/features/discussions/discussion-data.ts";
import { DiscussionPage } from "~/features/discussions/discussion-page.tsx";
import { DiscussionSearch } from "~/features/discussions/discussion-search.server.ts";
import { logHeldTextsShown } from "~/features/discussions/moderation/held-view-log.commands.server.ts";
import { openForm, withPlace } from "~/features/discussions/new-comment.server.ts";
import { ThreadPage } from "~/features/discussions/thread-page.tsx";
import { mapBeside, type PressedVote, votePressed } from "~/features/discussions/vote-pressed.server.ts";
import { newsIn, tellAuthors } from "~/features/notifications/own-text/tell-authors.server.ts";
import { howToldOfAnswers } from "~/features/notifications/preferences/preference.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
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

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = searchParams(request, DiscussionSearch);
  const [organisation, user] = await Promise.all([currentOrganisation(db), signedInUser(request)]);
  if (search.task && !user) await requireUser(request);
  const question = { organisationId: organisation.id, slug: requireParam(params, "slug"), user, now: clock.now() };
  const told = user && search.placedId !== undefined ? await howToldOfAnswers(db, user) : "on-the-page";
  const page = await discussionData(db, { ...question, search, getsMail: told === "at-once" });
  if (page === "forbidden") return forbidden();
  if (user && page?.viewer?.moderates) {
    const asked = { organisationId: organisation.id, moderatorId: user.id };
    await logHeldTextsShown(db, { ...asked, texts: heldIn(page.threads) }, question.now);
  }
  if (!page) return notFound();
  const shown = { ...page, getsOverview: told === "in-overview" };
  return isThreadGone(shown) ? data(shown, { status: 404 }) : shown;
}

/** What a moderator finds that others do not, because of the personal data in it. */
function heldIn(threads: Thread[]) {
  return threads
    .flatMap((thread) => [thread, ...thread.replies])
    .filter(({ held, body }) => held.length > 0 && body !== null)
    .map(({ id }) => ({ kind: "comment" as const, id }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const user = await signedInUser(request);
  if (!user) return await signedOut(request, form);
  const slug = requireParam(params, "slug");
  const discussion = (await findDiscussion(db, { organisationId: user.organisationId, slug })) ?? notFound();
  const from = searchParams(request, DiscussionSearch);
  const sent = { by: user, proposal: discussion.proposal, from, now: clock.now() };
  const pressed = votePressed(form);
  const asked = { discussion, sent };
  return pressed ? await vote(pressed, request, asked) : await send(form, request, asked);
}

interface Asked {
  discussion: Discussion;
  sent: Sent;
}

async function send(form: FormData, request: Request, { discussion, sent }: Asked) {
  const submission = parseWithZod(form, { schema: isStaff(sent.by.role) ? StaffDiscussionForm : DiscussionForm });
  const isNew = form.get("intent") === "comment";
  const open = isNew ? ((await openForm(db, discussion, submission.payload)) ?? badRequest()) : undefined;
  if (open?.again) return refused(open.again.reply, 200, open.again.map);
  const map = open?.map ?? null;
  if (submission.status !== "success") {
    return canBeMended(submission.error) ? refused(submission.reply(), 400, map) : badRequest();
  }
  const answer = await carryOutAndTell(withPlaces(submission.value, open?.places), sent);
  return answered(answer, request, (message, status) =>
    refused(submission.reply({ formErrors: [message] }), status, map),
  );
}

/** A vote; whoever was writing meanwhile gets the page again with that, also when the comment is no longer there. */
async function vote({ vote: form, typed }: PressedVote, request: Request, { discussion, sent }: Asked) {
  const answer = await carryOut(db, form, sent);
  const isGone = answer.kind === "not-found";
  if (!typed || (answer.kind !== "go" && !isGone)) return answered(answer, request, badRequest);
  const map = await mapBeside(db, discussion, typed);
  return isGone
    ? refused({ ...typed, error: { "": ["discussions.error.commentGone"] } }, 409, map)
    : refused(typed, 200, map);
}

/** Forms that may make a reply readable for who is answered, or take it away again. */
const changesReply = ["hide", "show", "edit", "withdraw"];

/** Does what the form asks; what a moderator decides and what is replied is told to the author. */
function carryOutAndTell(form: ReadyForm, sent: Sent): Promise<Answer> {
  const isReply = form.intent === "reply" && rolesThatAnswer.includes(sent.by.role);
  if (!changesReply.includes(form.intent) && !isReply) return carryOut(db, form, sent);
  const place = { ...sent.by, origin: env.appOrigin, now: sent.now };
  return tellAuthors(db, place, (tx) => carryOut(tx, form, sent), newsIn);
}

/** A new comment gets the place that it is about; one that is not of this proposal was sent by no page of ours. */
function withPlaces(form: DiscussionSubmission, places: Places | undefined) {
  return form.intent === "comment" ? ((places && withPlace(places, form)) ?? badRequest()) : form;
}

type Refuse = (message: string, status: number) => ReturnType<typeof refused>;

function answered(answer: Answer, request: Request, refuse: Refuse) {
  switch (answer.kind) {
    case "go":
      return redirect(inLanguage(languageOf(request), answer.path), 303);
    case "refuse":
      return refuse(answer.message, answer.status);
    case "forbidden":
      return forbidden();
    case "not-found":
      return notFound();
    default:
      return unreachable(answer);
  }
}

/** Whoever was signed out while writing keeps the text, mistakes and all; any other form leads to the page to sign in. */
async function signedOut(request: Request, form: FormData) {
  if (form.has("vote") || !isWriting(form.get("intent"))) await requireUser(request);
  const submission = parseWithZod(form, { schema: DiscussionForm });
  if (submission.status === "error" && !canBeMended(submission.error)) return badRequest();
  return refused(submission.reply({ formErrors: ["discussions.error.signedOut"] }), 401, null);
}

function refused(reply: FormReply, status: number, map: ShownMap | null) {
  const headers: Record<string, string> = status === 429 ? { "Retry-After": `${commentLimit.seconds}` } : {};
  return data({ reply, status, map }, { status, headers });
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
        <DiscussionPage formKey={formKey} map={answer?.map} page={page} reply={reply} />
      ) : (
        <ThreadPage formKey={formKey} page={page} reply={reply} threadId={page.threadId} />
      )}
    </>
  );
}
