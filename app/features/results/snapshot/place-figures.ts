import { compensatedSum } from "~/statistics/compensated-sum.ts";
import { effectiveSize } from "~/statistics/effective-size.ts";
import { wilsonInterval } from "~/statistics/wilson-interval.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import { FEW_PEOPLE, MANY_PEOPLE, publishedCount } from "../disclosure/thresholds.ts";
import { type Figure, nothingTold, type Released } from "../released.ts";
import type { Weighed } from "../tally.ts";
import { byScreen } from "./directions.ts";
import type { Release } from "./release-view.ts";
import { percent, range, toldSize } from "./rounding.ts";

/**
 * What is told of each place that people named: how many did, and the part that they are of all who named one. Their number
 * stands alone where all together are too few for a figure. All places of a question were counted in one snapshot, so that
 * everybody who named one is among them.
 */
export function placeFigures({ tallies }: Release): ReadonlyMap<ReleasedTally, Released> {
  const places = tallies.filter(({ cell }) => cell.kind === "place");
  return new Map(
    byScreen(places, ({ cell }) => cell.item).flatMap((named) => {
      const everyone = sumOf(named);
      return named.map((tally): [ReleasedTally, Released] => [tally, told(tally, everyone)]);
    }),
  );
}

function sumOf(tallies: readonly ReleasedTally[]): Weighed {
  const of = (pick: (cell: ReleasedTally["cell"]) => readonly number[]) =>
    compensatedSum(tallies.map(({ cell }) => pick(cell)[0] ?? 0));
  return { n: of(({ n }) => n), sw: of(({ sw }) => sw), sw2: of(({ sw2 }) => sw2) };
}

function told({ cell, told: most, snapshot }: ReleasedTally, everyone: Weighed): Released {
  const people = publishedCount(cell.n[0] ?? 0);
  if (most === "nothing" || people === null) return nothingTold;
  const size = effectiveSize(everyone);
  // A rounding error must not take 30 equal weights below 30.
  if (everyone.n < FEW_PEOPLE || size + 1e-9 < FEW_PEOPLE) return { withheld: true, people, snapshot };
  const share = Math.min(1, (cell.sw[0] ?? 0) / everyone.sw);
  const interval = cell.stream === "invited" ? wilsonInterval(share, size) : null;
  const figure: Figure = {
    withheld: false,
    snapshot,
    people,
    effectiveSize: interval && toldSize(size),
    precision: size < MANY_PEOPLE ? "indicative" : "normal",
    // Whoever does not know named no place; it is told of everyone.
    dontKnow: 0,
    dontKnowRange: null,
    lowest: 1,
    percentages: [percent(share)],
    percentageRanges: interval && [range(interval, percent, [0, 1])],
    scale: null,
  };
  return figure;
}
