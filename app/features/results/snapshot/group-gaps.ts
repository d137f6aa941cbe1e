import { benjaminiHochberg } from "~/statistics/benjamini-hochberg.ts";
import { compensatedSum } from "~/statistics/compensated-sum.ts";
import { effectiveSize } from "~/statistics/effective-size.ts";
import { type GroupComparison, groupGap, type WaldTest } from "~/statistics/group-gap.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import { MANY_PEOPLE } from "../disclosure/thresholds.ts";
import { type GroupGap, gapKey } from "../findings.ts";
import { type Breakdown, breakdowns, groupParts } from "../group.ts";
import { byScreen, CLEAR } from "./directions.ts";
import { momentsOf, type Release, scoredFigures, subjectKey } from "./release-view.ts";
import { hundredth, percent, tenth } from "./rounding.ts";

/**
 * From this part of a group on, in per cent as it is told, one answer is that of nearly everybody, and nothing is tested. So
 * "not tested" follows from shares that are shown, and does not tell an exactly unanimous group from one that nearly is.
 */
const NEARLY_UNANIMOUS = 95;

/**
 * How far the shown groups lie apart on each subject, per breakdown (docs/requirements.md M-2.7). Who did not tell their
 * background is no group to compare with. Tests of one screen are corrected together; a comparison without a test is none of
 * them, and says that nothing was tested.
 */
export function groupGapsOf(release: Release): Record<string, GroupGap> {
  const screens = byScreen(
    breakdowns.flatMap((by) => comparisonsOf(release, by)),
    ({ screen }) => screen,
  );
  const gaps = screens.flatMap((compared) => {
    const differs = differencesIn(compared);
    return compared.map(({ key, comparison, large }): [string, GroupGap] => {
      return [key, gapOf(comparison, { differs: differs.get(key) ?? null, large })];
    });
  });
  return Object.fromEntries(gaps);
}

/** Of the comparisons of one screen that could be tested: whether their groups differ. By key. */
function differencesIn(compared: readonly Compared[]): ReadonlyMap<string, boolean> {
  const tested = compared.flatMap(({ key, test }) => (test ? [{ key, p: test.p }] : []));
  const corrected = benjaminiHochberg(tested.map(({ p }) => p));
  return new Map(tested.map(({ key }, index) => [key, (corrected[index] ?? 1) < CLEAR]));
}

interface Compared {
  key: string;
  screen: string;
  comparison: GroupComparison;
  /** Undefined where nothing was tested. */
  test: WaldTest | undefined;
  /** The groups that are large enough to be ranked. */
  large: ReadonlySet<string>;
}

function comparisonsOf(release: Release, by: Breakdown): Compared[] {
  const told = scoredFigures(release, by).filter(({ cell }) => !groupParts(cell.group).includes(""));
  return byScreen(told, ({ cell }) => subjectKey(cell)).flatMap((tallies): Compared[] => {
    const [first] = tallies;
    if (!first || tallies.length < 2) return [];
    const groups = tallies.map((tally) => ({
      level: tally.cell.group,
      moments: momentsOf(tally, release.designSizes),
    }));
    const { cell, subject } = first;
    const screen = `${subject.screen || subjectKey(cell)} ${cell.measure} ${by}`;
    const comparison = groupGap(groups);
    const test = tallies.some(isNearlyUnanimous) ? undefined : comparison.test;
    return [{ key: gapKey(cell.item, cell.measure, by), screen, comparison, test, large: largeOf(tallies) }];
  });
}

function isNearlyUnanimous({ cell: { sw } }: Pick<ReleasedTally, "cell">): boolean {
  return percent(Math.max(...sw) / compensatedSum(sw)) >= NEARLY_UNANIMOUS;
}

function largeOf(tallies: ReturnType<typeof scoredFigures>): ReadonlySet<string> {
  const isLarge = ({ cell }: (typeof tallies)[number]) =>
    effectiveSize({ sw: compensatedSum(cell.sw), sw2: compensatedSum(cell.sw2) }) >= MANY_PEOPLE;
  return new Set(tallies.filter(isLarge).map(({ cell }) => cell.group));
}

function gapOf(
  { groups, highest, lowest, gap, etaSquared }: GroupComparison,
  { differs, large }: { differs: boolean | null; large: ReadonlySet<string> },
): GroupGap {
  const meanOf = (group: string) => tenth(groups.find(({ level }) => level === group)?.mean ?? 0);
  return {
    highest: { group: highest, mean: meanOf(highest) },
    lowest: { group: lowest, mean: meanOf(lowest) },
    gap: tenth(gap),
    differs,
    etaSquared: hundredth(etaSquared),
    ranked: large.has(highest) && large.has(lowest),
  };
}
