import type { ThemeCode } from "~/features/framework/theme.ts";
import type { HideReason } from "../comment.ts";
import type { PersonalDataKind } from "../personal-data.ts";

/** What people write that a moderator may have to look at. */
export const textKinds = ["comment", "idea", "statement", "view"] as const;
export type TextKind = (typeof textKinds)[number];

/** What a moderator can decide about a text. */
export type ModerationAct = "hide" | "show" | "accept" | "reject";

/** Why a text is in the queue, in the order in which the page lists them: what waits on somebody's right comes first. */
export const queueReasons = ["objection", "held", "reported", "waiting"] as const;
export type QueueReason = (typeof queueReasons)[number];

/** One text that waits for a moderator, as the queue shows it. */
export interface QueueItem {
  /** Unique in the queue. */
  key: string;
  why: QueueReason;
  kind: TextKind;
  /** What it was written about: the title of a proposal or of an idea. */
  about: string;
  body: string;
  /** Null: by the organisation. */
  author: string | null;
  /** Since when it waits. */
  since: Date;
  /** Dutch path of the page where one decides. */
  path: string;
  /** What the scan found. */
  held: PersonalDataKind[];
  /** What people reported, each reason once. */
  reported: (HideReason | "other")[];
  /** The reader may not decide: it is about a decision or a text of their own. */
  forAnother: boolean;
}

/** Texts shown of each kind; the rest comes in sight when these are done. */
export const mostInQueue = 50;

/** Longest explanation of a moderator and longest objection, in characters; the database holds the latter. */
export const maxExplanationLength = 1000;
export const maxObjectionLength = 2000;

export const objectionOutcomes = ["upheld", "dismissed"] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** What a moderator decides about: a comment, or the objection against a decision. */
export type Subject = { kind: "comment"; id: number } | { kind: "objection"; id: number };

const words = { comment: "reactie", objection: "bezwaar" } as const;

/** Where one decides about something. */
export function casePath({ kind, id }: Subject): string {
  return `/beheer/moderatie/${words[kind]}-${id}`;
}

/** What the last piece of such an address names; undefined when it names nothing. */
export function subjectOf(name: string): Subject | undefined {
  const [, word, digits] = /^(reactie|bezwaar)-([1-9]\d{0,8})$/.exec(name) ?? [];
  if (word === undefined) return undefined;
  return { kind: word === words.comment ? "comment" : "objection", id: Number(digits) };
}

/** Where an author reads what a moderator decided about a text of theirs, and objects. */
export function decisionPath(actId: number): string {
  return `/mijn/besluiten/${actId}`;
}

/** What a moderator decided about somebody's text, for its author (Dutch: moderatiebesluit). */
export interface OwnDecision {
  actId: number;
  kind: TextKind;
  about: string;
  /** Of a guardian's view; null: of another kind. */
  theme: ThemeCode | null;
  body: string;
  reason: HideReason | "other";
  explanation: string | null;
  decidedAt: Date;
  /** A later decision undid it, or the author withdrew the text. */
  isOver: boolean;
  objection: { body: string; objectedAt: Date; outcome: ObjectionOutcome | null; explanation: string | null } | null;
}

/** Whether its author may object: once, and as long as it stands. */
export function mayObject({ isOver, objection }: Pick<OwnDecision, "isOver" | "objection">): boolean {
  return !isOver && objection === null;
}

/** An objection with what it is about, for the moderator who decides. */
export interface ObjectionCase {
  actId: number;
  kind: TextKind;
  textId: number;
  about: string;
  /** The text that was hidden; empty once its author withdrew it. */
  body: string;
  author: string;
  reason: HideReason | "other";
  explanation: string | null;
  decidedAt: Date;
  objection: string;
  objectedAt: Date;
  outcome: ObjectionOutcome | null;
  /** The reader may not decide: the decision or the text is their own. */
  forAnother: boolean;
}

/** A comment with what a moderator needs to decide about it. */
export interface CommentCase {
  commentId: number;
  threadId: number;
  proposal: { slug: string; title: string };
  author: string;
  body: string;
  createdAt: Date;
  /** Which state of the text this is: it goes along with the decision. */
  seen: string;
  hidden: HideReason | "other" | null;
  held: PersonalDataKind[];
  /** How often it was reported for each reason, and not looked at since. */
  reports: { reason: HideReason | "other"; count: number }[];
  /** Its author objected, and that is not decided. */
  openObjection: number | null;
  /** The reader wrote it. */
  own: boolean;
  /** What moderators decided about it, the newest first. */
  history: PastAct[];
}

/** What a moderator decided about a text before, for the next who looks at it. */
export interface PastAct {
  act: ModerationAct;
  reason: HideReason | "other" | null;
  explanation: string | null;
  by: string;
  at: Date;
}

/** How moderators work, in public figures. */
export interface ModerationCounts {
  /** Texts hidden or rejected now, by reason. */
  hidden: { reason: HideReason | "other"; texts: number }[];
  /** Texts that were looked at first or hidden, and that everybody can read now. */
  shown: number;
  /** Texts that wait for a look: statements, and what seems to hold personal data. */
  held: number;
  reports: { handled: number; open: number };
  objections: Record<ObjectionOutcome | "open", number>;
}
