/** How threads are sorted: the newest first, what has most support, or what waits longest for an answer and nothing else. */
export const threadSorts = ["newest", "support", "unanswered"] as const;
export type ThreadSort = (typeof threadSorts)[number];

/** The word for each order in a URL. */
const inUrl: Record<ThreadSort, string> = { newest: "nieuwste", support: "steun", unanswered: "zonder-antwoord" };

/** The word that stands for an order in a URL, such as `steun`. */
export function sortInUrl(sort: ThreadSort): string {
  return inUrl[sort];
}
