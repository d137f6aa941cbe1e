import type { Dimension, ThemeCode } from "~/features/framework/theme.ts";

/** Those who cannot speak for themselves here (Dutch: afwezigen). */
export const absentParties = ["later", "nature", "elsewhere"] as const;
export type AbsentParty = (typeof absentParties)[number];

/** The part of brede welvaart that a guardian's voice stands beside. */
export function dimensionOf(party: AbsentParty): Dimension {
  return party === "elsewhere" ? "elsewhere" : "later";
}

/** Somebody who was asked to speak for those absent (Dutch: hoeder). */
export interface Guardian {
  id: number;
  speaksFor: AbsentParty;
  name: string;
  /** Why this person. */
  reason: string;
  /** ISO time. */
  appointedAt: string;
  /** When another took over; null: still the guardian. ISO time. */
  endedAt: string | null;
}

/** What somebody was asked to do as a guardian, as they see it themselves. */
export interface GuardianTask extends Pick<Guardian, "id" | "speaksFor" | "reason" | "appointedAt"> {
  proposal: { slug: string; title: string };
}

/** Why a moderator takes a view away (Dutch: reden van weghalen). A closed list; the words are those of moderation. */
export const removalReasons = ["insult", "personal_data", "off_topic", "advertising"] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** Longest explanation of a removal, in characters; the database holds the same limit. */
export const maxRemovalText = 1000;

/** That a view was taken away, and why: everybody reads this in its place. */
export interface Removal {
  /** ISO time. */
  at: string;
  /** `other`: of a list of another release. */
  reason: RemovalReason | "other";
  explanation: string;
}

/** A draft that a guardian wrote before on the theme that they send a text on. */
export type OtherDraft = Pick<GuardianView, "id" | "score" | "body" | "sources">;

/** What a guardian expects for a theme (Dutch: zienswijze). */
export interface GuardianView {
  id: number;
  guardianId: number;
  theme: ThemeCode;
  /** −3…+3 against doing nothing; null: words only. */
  score: number | null;
  body: string;
  sources: string[];
  /** Null: only the guardian sees it. ISO time. */
  publishedAt: string | null;
  /** Null: it stands there. Otherwise the body is empty for everybody but its guardian and moderators. */
  removed: Removal | null;
}
