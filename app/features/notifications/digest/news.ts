import type { Phase } from "~/features/proposals/phase.ts";

/** Something new about a proposal or a panel (Dutch: nieuws). */
export interface NewsItem {
  kind: "phase" | "decision" | "weighing" | "round" | "results" | "answer";
  /** About which proposal or panel; one of the two. */
  proposalId: number | null;
  panelId: number | null;
  /** Only news for this person: an answer to what they wrote. Null: for everybody who follows it. */
  userId: string | null;
  at: Date;
  /** The proposal or the panel. */
  subject: string;
  /** Title of the decision or the round; empty for the other kinds. */
  title: string;
  /** The phase that the proposal came in. */
  phase: Phase | null;
  /** Where to read more, as a Dutch path. */
  path: string;
}

/** Somebody who wants a weekly overview, with what they follow: proposals they wrote on, panels they are in. */
export interface Follower {
  userId: string;
  proposals: readonly number[];
  panels: readonly number[];
}

/** The news for one person since a moment, by subject and then by time. */
export function newsFor(follower: Follower, news: readonly NewsItem[], since: Date): NewsItem[] {
  const own = news.filter((item) => item.at >= since && isFor(item, follower));
  return own.sort((one, other) => one.subject.localeCompare(other.subject, "nl") || +one.at - +other.at);
}

function isFor({ proposalId, panelId, userId }: NewsItem, follower: Follower): boolean {
  if (userId !== null && userId !== follower.userId) return false;
  return (
    (proposalId !== null && follower.proposals.includes(proposalId)) ||
    (panelId !== null && follower.panels.includes(panelId))
  );
}
