/** An idea that somebody stands behind, as they find it back on their own page. */
export interface SupportedIdea {
  id: number;
  title: string;
  state: "open" | "answered" | "proposed";
}

/** How many of them that page shows. */
export const mostSupported = 50;
