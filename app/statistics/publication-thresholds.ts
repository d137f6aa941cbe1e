/** Fewest people of whom anything is told, be it their number (docs/requirements.md M-2.13, ADR 0006). May only be raised. */
export const MIN_PEOPLE = 10;
/** Below this, also when counted in effective size, there is no figure, only the number of people (docs/requirements.md M-2.13, precision). */
export const FEW_PEOPLE = 30;
/** Below this a figure is "indicatief" and is not ranked among others (docs/requirements.md M-2.13, precision). */
export const MANY_PEOPLE = 100;
/** Below FEW_PEOPLE an answer that this share gives would tell what nearly everyone in the group thinks (docs/requirements.md M-2.13). */
export const NEARLY_ALL = 0.9;
/** Published numbers of people are rounded to this (docs/requirements.md M-2.13). */
export const ROUNDING = 5;

/** A number of people as it may be published: rounded to fives, and null when fewer than MIN_PEOPLE. */
export function publishedCount(people: number): number | null {
  return people < MIN_PEOPLE ? null : Math.round(people / ROUNDING) * ROUNDING;
}
