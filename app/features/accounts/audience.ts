import type { rounds } from "~db/schema/index.ts";

/** Who may answer a round, by how well people must be known (Dutch: doelgroep). */
export type Audience = (typeof rounds.$inferSelect)["audience"];

/** Who a round can be for, from everybody to few. */
export const audiences = ["open", "confirmed", "panel", "invited"] as const satisfies readonly Audience[];

/**
 * Rounds to which people come by themselves: of them we know nothing beforehand, so that they say who they are, and their
 * answers are of the open stream.
 */
export const selfSelected = ["open", "confirmed"] as const satisfies readonly Audience[];

/** Whether people come to such a round by themselves. */
export function isSelfSelected(audience: Audience): boolean {
  return audience === "open" || audience === "confirmed";
}
