import type { ThemeCode } from "~/features/framework/theme.ts";
import { editMinutes, type HideReason } from "../comment.ts";

/** Longest title and text of an idea, in characters; the database holds the same limits. */
export const maxTitleLength = 120;
export const maxBodyLength = 2000;
/** Longest answer of the organisation to an idea. */
export const maxAnswerLength = 2000;
/** Ideas on one page of the list. */
export const ideasPerPage = 20;

/** How the list is sorted: the newest first, or what most people stand behind. */
export const ideaSorts = ["newest", "support"] as const;
export type IdeaSort = (typeof ideaSorts)[number];

/** An idea as the list shows it. */
export interface ListedIdea {
  id: number;
  title: string;
  areaName: string;
  theme: ThemeCode;
  /** How many people stand behind it. */
  supports: number;
  createdAt: Date;
  answered: boolean;
  /** A proposal was made of it. */
  proposed: boolean;
}

/** Who may read an idea, and why not everybody may. */
export type IdeaState = "shown" | "held" | "hidden" | "withdrawn";

/** One idea with everything that its page tells. */
export interface Idea extends Omit<ListedIdea, "answered" | "proposed"> {
  areaCode: string;
  /** Null when the reader may not see it. */
  body: string | null;
  state: IdeaState;
  hiddenReason: HideReason | "other" | null;
  /** Empty once it is withdrawn. */
  author: string;
  /** Whether the reader wrote it. */
  own: boolean;
  /** Whether the reader stands behind it. */
  supported: boolean;
  /** An idea of the reader was added to this one, so that they are counted already. */
  ownMerged: boolean;
  editedAt: Date | null;
  /** Which state of the text this is: it goes along with what a moderator decides. */
  version: string;
  answer: { body: string; by: string; at: Date } | null;
  proposal: { slug: string; title: string } | null;
  /** An official is making a proposal of it, which nobody can read yet. */
  inDraft: boolean;
  /** Ideas that say the same and were added to this one, each with what an official answered to it. */
  merged: { id: number; title: string; answer: string | null }[];
  /** The idea that this one was added to; without its title where the reader may not see it. */
  into: { id: number; title: string | null } | null;
}

/** Which answer an official looks at, when they write another. Never empty. */
export function answerVersion(answeredAt: Date | null): string {
  return answeredAt?.toISOString() ?? "none";
}

/** Which proposal an idea is tied to as far as an official sees, when they choose another. Never empty. */
export function linkVersion(slug: string | null): string {
  return slug ?? "-";
}

/** What a reader may do beside reading. */
export interface IdeaViewer {
  /** Null: nobody is signed in. */
  name: string | null;
  /** Whether their support counts. */
  mayVote: boolean;
  mayEdit: boolean;
  /** Whether they look after ideas as staff. */
  isStaff: boolean;
}

/** Whether its author may still edit an idea. */
export function mayStillEdit(idea: Pick<Idea, "own" | "createdAt" | "state" | "into">, now: Date): boolean {
  const inTime = now.getTime() - idea.createdAt.getTime() < editMinutes * 60_000;
  return idea.own && inTime && idea.into === null && (idea.state === "shown" || idea.state === "held");
}
