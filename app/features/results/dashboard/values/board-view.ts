import type { SourcedView } from "../../figure-text.ts";
import type { RoundResults } from "../../result.ts";
import type { ResultView } from "../../result-view.ts";
import type { ResultsRoom } from "../results-room.server.ts";

/** What the figures of these pages share, with the title of their round for the line below each. */
export function boardView(room: ResultsRoom, results: RoundResults): ResultView & SourcedView {
  const { stream, by, gemeenten, title } = room;
  return { results, stream, by, gemeenten, round: title };
}
