import { streamInUrl } from "../../results-address.ts";
import type { ResultsRoom } from "../results-room.server.ts";

/** The address of this page with some choices made; a choice that is undefined is left out, as the page's own first choice. */
export function pageAddress(
  { stream, streams }: Pick<ResultsRoom, "stream" | "streams">,
  choices: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams(streams.length > 1 ? { stroom: streamInUrl[stream] } : {});
  for (const [name, value] of Object.entries(choices)) if (value !== undefined) query.set(name, value);
  // Without any choice an empty query still leads back to the page itself.
  return `?${query}`;
}
