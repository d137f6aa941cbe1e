import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Comment, Thread } from "./comment.ts";
import type { ThreadCount } from "./discussion-counts.ts";
import type { CommentTask } from "./discussion-path.ts";
import type { Drawing } from "./drawing.ts";
import type { Stance } from "./stance.ts";
import type { ThreadSort } from "./thread-sort.ts";

/** A wijk to choose from, under its gemeente. */
interface WijkOption {
  code: string;
  name: string;
  group: string | undefined;
}

/** What the pages of a discussion show. */
export interface DiscussionData {
  proposal: { slug: string; title: string; isWithdrawn: boolean };
  total: number;
  counts: ThreadCount[];
  threads: Thread[];
  /** Of the threads, or of the replies to the one thread that is shown. */
  page: number;
  pages: number;
  stance: Stance | undefined;
  theme: ThemeCode | undefined;
  sort: ThreadSort;
  drawings: Drawing[];
  /** The drawing on which the threads are shown. */
  drawingId: string | undefined;
  /** Set on the page of one thread. */
  threadId: number | undefined;
  /** What the reader is about to do with a comment of the thread. */
  task: CommentTask | undefined;
  /** What the form that was just sent has done. */
  done: "gemeld" | "bekeken" | "gewijzigd" | "ingetrokken" | undefined;
  /** Who reads, when signed in. */
  viewer: { name: string; moderates: boolean; mayVote: boolean; isStaff: boolean } | null;
  /** Where a new comment may be about; only for who may write one. */
  wijken: WijkOption[];
  /** The comment that the reader says to have just placed. */
  placedId: number | undefined;
  /** Whether an answer to what they placed is mailed to them. */
  getsMail: boolean;
  /** Whether it is not, but stands in the weekly overview that they asked for. */
  getsOverview?: boolean;
  formKey: string;
}

/** Whether the page is of a thread that is not there for this reader: it holds what they wrote for it, and nothing else. */
export function isThreadGone({ threadId, threads }: Pick<DiscussionData, "threadId" | "threads">): boolean {
  return threadId !== undefined && threads.length === 0;
}

/** Whether the page has the form that a person writes in, for who is signed in. */
export function hasWritingForm({
  viewer,
  task,
  proposal,
}: Pick<DiscussionData, "viewer" | "task" | "proposal">): boolean {
  return viewer !== null && (task !== undefined || !proposal.isWithdrawn);
}

/** A comment where it stands. */
export interface CommentProps {
  page: DiscussionData;
  comment: Comment;
  threadId: number;
  /** Whether it opened the thread. */
  isFirst: boolean;
  /** Its letter on the drawing that the page shows. */
  pin?: string | undefined;
}
