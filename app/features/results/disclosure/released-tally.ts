import type { Measure, TallyCell } from "../tally.ts";

/** An item, or its differences from doing nothing, as a thing that figures are told of (Dutch: onderwerp). */
export interface Subject {
  item: string;
  measure: Measure;
  /** People chose or wrote instead of giving a score: then `n[0]` is the number of people. */
  isChoice: boolean;
  /** People named a place: then the places are groups, and everyone has one answer only. */
  isPlace?: boolean;
}

/** How much is told of a cell: figures, only the number of people, or nothing at all. */
export type Told = "figure" | "count" | "nothing";

/** The tally behind one released cell, which only the ledger and whoever verifies it may read. */
export interface ReleasedTally {
  cell: TallyCell;
  told: Told;
  /** Number of the snapshot in which it was counted; a later one may repeat it. */
  snapshot: number;
}
