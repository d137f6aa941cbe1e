import { compensatedSum } from "./compensated-sum.ts";
import { fUpperTail } from "./f-distribution.ts";
import type { ScoreMoments } from "./score-moments.ts";

/** A group under its name, with what its scores come down to. */
export interface Group {
  level: string;
  moments: ScoreMoments;
}

/** A group as a reader compares it with the others. */
export interface GroupMean {
  level: string;
  n: number;
  mean: number;
  standardError: number;
  /** Its part of all weight, as a proportion. */
  share: number;
}

/** Wald test of "all groups have the same mean". */
export interface WaldTest {
  f: number;
  /** Groups − 1. */
  df: number;
  /** People with a score − groups. */
  denominatorDf: number;
  p: number;
}

export interface GroupComparison {
  groups: readonly GroupMean[];
  /** Weighted mean of everyone together. */
  grandMean: number;
  /** Highest group mean less the lowest, on the scale of the scores; with its standard error. */
  gap: number;
  gapStandardError: number;
  highest: string;
  lowest: string;
  /** How far a resident's group lies from the grand mean, on average: Σ share · |group mean − grand mean|. */
  absoluteGap: number;
  /** Share of all variation that lies between the groups, 0 to 1; 0 if everyone gives the same score. */
  etaSquared: number;
  /** Absent if some group has no variance (one person, or all the same score), for then its mean would count as exact. */
  test: WaldTest | undefined;
}

/**
 * Differences between groups: each mean, the largest gap, how much the groups explain, and a test over all at once.
 * Do not put an interval around the largest gap: it was picked because it is the largest. The test over all groups says
 * whether there is a difference at all.
 *
 * @param groups - At least two groups that do not overlap, each with the moments of its scores (see `scoreMoments`), all
 *   made with the same size of the whole sample.
 * @returns Means and gap on the scale of the scores, shares and η² as proportions; all unrounded. Equal means: the first
 *   named is the highest and the lowest.
 * @throws RangeError if there are fewer than two groups, or a group has nobody in it.
 * @example groupGap([{ level: "man", moments: scoreMoments(men, 1200) }, { level: "vrouw", moments: scoreMoments(women, 1200) }])
 * @see Lumley (2010), Complex surveys, section 5.2 (svyglm, regTermTest)
 */
export function groupGap(groups: readonly Group[]): GroupComparison {
  const [first] = groups;
  if (!first || groups.length < 2) throw new RangeError("A comparison needs two groups or more");
  if (groups.some(({ moments }) => !(moments.weight > 0))) throw new RangeError("A group without people has no mean");
  const weight = compensatedSum(groups.map(({ moments }) => moments.weight));
  const grandMean = compensatedSum(groups.map(({ moments }) => moments.weight * moments.mean)) / weight;
  const highest = groups.reduce((best, group) => (group.moments.mean > best.moments.mean ? group : best), first);
  const lowest = groups.reduce((best, group) => (group.moments.mean < best.moments.mean ? group : best), first);
  const shares = groups.map(({ moments }) => moments.weight / weight);
  const byShare = (value: (moments: ScoreMoments) => number) =>
    compensatedSum(groups.map(({ moments }, index) => (shares[index] ?? 0) * value(moments)));
  const between = byShare(({ mean }) => (mean - grandMean) ** 2);
  const within = byShare(({ variance }) => variance);
  return {
    groups: groups.map(({ level, moments: { n, mean, meanVariance } }, index) => {
      return { level, n, mean, standardError: Math.sqrt(meanVariance), share: shares[index] ?? 0 };
    }),
    grandMean,
    gap: highest.moments.mean - lowest.moments.mean,
    // Groups of different people do not covary: the residuals of one are 0 for everyone in the other.
    gapStandardError: highest === lowest ? 0 : Math.sqrt(highest.moments.meanVariance + lowest.moments.meanVariance),
    highest: highest.level,
    lowest: lowest.level,
    absoluteGap: byShare(({ mean }) => Math.abs(mean - grandMean)),
    etaSquared: between === 0 ? 0 : between / (between + within),
    test: waldTest(groups.map(({ moments }) => moments)),
  };
}

/**
 * The test in closed form. The regression of R has one coefficient per group but the first, and their covariance is the
 * groups' own variances plus that of the first; its quadratic form equals the spread of the means around their
 * precision-weighted mean.
 */
function waldTest(moments: readonly ScoreMoments[]): WaldTest | undefined {
  const df = moments.length - 1;
  const denominatorDf = compensatedSum(moments.map(({ n }) => n)) - moments.length;
  if (denominatorDf <= 0 || moments.some(({ meanVariance }) => !(meanVariance > 0))) return undefined;
  const precision = compensatedSum(moments.map(({ meanVariance }) => 1 / meanVariance));
  const centre = compensatedSum(moments.map(({ mean, meanVariance }) => mean / meanVariance)) / precision;
  const wald = compensatedSum(moments.map(({ mean, meanVariance }) => (mean - centre) ** 2 / meanVariance));
  return { f: wald / df, df, denominatorDf, p: fUpperTail(wald / df, df, denominatorDf) };
}
