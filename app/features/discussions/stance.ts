/** How somebody stands towards a proposal (Dutch: houding). */
export const stances = ["for", "against", "neutral", "question"] as const;
export type Stance = (typeof stances)[number];

/** The word for each stance in a URL. */
const inUrl: Record<Stance, string> = { for: "voor", against: "tegen", neutral: "neutraal", question: "vraag" };

/** The word that stands for a stance in a URL, such as `voor`. */
export function stanceInUrl(stance: Stance): string {
  return inUrl[stance];
}
