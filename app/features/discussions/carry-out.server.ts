import type { SignedInUser } from "~/features/accounts/signed-in.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { type NewComment, type PlaceOutcome, placeComment } from "./comment.commands.server.ts";
import type { DiscussionSubmission, VoteSubmission } from "./comment-form.server.ts";
import { commentPath, type DiscussionChoice, discussionPath, threadPath } from "./discussion-path.ts";
import { type DecideOutcome, hideComment, showComment } from "./moderation/decide.commands.server.ts";
import { changedMessage } from "./moderation/seen-text.server.ts";
import { editComment, withdrawComment } from "./own-comment.commands.server.ts";
import { reportComment } from "./report.commands.server.ts";
import { voteOn } from "./vote.commands.server.ts";

/** How a form ended: where the reader goes on, or why it is refused. */
export type Answer =
  /** With the decision of a moderator, or the reply that was placed for the organisation, changed or taken back. */
  | { kind: "go"; path: string; actId?: number | undefined; replyId?: number | undefined }
  | { kind: "refuse"; message: string; status: 409 | 429 }
  | { kind: "forbidden" }
  | { kind: "not-found" };

/** Who sent a form, about what and from where. */
export interface Sent {
  by: SignedInUser;
  proposal: { id: number; slug: string };
  /** The page that the form was sent from. */
  from: DiscussionChoice & { threadId?: number | undefined };
  now: Date;
}

/** A form of which the place was worked out. */
export type ReadyForm =
  | Exclude<DiscussionSubmission, { intent: "comment" }>
  | VoteSubmission
  | ({ intent: "comment" } & Pick<NewComment, "formKey" | "body" | "stance" | "theme" | "areaCode" | "point">);

const notFound: Answer = { kind: "not-found" };
const refuse = (message: string, status: 409 | 429 = 409): Answer => ({
  kind: "refuse",
  message: `discussions.error.${message}`,
  status,
});

/** Does what a form of a discussion asks, and says how it ended. */
export async function carryOut(db: Database, form: ReadyForm, sent: Sent): Promise<Answer> {
  switch (form.intent) {
    case "comment":
      return await place(db, { ...form, threadId: null }, sent);
    case "reply":
      return await place(db, { ...form, threadId: form.thread, stance: null }, sent);
    case "edit":
    case "withdraw":
      return await changeOwn(db, form, sent);
    case "vote":
    case "report":
      return await respond(db, form, sent);
    case "hide":
    case "show":
      return await moderate(db, form, sent);
    default:
      return unreachable(form);
  }
}

type WrittenForm = Omit<NewComment, "organisationId" | "proposalId" | "authorId" | "isAnswer">;

async function place(db: Database, form: WrittenForm, { by, proposal, now }: Sent): Promise<Answer> {
  const where = { organisationId: by.organisationId, proposalId: proposal.id, authorId: by.id };
  const isAnswer = form.threadId !== null && rolesThatAnswer.includes(by.role);
  const outcome = await placeComment(db, { ...form, ...where, isAnswer }, now);
  const answer = placed(outcome, proposal.slug, form.threadId);
  return isAnswer && answer.kind === "go" && outcome.kind === "placed" ? { ...answer, replyId: outcome.id } : answer;
}

function placed(outcome: PlaceOutcome, slug: string, threadId: number | null): Answer {
  switch (outcome.kind) {
    case "placed": {
      // On top of the list, or in its thread.
      const page = threadId === null ? `${discussionPath(slug)}?` : `${threadPath(slug, threadId)}&`;
      return { kind: "go", path: `${page}geplaatst=${outcome.id}#reactie-${outcome.id}` };
    }
    case "key-used":
      return refuse("alreadySent");
    case "same-text":
      return refuse("sameText");
    case "too-many":
      return refuse("tooMany", 429);
    // The same sentence, or a number would tell that something waits there for a moderator.
    case "thread-closed":
    case "no-such-thread":
      return refuse("threadClosed");
    case "plan-withdrawn":
      return refuse("planWithdrawn");
    default:
      return unreachable(outcome);
  }
}

type OwnForm = Extract<ReadyForm, { intent: "edit" | "withdraw" }>;

async function changeOwn(db: Database, form: OwnForm, { by, proposal, now }: Sent): Promise<Answer> {
  const own = {
    ...{ organisationId: by.organisationId, proposalId: proposal.id },
    ...{ commentId: form.comment, authorId: by.id },
  };
  const outcome =
    form.intent === "edit"
      ? await editComment(db, { ...own, body: form.body }, now)
      : await withdrawComment(db, own, now);
  switch (outcome.kind) {
    case "edited":
    case "withdrawn": {
      const done = outcome.kind === "edited" ? "gewijzigd" : "ingetrokken";
      const replyId = outcome.threadId === form.comment ? undefined : form.comment;
      return { ...backTo(proposal.slug, outcome.threadId, { id: form.comment, done }), replyId };
    }
    case "not-any-more":
      return refuse("editTooLate");
    case "too-many":
      return refuse("tooMany", 429);
    case "no-such-comment":
      return notFound;
    default:
      return unreachable(outcome);
  }
}

function backTo(slug: string, threadId: number, { id, done }: { id: number; done: string }) {
  const [page, place] = commentPath(slug, { threadId, id }).split("#");
  return { kind: "go", path: `${page}&gelukt=${done}#${place}` } as const;
}

type ResponseForm = Extract<ReadyForm, { intent: "vote" | "report" }>;

async function respond(db: Database, form: ResponseForm, { by, proposal, from, now }: Sent): Promise<Answer> {
  const about = { organisationId: by.organisationId, proposalId: proposal.id, commentId: form.comment };
  const outcome =
    form.intent === "vote"
      ? await voteOn(db, { ...about, userId: by.id, voice: form.voice })
      : await reportComment(db, { ...about, reporterId: by.id, reason: form.reason }, now);
  switch (outcome.kind) {
    case "voted": {
      const page = from.threadId
        ? threadPath(proposal.slug, from.threadId, from.page)
        : discussionPath(proposal.slug, from);
      return { kind: "go", path: `${page}#reactie-${form.comment}` };
    }
    case "reported":
      return backTo(proposal.slug, outcome.threadId, { id: form.comment, done: "gemeld" });
    case "looked-at":
      return backTo(proposal.slug, outcome.threadId, { id: form.comment, done: "bekeken" });
    case "own-comment":
    case "staff":
      return { kind: "forbidden" };
    case "too-many":
      return refuse("tooManyReports", 429);
    case "no-such-comment":
      return notFound;
    default:
      return unreachable(outcome);
  }
}

type ModeratorForm = Extract<ReadyForm, { intent: "hide" | "show" }>;

async function moderate(db: Database, form: ModeratorForm, { by, proposal, now }: Sent): Promise<Answer> {
  const about = {
    ...{ organisationId: by.organisationId, proposalId: proposal.id, commentId: form.comment },
    moderator: { id: by.id, role: by.role },
  };
  const outcome =
    form.intent === "hide"
      ? await hideComment(db, { ...about, ...form }, now)
      : await showComment(db, { ...about, ...form }, now);
  return decided(outcome, proposal.slug, form.comment);
}

function decided(outcome: DecideOutcome, slug: string, id: number): Answer {
  switch (outcome.kind) {
    case "done":
      return { kind: "go", path: commentPath(slug, { threadId: outcome.threadId, id }), actId: outcome.actId };
    case "own-text":
      return { kind: "refuse", message: "moderation.error.ownText", status: 409 };
    case "objection-open":
      return { kind: "refuse", message: "moderation.error.objectionOpen", status: 409 };
    case "edited-since":
    case "decided-since":
      return { kind: "refuse", message: changedMessage(outcome), status: 409 };
    case "not-allowed":
      return { kind: "forbidden" };
    case "no-such-comment":
      return notFound;
    default:
      return unreachable(outcome);
  }
}
