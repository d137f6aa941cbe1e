import type { Position } from "./opinion-position.ts";

/** People who stand at the same place, and the group they are in. */
export interface PeopleAtPlace {
  position: Position;
  /** How many stand there, above 0. */
  people: number;
  /** Number of the group, from 0. */
  group: number;
}

/**
 * How well people fit their group rather than the nearest other one (Dutch: silhouet). A person's own figure is
 * (b − a) / max(a, b), with a the mean distance to the others of the group and b that to the nearest other group; it is 0
 * for somebody alone in a group. Above 0.25 there is some structure; around 0 groups are drawn where there are none.
 *
 * @param places - Everybody, by place; people at one place are at distance 0 of each other.
 * @param groups - How many groups there are; at least 2, each with somebody in it.
 * @returns Mean over people, −1 to 1. Takes places² steps.
 * @throws RangeError if there are fewer than two groups or one of them is empty.
 * @example meanSilhouette([{ position: [0, 0], people: 9, group: 0 }, { position: [1, 0], people: 9, group: 1 }], 2) // 1
 * @see P. J. Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20, 53–65
 */
export function meanSilhouette(places: readonly PeopleAtPlace[], groups: number): number {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const { people, group } of places) sizes[group] = (sizes[group] ?? 0) + people;
  if (groups < 2 || sizes.length > groups || sizes.some((size) => size === 0)) {
    throw new RangeError(`A silhouette takes two or more groups with people in them, not ${sizes.join(", ")}`);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const sum = places.reduce((all, place) => all + place.people * silhouette(place, places, sizes), 0);
  return sum / total;
}

function silhouette(place: PeopleAtPlace, places: readonly PeopleAtPlace[], sizes: readonly number[]): number {
  const others = (sizes[place.group] ?? 0) - 1;
  if (others === 0) return 0;
  const distances = sizes.map(() => 0);
  for (const { position, people, group } of places) {
    distances[group] = (distances[group] ?? 0) + people * distance(place.position, position);
  }
  const own = (distances[place.group] ?? 0) / others;
  const means = distances.map((sum, group) => sum / (sizes[group] ?? 1));
  const nearest = Math.min(...means.filter((_, group) => group !== place.group));
  const larger = Math.max(own, nearest);
  return larger === 0 ? 0 : (nearest - own) / larger;
}

function distance([x, y]: Position, [otherX, otherY]: Position): number {
  return Math.hypot(x - otherX, y - otherY);
}
