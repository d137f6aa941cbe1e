import { type Stream, streams } from "./group.ts";

/** The streams in which enough people took part to say so; invited people come first. At least one, so that a page can say it. */
export function streamsShown(people: Record<Stream, number | null>): Stream[] {
  const shown = streams.filter((stream) => people[stream] !== null);
  return shown.length > 0 ? shown : ["open"];
}
