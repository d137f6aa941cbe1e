import { benjaminiHochberg } from "~/statistics/benjamini-hochberg.ts";
import type { Contrast } from "~/statistics/contrast.ts";
import { waveArrow } from "~/statistics/wave-arrow.ts";
import { waveChange } from "~/statistics/wave-change.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import type { Findings, WaveChange } from "../findings.ts";
import { derivedSubjects } from "../tally.ts";
import { byScreen } from "./directions.ts";
import { type DesignSizes, momentsOf, type Release, scoredFigures } from "./release-view.ts";
import { range, tenth } from "./rounding.ts";

/** An earlier round of the same series, with its released tallies of everyone. */
export interface EarlierRound {
  slug: string;
  designSizes: DesignSizes;
  tallies: readonly ReleasedTally[];
  /** Wording of each item by its code. */
  wording: ReadonlyMap<string, string>;
  /** Margins that its people were weighed to; null: not weighed. */
  margins: string | null;
  /** Who could answer it, as one word. */
  recruits: string;
  /** Part of its answers that came on paper or by telephone, 0 to 1. */
  assisted: number;
}

/** This round, in the same words. */
export type PresentRound = Pick<EarlierRound, "wording" | "margins" | "recruits" | "assisted">;

/** A smaller change than this is none that a reader should act on: on the scale of the scores (docs/requirements.md M-2.9). */
const LEAST_CHANGE = 0.2;
/** A mode that grew or shrank more than this may have changed the answers. */
const MODE_SHIFT = 0.1;

/**
 * How each item changed since each earlier round. Nobody can be followed from one round to the next, so that both count as
 * independent: the interval is wider than with known overlap, never narrower. Tests of one screen are corrected
 * together.
 */
export function waveChangesOf(
  release: Release,
  present: PresentRound,
  earlier: readonly EarlierRound[],
): Findings["change"] {
  const changes = earlier.flatMap((round) => changesSince(release, present, round));
  return Object.fromEntries(
    byScreen(changes, ({ item }) => item).map((found) => [found[0]?.item ?? "", found.map(({ change }) => change)]),
  );
}

function changesSince(release: Release, present: PresentRound, round: EarlierRound) {
  const compared = scoredFigures(release, "all").flatMap((tally) => {
    const { item, measure } = tally.cell;
    const before = round.tallies.find(
      ({ cell, told }) => cell.kind === "all" && cell.item === item && cell.measure === measure && told === "figure",
    );
    return before && measure === "own" && isComparable(tally)
      ? [{ item, screen: tally.subject.screen || item, contrast: contrastOf(release, round, [before, tally]) }]
      : [];
  });
  return byScreen(compared, ({ screen }) => screen).flatMap((tests) => {
    const corrected = benjaminiHochberg(tests.map(({ contrast }) => contrast.p));
    return tests.map(({ item, contrast }, index) => ({
      item,
      change: changeOf(contrast, corrected[index] ?? 1, { from: round.slug, breaks: breaksOf(item, present, round) }),
    }));
  });
}

/** Only what is answered on a scale of its own: the least change that matters is told for that. */
function isComparable({ cell }: ReleasedTally): boolean {
  return !derivedSubjects.includes(cell.item);
}

function contrastOf(release: Release, round: EarlierRound, [before, after]: [ReleasedTally, ReleasedTally]): Contrast {
  const moments = [momentsOf(before, round.designSizes), momentsOf(after, release.designSizes)];
  const covariance = moments.map((own, row) => moments.map((_, column) => (row === column ? own.meanVariance : 0)));
  return waveChange({ means: moments.map(({ mean }) => mean), covariance }, 0, 1);
}

function changeOf({ estimate, ci95 }: Contrast, q: number, told: Pick<WaveChange, "from" | "breaks">): WaveChange {
  const free = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  return {
    ...told,
    change: tenth(estimate),
    changeRange: range(ci95, tenth, free),
    arrow: waveArrow({ change: estimate, q, minimum: LEAST_CHANGE }),
  };
}

function breaksOf(item: string, present: PresentRound, round: EarlierRound): WaveChange["breaks"] {
  const found: WaveChange["breaks"] = [];
  if (present.wording.get(item) !== round.wording.get(item)) found.push("wording");
  if (present.margins !== round.margins || present.recruits !== round.recruits) found.push("recruitment");
  if (Math.abs(present.assisted - round.assisted) > MODE_SHIFT) found.push("mode");
  return found;
}
