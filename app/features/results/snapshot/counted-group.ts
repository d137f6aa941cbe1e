import type { GroupKind, Stream } from "../group.ts";
import type { Measure, TallyCell, Weighed } from "../tally.ts";

/** The counts of one subject in one group, as the database gives them: people and sums of weights per bucket. */
export interface CountedBuckets {
  /** A score, `DONT_KNOW` or `ELSEWHERE`, in any order. */
  buckets: number[];
  n: number[];
  sw: number[];
  sw2: number[];
}

/** The counts with what they are of. */
export interface CountedGroup extends CountedBuckets {
  stream: Stream;
  item: string;
  measure: Measure;
  kind: GroupKind;
  group: string;
  lowest: number;
  highest: number;
  /** Whether people choose or write: then bucket 0 is the number of people. */
  isChoice: boolean;
}

/** Bucket of who said "weet ik niet". */
export const DONT_KNOW = -1000;
/** Bucket of who gave a score that counts in no comparison, only among those who were asked. */
export const ELSEWHERE = -999;

const nobody: Weighed = { n: 0, sw: 0, sw2: 0 };

/** The counted buckets of a group as a tally: its scores in order, those who do not know, and everybody who answered. */
export function tallyOf(counted: CountedGroup): TallyCell {
  const { stream, item, measure, kind, group, lowest, highest } = counted;
  const found = new Map(counted.buckets.map((bucket, index) => [bucket, weighedAt(counted, index)]));
  const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => found.get(lowest + index) ?? nobody);
  const dontKnow = found.get(DONT_KNOW) ?? nobody;
  const people = counted.isChoice ? scores.slice(0, 1) : scores;
  const asked = [...people, dontKnow, found.get(ELSEWHERE) ?? nobody].reduce(added, nobody);
  return { stream, item, measure, kind, group, lowest, ...columnsOf(scores), dontKnow, asked };
}

function weighedAt({ n, sw, sw2 }: CountedBuckets, index: number): Weighed {
  return { n: n[index] ?? 0, sw: sw[index] ?? 0, sw2: sw2[index] ?? 0 };
}

function columnsOf(scores: readonly Weighed[]) {
  return { n: scores.map(({ n }) => n), sw: scores.map(({ sw }) => sw), sw2: scores.map(({ sw2 }) => sw2) };
}

function added(one: Weighed, other: Weighed): Weighed {
  return { n: one.n + other.n, sw: one.sw + other.sw, sw2: one.sw2 + other.sw2 };
}
