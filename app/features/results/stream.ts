import type { rounds } from "~db/schema/index.ts";
import type { Stream } from "./cell.ts";

type Audience = (typeof rounds.$inferSelect)["audience"];

/** The streams that a round can have: a round for everybody has no invited people. The first is shown first. */
export function streamsOf(audience: Audience): Stream[] {
  return audience === "open" ? ["open"] : ["invited", "open"];
}
