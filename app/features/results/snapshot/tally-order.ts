import type { TallyCell } from "../tally.ts";

/** Tallies in an order of their own, whatever order the database counted them in. */
export function inOrder(tallies: readonly TallyCell[]): TallyCell[] {
  const keyed = tallies.map((tally) => ({ tally, key: keyOf(tally) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ tally }) => tally);
}

function keyOf({ stream, item, measure, kind, group }: TallyCell): string {
  return [stream, item, measure, kind, group].join(" ");
}
