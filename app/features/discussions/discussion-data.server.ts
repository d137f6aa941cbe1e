import type { z } from "zod";
import { isStaff } from "~/features/accounts/role.ts";
import type { SignedInUser } from "~/features/accounts/signed-in.server.ts";
import type { Database } from "~db/client.server.ts";
import { repliesPerPage, type Thread, threadsPerPage } from "./comment.ts";
import { placesOf } from "./comment-place.server.ts";
import { mayModerate, mayVote } from "./discussion.permissions.ts";
import { type Discussion, findDiscussion } from "./discussion.queries.server.ts";
import { countOf } from "./discussion-counts.ts";
import type { DiscussionData } from "./discussion-data.ts";
import type { CommentTask } from "./discussion-path.ts";
import type { DiscussionSearch } from "./discussion-search.server.ts";
import { countReplies, findThread, listThreads } from "./threads.queries.server.ts";

type Search = z.output<typeof DiscussionSearch>;

interface DiscussionQuestion {
  organisationId: number;
  slug: string;
  user: SignedInUser | null;
  search: Search;
  /** Whether the reader, who just placed something, gets a mail when it is answered. */
  getsMail?: boolean;
  now: Date;
}

/**
 * Everything that a page of a discussion shows; undefined when the proposal, the page or the comment is not there,
 * "forbidden" when the reader may not do with the comment what the address asks for. A thread that the reader does not
 * find is a page without threads.
 */
export async function discussionData(
  db: Database,
  question: DiscussionQuestion,
): Promise<DiscussionData | "forbidden" | undefined> {
  const { organisationId, slug, user, search } = question;
  const reader = { userId: user?.id, seesHidden: mayModerate(user?.role) };
  const countsWaiting = search.sort === "unanswered" ? search : undefined;
  const discussion = await findDiscussion(db, { organisationId, slug, reader, countsWaiting });
  if (!discussion) return undefined;
  const found = await threadsOf(db, { ...question, reader, discussion });
  if (!found) return undefined;
  const viewer = user && {
    name: user.displayName,
    moderates: reader.seesHidden,
    mayVote: mayVote(user.role),
    isStaff: isStaff(user.role),
  };
  const data: DiscussionData = {
    ...{ proposal: discussion.proposal, total: discussion.total, counts: discussion.counts, viewer },
    ...search,
    ...found,
    drawings: discussion.drawings,
    wijken: viewer && search.threadId === undefined ? (await placesOf(db, discussion)).wijken : [],
    getsMail: question.getsMail ?? false,
    done: doneBy(user, search, found.threads),
    formKey: crypto.randomUUID(),
  };
  return search.task ? withTask(data, search.task) : data;
}

/** What the address says to have been done with a comment, for who can have done it: its author, or another who reported it. */
function doneBy(
  user: SignedInUser | null,
  { done, aboutId, threadId }: Search,
  threads: Thread[],
): DiscussionData["done"] {
  // The address of a thread names its first comment by the thread itself.
  const commentId = aboutId ?? threadId;
  const about = threads.flatMap((thread) => [thread, ...thread.replies]).find(({ id }) => id === commentId);
  const isOfAuthor = done === "gewijzigd" || done === "ingetrokken";
  return user && about?.own === isOfAuthor ? done : undefined;
}

type ThreadsQuestion = DiscussionQuestion & {
  discussion: Discussion;
  reader: { userId: string | undefined; seesHidden: boolean };
};

/** A page of one thread, or a page of threads; undefined when there is no such page. */
async function threadsOf(db: Database, { discussion, ...question }: ThreadsQuestion) {
  const { search } = question;
  const where = { ...question, proposalId: discussion.proposal.id };
  if (search.threadId !== undefined) return await oneThread(db, { ...where, threadId: search.threadId });
  const threads = await listThreads(db, { ...where, ...search });
  if (threads.length === 0 && search.page > 1) return undefined;
  const pages = Math.max(1, Math.ceil(threadsFound(discussion, search) / threadsPerPage));
  return { threads, page: search.page, pages };
}

/** The page that the address asks for, by its number or by a comment that stands on it. */
async function oneThread(
  db: Database,
  { search, ...where }: Omit<ThreadsQuestion, "discussion"> & { proposalId: number; threadId: number },
) {
  const { aboutId } = search;
  const replies = await countReplies(db, { ...where, aboutId });
  const pages = Math.max(1, Math.ceil(replies.total / repliesPerPage));
  const page = aboutId === undefined ? search.page : Math.min(pages, Math.floor(replies.before / repliesPerPage) + 1);
  if (page > pages) return undefined;
  const thread = await findThread(db, { ...where, page });
  return { threads: thread ? [thread] : [], page, pages };
}

/** How many threads the page is one part of. */
function threadsFound({ total, counts, waiting, drawings }: Discussion, search: Search): number {
  if (search.drawingId !== undefined) return drawings.find(({ id }) => id === search.drawingId)?.pins ?? 0;
  if (search.sort === "unanswered") return waiting;
  const isNarrowed = search.sort === "support" || (search.stance ?? search.theme) !== undefined;
  return isNarrowed ? countOf(counts, search) : total;
}

/** The page with the form to do something with a comment, if it stands in the thread and the reader may do that. */
function withTask(data: DiscussionData, task: CommentTask): DiscussionData | "forbidden" | undefined {
  const comment = data.threads
    .flatMap((thread) => [thread, ...thread.replies])
    .find(({ id, withdrawn }) => id === task.commentId && !withdrawn);
  if (task.kind === "hide" && !data.viewer?.moderates) return "forbidden";
  if (!comment) return undefined;
  const isForAuthor = task.kind === "edit" || task.kind === "withdraw";
  return isForAuthor && !comment.own ? "forbidden" : data;
}
