/** Fewest members of a group whose number is told, and to what a number is rounded: as for results (ADR 0006). */
export const fewestTold = 10;
const rounding = 5;

/** A number of people rounded to fives. */
export function inFives(people: number): number {
  return Math.round(people / rounding) * rounding;
}

/** A number of members as staff see it: rounded to fives, or null when there are fewer than ten. */
export function toldCount(people: number): number | null {
  return people < fewestTold ? null : inFives(people);
}
