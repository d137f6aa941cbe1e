import { notFound } from "~/platform/page-errors.server.ts";
import type { Database } from "~db/client.server.ts";
import { openResults, type ResultsRoom } from "../results-room.server.ts";

/** The released results of a value rating. Ends the request with 404 for a round of another kind: it has no such page. */
export async function openValueRating(db: Database, question: Parameters<typeof openResults>[1]): Promise<ResultsRoom> {
  const room = await openResults(db, question);
  return room.round.instrument === "value_rating" ? room : notFound();
}
