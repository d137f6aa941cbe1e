import type { Role } from "~/features/accounts/role.ts";
import type { Stance } from "./stance.ts";

/** Longest comment, in characters; the database holds the same limit. */
export const maxCommentLength = 2000;
/** Threads on one page. */
export const threadsPerPage = 20;
/** Replies shown below a thread in the list; the thread's own page shows more. */
export const repliesInList = 3;
/** Replies on a thread's own page. */
export const repliesInThread = 500;

/** Why a moderator hides a comment (Dutch: reden van verbergen). A closed list, so that reasons can be counted. */
export const hideReasons = ["insult", "personal_data", "off_topic", "advertising", "duplicate"] as const;
export type HideReason = (typeof hideReasons)[number];

/** One comment as a reader may see it: the text of a hidden one is there only for moderators. */
export interface Comment {
  id: number;
  author: string;
  /** Everybody who works for the organisation is shown as such. */
  authorRole: Role;
  /** Whether the reader wrote it. */
  own: boolean;
  stance: Stance | null;
  body: string | null;
  createdAt: Date;
  hidden: HideReason | "other" | null;
}

/** A comment with its replies (Dutch: gesprek). */
export interface Thread extends Comment {
  replies: Comment[];
  /** Whether there are more replies than these. */
  moreReplies: boolean;
}

/** Reads the stored reason of hiding; a reason from before the list changed becomes `other`. */
export function hiddenFor(reason: string | null): Comment["hidden"] {
  if (reason === null) return null;
  return hideReasons.find((known) => known === reason) ?? "other";
}
