import { meanSilhouette } from "~/statistics/mean-silhouette.ts";
import type { Position } from "~/statistics/opinion-position.ts";
import { type GroupCountHistory, steadyGroupCount } from "~/statistics/steady-group-count.ts";
import { type PointClusters, pointClusters, type Search } from "./point-clusters.ts";

/** People divided in groups by where they stand. */
export interface OpinionGrouping {
  /** Per person the number of their group, the largest group first. */
  groupOf: number[];
  /** How well people fit their groups, −1 to 1. */
  silhouette: number;
  /** To give back at the next computation. */
  history: GroupCountHistory;
}

/** Groups are drawn between so many small clusters of people who think nearly alike. */
const BASE_CLUSTERS = 100;
const FEWEST_GROUPS = 2;
const MOST_GROUPS = 5;
/** For every so many clusters there may be one group more than two. */
const CLUSTERS_PER_GROUP = 12;
/** Any number will do; it stays the same so that the outcome does. */
const SEED = 20_210_726;
const SEARCH_CLUSTERS: Search = { seed: SEED, attempts: 3 };
const SEARCH_GROUPS: Search = { seed: SEED, attempts: 20 };

/** People who think nearly alike, and where they stand together. */
interface BaseCluster {
  position: Position;
  people: number;
}

/** One way to divide the base clusters. */
interface Division {
  groupOf: number[];
  silhouette: number;
}

/**
 * People in two to five groups, as many as fit them best.
 *
 * @param positions - Of people in a fixed order: with the same ones in the same order the outcome is the same.
 * @param earlier - What the last computation about the same statements gave back; null the first time.
 * @returns Groups in the order of the positions; null where all stand at one place.
 * @see docs/requirements.md M-3.1
 */
export function opinionGrouping(
  positions: readonly Position[],
  earlier: GroupCountHistory | null,
): OpinionGrouping | null {
  const { centres, clusterOf } = baseClusters(positions);
  const clusters = centres.map((position, cluster) => ({
    position,
    people: clusterOf.filter((other) => other === cluster).length,
  }));
  const most = Math.min(MOST_GROUPS, clusters.length, FEWEST_GROUPS + Math.floor(clusters.length / CLUSTERS_PER_GROUP));
  if (most < FEWEST_GROUPS) return null;
  const divisions = new Map<number, Division>();
  for (let count = FEWEST_GROUPS; count <= most; count += 1) divisions.set(count, divided(clusters, count));
  const history = steadyGroupCount(bestCount(divisions), earlier, most);
  const shown = divisions.get(history.shown);
  if (!shown) return null;
  return { groupOf: clusterOf.map((cluster) => shown.groupOf[cluster] ?? 0), silhouette: shown.silhouette, history };
}

/** With few different places every place is a cluster of its own. */
function baseClusters(positions: readonly Position[]): PointClusters {
  const numbers = new Map<string, number>();
  const centres: Position[] = [];
  const clusterOf = positions.map((position) => {
    const number = numbers.get(String(position)) ?? centres.push(position) - 1;
    numbers.set(String(position), number);
    return number;
  });
  return centres.length > BASE_CLUSTERS
    ? pointClusters(positions, BASE_CLUSTERS, SEARCH_CLUSTERS)
    : { centres, clusterOf };
}

/** Base clusters in groups; each counts for as many people as stand there. */
function divided(clusters: readonly BaseCluster[], count: number): Division {
  const everybody = clusters.flatMap(({ position, people }) => Array.from({ length: people }, () => position));
  const { centres, clusterOf } = pointClusters(everybody, count, SEARCH_GROUPS);
  let person = 0;
  const found = clusters.map(({ people }) => {
    const group = clusterOf[person] ?? 0;
    person += people;
    return group;
  });
  const groupOf = largestFirst(found, clusters);
  const places = clusters.map((cluster, index) => ({ ...cluster, group: groupOf[index] ?? 0 }));
  return { groupOf, silhouette: meanSilhouette(places, centres.length) };
}

/** The same groups, numbered from the largest; of equal ones that of the first cluster. */
function largestFirst(groupOf: readonly number[], clusters: readonly BaseCluster[]): number[] {
  const sizes = new Map<number, number>();
  groupOf.forEach((group, index) => {
    sizes.set(group, (sizes.get(group) ?? 0) + (clusters[index]?.people ?? 0));
  });
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  return groupOf.map((group) => order.indexOf(group));
}

/** The number of groups that people fit best; of equals the smallest. */
function bestCount(divisions: ReadonlyMap<number, Division>): number {
  const [first, ...others] = [...divisions].map(([count, { silhouette }]) => ({ count, silhouette }));
  if (!first) throw new RangeError("There is no number of groups to choose from");
  return others.reduce((best, other) => (other.silhouette > best.silhouette ? other : best), first).count;
}
