import { kmeans } from "ml-kmeans";
import type { Position } from "~/statistics/opinion-position.ts";

/** Centres of clusters, and per point which one it belongs to. */
export interface PointClusters {
  centres: Position[];
  clusterOf: number[];
}

/** How thoroughly to look, and where to begin drawing. */
export interface Search {
  seed: number;
  /** Times to begin anew; the tightest outcome is kept. */
  attempts: number;
}

const MOST_STEPS = 200;

/**
 * Points in clusters, so that they lie close to the centre of theirs: k-means from k-means++ starts. The same points in
 * the same order with the same seed always give the same clusters.
 *
 * @param points - At least as many different ones as there are clusters; a point that stands there twice counts twice.
 * @param count - How many clusters.
 * @param search - Seed and number of attempts.
 * @returns The tightest of the attempts; clusters that ended empty are left out, so there may be fewer.
 * @throws RangeError if there are fewer different points than clusters.
 */
export function pointClusters(points: readonly Position[], count: number, search: Search): PointClusters {
  if (new Set(points.map(String)).size < count) throw new RangeError(`Too few different points for ${count} clusters`);
  const data = points.map((point) => [...point]);
  let tightest: PointClusters | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < search.attempts; attempt += 1) {
    const outcome = kmeans(data, count, {
      seed: search.seed + attempt,
      initialization: "kmeans++",
      tolerance: 0,
      maxIterations: MOST_STEPS,
    });
    const clusters = withoutEmpty(outcome.centroids, outcome.clusters);
    const scatter = scatterOf(points, clusters);
    if (scatter < least) [tightest, least] = [clusters, scatter];
  }
  if (!tightest) throw new RangeError("Clusters take one attempt or more");
  return tightest;
}

function withoutEmpty(centroids: readonly number[][], clusters: readonly number[]): PointClusters {
  const used = centroids.flatMap((_, cluster) => (clusters.includes(cluster) ? [cluster] : []));
  const centres = used.map((cluster): Position => {
    const [first = 0, second = 0] = centroids[cluster] ?? [];
    return [first, second];
  });
  return { centres, clusterOf: clusters.map((cluster) => used.indexOf(cluster)) };
}

/** Sum of squared distances to the centres. */
function scatterOf(points: readonly Position[], { centres, clusterOf }: PointClusters): number {
  return points.reduce((sum, [x, y], point) => {
    const [centreX, centreY] = centres[clusterOf[point] ?? -1] ?? [x, y];
    return sum + (x - centreX) ** 2 + (y - centreY) ** 2;
  }, 0);
}
