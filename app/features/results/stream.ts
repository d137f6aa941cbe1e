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

/** Whose answers a stream counts: members of a panel are told apart by whether they came by themselves or were invited. */
export type StreamPeople = "open" | "confirmed" | "invited" | "membersWhoCame" | "membersInvited";

/** The people of a stream, by whom the round is for: a key of `results.people` and of `results.label`. */
export function peopleOf(stream: Stream, audience: Audience): StreamPeople {
  if (audience === "panel") return stream === "open" ? "membersWhoCame" : "membersInvited";
  if (stream === "invited") return "invited";
  return audience === "confirmed" ? "confirmed" : "open";
}

/** The people of a round as a list calls them; of a panel of which too few took part, it says no more than that. */
export function peopleListed(
  { stream, people }: { stream: Stream; people: number | null },
  audience: Audience,
): StreamPeople | "members" {
  return people === null && audience === "panel" ? "members" : peopleOf(stream, audience);
}
