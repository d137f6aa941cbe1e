import { TOO_MANY_DONT_KNOW } from "./ranking.ts";
import type { Figure, Released } from "./released.ts";

/** Something that residents judged, with what they expect of it. */
interface Judged {
  figure: Released | null | undefined;
}

/**
 * Those of some figures that clearly lie on one side of zero, as tested when the snapshot was made; largest first. Figures of
 * few people, or that many cannot judge, come last: they are clear too, but carry no order.
 */
export function clearEffects<Row extends Judged>(
  rows: readonly Row[],
  side: "up" | "down",
): (Row & { figure: Figure })[] {
  return rows
    .flatMap((row) => (row.figure && !row.figure.withheld ? [{ ...row, figure: row.figure }] : []))
    .filter(({ figure }) => figure.scale?.direction === side)
    .sort((a, b) => firmness(b.figure) - firmness(a.figure) || sizeOf(b.figure) - sizeOf(a.figure));
}

function firmness({ precision, dontKnow }: Figure): number {
  return precision === "normal" && dontKnow <= TOO_MANY_DONT_KNOW ? 1 : 0;
}

function sizeOf({ scale }: Figure): number {
  return Math.abs(scale?.mean ?? 0);
}
