/** What somebody may say of a thread of another (Dutch: steun): stand behind it, not stand behind it, or take that back. */
export const voices = ["support", "oppose", "none"] as const;
export type Voice = (typeof voices)[number];
