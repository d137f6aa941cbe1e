import type { Database } from "~db/client.server.ts";
import { heldIdeas, reportedIdeas } from "../ideas/ideas-in-queue.queries.server.ts";
import { waitingStatements } from "../statements/statements-in-queue.queries.server.ts";
import { heldComments, reportedComments } from "./comments-in-queue.queries.server.ts";
import { openObjections } from "./objections.queries.server.ts";
import type { QueuePart, QueueQuestion } from "./queue-part.ts";

/** Each reads one kind of text that waits for one reason. A new kind of text adds its own here. */
const sources: ((db: Database, question: QueueQuestion) => Promise<QueuePart>)[] = [
  openObjections,
  heldComments,
  reportedComments,
  heldIdeas,
  reportedIdeas,
  waitingStatements,
];

/** Everything that waits for a moderator: what waits longest first, and how many there are in all. */
export async function moderationQueue(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const parts = await Promise.all(sources.map((read) => read(db, question)));
  const items = parts.flatMap((part) => part.items).sort((a, b) => a.since.getTime() - b.since.getTime());
  return { items, total: parts.reduce((sum, { total }) => sum + total, 0) };
}
