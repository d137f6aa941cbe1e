import { mostInQueue, type QueueItem } from "./moderation.ts";

export interface QueueQuestion {
  organisationId: number;
  /** Who looks: what is about an own decision or text is marked. */
  moderatorId: string;
}

/** What waits for a moderator for one reason, oldest first, at most `mostInQueue`, and how many wait in all. */
export interface QueuePart {
  items: QueueItem[];
  total: number;
}

/** A part of the queue out of the rows of a statement that counts them all in `total`. */
export function queuePart<Row extends { total: number }>(
  rows: readonly Row[],
  asItem: (row: Row) => QueueItem,
): QueuePart {
  return { items: rows.slice(0, mostInQueue).map(asItem), total: rows[0]?.total ?? 0 };
}
