import type { HideReason } from "../comment.ts";
import type { PersonalDataKind } from "../personal-data.ts";
import type { ListedIdea } from "./idea.ts";

/** Which ideas staff look at: what has no answer yet, or every idea. */
export const staffIdeaViews = ["unanswered", "all"] as const;
export type StaffIdeaView = (typeof staffIdeaViews)[number];

/** An idea as staff see it in their list. */
export interface StaffIdea extends ListedIdea {
  hidden: boolean;
  /** It waits for a moderator, because something in it looks like personal data. */
  held: boolean;
}

/** An idea that another one may say the same as. */
export interface NearIdea {
  id: number;
  title: string;
  body: string;
}

/** The idea that another one would be added to, as a moderator sees it before. */
export interface IdeaThatStays extends NearIdea {
  areaName: string;
  supports: number;
}

/** What staff need to know of one idea besides what its page tells. */
export interface StaffFacts {
  /** What in it looks like personal data. */
  held: PersonalDataKind[];
  /** How often it was reported for each reason, and not looked at since. */
  reports: { reason: HideReason | "other"; count: number }[];
  /** The decision to which its author objected. */
  openObjection: number | null;
  /** The draft of a proposal that was begun from it. */
  draftId: number | null;
  /** For who moderates: other ideas for the same gemeente or about the same theme, which it may say the same as. */
  near: NearIdea[];
}
