/** What one person says of one statement: 1 agree, −1 disagree, 0 pass (overslaan); null when they did not vote on it. */
export type Vote = 1 | 0 | -1 | null;

/** The side of a statement that a figure is about. */
export type VoteSide = "agree" | "disagree";
