import type { Range } from "../released.ts";

/** A part of the people or of what they divided, in per cent. */
export interface ToldPart {
  percent: number;
  range: Range | null;
}
