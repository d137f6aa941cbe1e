import type { resultCells } from "~db/schema/index.ts";

/** How often each score was given to an item within a group (Dutch: resultaatcel). */
export type Cell = typeof resultCells.$inferSelect;
/** How respondents came to answer; figures of the two are never added up. */
export type Stream = Cell["stream"];
/** What a table of results is broken down by. */
export type Breakdown = Exclude<Cell["groupKind"], "all">;

export const streams: readonly Stream[] = ["open", "invited"];
