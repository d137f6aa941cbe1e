import type { Role } from "~/features/accounts/role.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Verdict } from "./decisions/decision.ts";
import type { PersonalDataKind } from "./personal-data.ts";
import type { Stance } from "./stance.ts";

/** Longest comment, in characters; the database holds the same limit. */
export const maxCommentLength = 2000;
/** How long after it was placed a comment or an idea can be edited, in minutes. */
export const editMinutes = 15;
/** A text of fewer characters, such as "Eens.", may be placed again. */
export const shortestUnique = 30;
/** Threads on one page. */
export const threadsPerPage = 20;
/** Replies shown below a thread in the list; the thread's own page shows more. */
export const repliesInList = 3;
/** Replies on one page of a thread. */
export const repliesPerPage = 100;

/** Why a moderator hides a comment (Dutch: reden van verbergen). A closed list, so that reasons can be counted. */
export const hideReasons = ["insult", "personal_data", "off_topic", "advertising", "duplicate"] as const;
export type HideReason = (typeof hideReasons)[number];

/** A place on a plan drawing (Dutch: plankaart), in thousandths of its width and height from the left upper corner. */
export interface DrawingPoint {
  drawingId: string;
  x: number;
  y: number;
}

/** What a moderator decided about a comment, as its author sees it there. */
export interface DecisionAtComment {
  actId: number;
  /** Null: its author did not object. */
  objection: "open" | "upheld" | "dismissed" | null;
}

/** One comment as a reader may see it: the text of a hidden one is there only for moderators. */
export interface Comment {
  id: number;
  /** Empty once it is withdrawn. */
  author: string;
  /** Everybody who works for the organisation is shown as such. */
  authorRole: Role;
  /** Whether the reader wrote it. */
  own: boolean;
  stance: Stance | null;
  theme: ThemeCode | null;
  /** Name of the wijk of the place that it is about. */
  areaName: string | null;
  point: DrawingPoint | null;
  /** Null when it is hidden or withdrawn. */
  body: string | null;
  createdAt: Date;
  edited: boolean;
  /** Which state of the text this is: it goes along with what a moderator decides. */
  version: string;
  /** Its author took it back. */
  withdrawn: boolean;
  hidden: HideReason | "other" | null;
  /** What looks like personal data in it; then only its author and moderators have this comment. */
  held: PersonalDataKind[];
  supporters: number;
  opponents: number;
  /** Whether the reader stands behind it or does not; null: said nothing. */
  voice: boolean | null;
  /** Whole days that it waits for an answer of the organisation; null when it has one, or needs none. */
  waitingDays: number | null;
  /** Whether the reader may still edit it. */
  mayEdit: boolean;
  decision: DecisionAtComment | null;
  /** The newest published decision that says what it did with this comment. */
  usedIn: { decisionId: number; verdict: Verdict } | null;
}

/** A comment with its replies (Dutch: gesprek). */
export interface Thread extends Comment {
  replies: Comment[];
  /** Whether there are more replies than these. */
  moreReplies: boolean;
}

/** Whether one can answer in a thread: not when its first text was taken back or hidden. */
export function takesReplies({ withdrawn, hidden }: Pick<Comment, "withdrawn" | "hidden">): boolean {
  return !withdrawn && hidden === null;
}

/** Reads the stored reason of hiding; a reason from before the list changed becomes `other`. */
export function hiddenFor(reason: string | null): Comment["hidden"] {
  if (reason === null) return null;
  return hideReasons.find((known) => known === reason) ?? "other";
}
