import { compensatedSum } from "./compensated-sum.ts";
import { effectiveSize } from "./effective-size.ts";

/** One person's grades for the themes, in any order; undefined where no grade was given. */
export interface Gradebook {
  grades: readonly (number | undefined)[];
  weight: number;
}

/** When a grade is low, and how many low ones make a stack. */
export interface StackingRule {
  /** Highest grade that counts as low; 4 unless told otherwise. */
  low?: number;
  /** Fewest low grades that count as a stack; 3 unless told otherwise. */
  themes?: number;
}

export interface Stacking {
  /** People who graded at least half of the themes; the others tell too little. */
  people: number;
  /** Share of them with a stack of low grades, weighted, as a proportion. */
  share: number;
  /** Kish's effective number of people, for the interval around the share. */
  effectiveSize: number;
}

/**
 * Share of people for whom it piles up (Dutch: stapeling): a grade of 4 or lower on at least 3 of the 8 themes.
 * A mean per theme cannot show this: three themes may each have a tenth of low grades from the same people or from others.
 *
 * @param people - Per person the grades for the themes, and a weight of 0 or more; everybody has a place for every theme.
 * @param rule - What counts as low and as a stack.
 * @returns Share as a proportion, unrounded, with its base. A theme without a grade does not count as low.
 * @throws RangeError if nobody graded half of the themes, a weight is negative, or gradebooks differ in length.
 * @example stacking([{ grades: [4, 3, 2, 8], weight: 1 }, { grades: [7, 7, 8, 8], weight: 1 }]).share // 0.5
 * @see CBS, Monitor Brede Welvaart: stapeling van ongunstige uitkomsten
 */
export function stacking(people: readonly Gradebook[], { low = 4, themes = 3 }: StackingRule = {}): Stacking {
  const size = people[0]?.grades.length ?? 0;
  if (people.some(({ grades }) => grades.length !== size))
    throw new RangeError("Everybody has a place for every theme");
  if (people.some(({ weight }) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))) {
    throw new RangeError("A weight is 0 or more");
  }
  const base = people.filter(({ grades }) => count(grades, () => true) >= Math.max(1, Math.ceil(size / 2)));
  const weight = compensatedSum(base.map((person) => person.weight));
  if (!(weight > 0)) throw new RangeError("There is no share of nobody");
  const stacked = base.filter(({ grades }) => count(grades, (grade) => grade <= low) >= themes);
  return {
    people: base.length,
    share: compensatedSum(stacked.map((person) => person.weight)) / weight,
    effectiveSize: effectiveSize({ sw: weight, sw2: compensatedSum(base.map((person) => person.weight ** 2)) }),
  };
}

function count(grades: readonly (number | undefined)[], counts: (grade: number) => boolean): number {
  return grades.filter((grade) => grade !== undefined && counts(grade)).length;
}
