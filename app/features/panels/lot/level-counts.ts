import type { Volunteer } from "./volunteer-kinds.ts";

/** How many volunteers have each level, by feature. */
export function levelCounts(volunteers: readonly Volunteer[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { levels } of volunteers) {
    for (const [feature, level] of Object.entries(levels)) {
      const ofFeature = counts[feature] ?? {};
      counts[feature] = ofFeature;
      ofFeature[level] = (ofFeature[level] ?? 0) + 1;
    }
  }
  return counts;
}
