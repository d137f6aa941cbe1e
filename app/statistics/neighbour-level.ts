/** Between the parts of a crossed level: `18-29|man`. */
const CROSS = "|";

/**
 * The level to take a level together with: beside it in the order of the margin, and alike in all parts but one.
 * Of two neighbours the one with fewer people, for that takes the fewest along. `75+|man` goes to `60-74|man` sooner than
 * to `75+|vrouw`: the parts are tried in their order.
 *
 * @param level - One of the levels.
 * @param people - People in the sample per level, two levels or more, in the order of the margin.
 * @returns The name of the neighbour.
 * @throws RangeError if there is no other level.
 * @example neighbourLevel("75+", new Map([["45-59", 30], ["60-74", 40], ["75+", 3]])) // "60-74"
 */
export function neighbourLevel(level: string, people: ReadonlyMap<string, number>): string {
  const levels = [...people.keys()];
  const parts = level.split(CROSS);
  const alike = parts.map((_, free) => levels.filter((other) => sharesOtherParts(other.split(CROSS), parts, free)));
  for (const row of [...alike, levels]) {
    const place = row.indexOf(level);
    const beside = [row[place - 1], row[place + 1]].filter((other) => other !== undefined);
    const [nearest] = beside.sort((a, b) => (people.get(a) ?? 0) - (people.get(b) ?? 0));
    if (nearest !== undefined) return nearest;
  }
  throw new RangeError(`Level ${level} has no neighbour`);
}

function sharesOtherParts(other: readonly string[], parts: readonly string[], free: number): boolean {
  return other.length === parts.length && parts.every((part, index) => index === free || other[index] === part);
}
