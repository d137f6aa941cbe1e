import { type Audience, isSelfSelected } from "~/features/accounts/audience.ts";
import { type Stream, streams } from "./group.ts";

/**
 * The streams in which enough people took part to say so; invited people come first. At least one, so that a page can say
 * it: the one that the round is for.
 */
export function streamsShown(people: Record<Stream, number | null>, audience: Audience): Stream[] {
  const shown = streams.filter((stream) => people[stream] !== null);
  if (shown.length > 0) return shown;
  return [isSelfSelected(audience) ? "open" : "invited"];
}

/** The people of a stream as a list calls them, by whom the round is for: a key of `results.people`. */
export function peopleOf(stream: Stream, audience: Audience): Audience {
  if (stream === "open") return audience === "confirmed" ? "confirmed" : "open";
  return audience === "panel" ? "panel" : "invited";
}
