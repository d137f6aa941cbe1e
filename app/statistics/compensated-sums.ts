/** 2²⁷ + 1: splits a number into two halves of at most 26 bits each, which times a whole number are exact. */
const SPLITTER = 134_217_729;

/**
 * Several sums that grow side by side without losing small terms beside large ones (Neumaier's variant of Kahan's sum).
 * The same terms in the same order give the same bits, and another order hardly ever changes them: a released figure can
 * be recomputed and compared.
 *
 * @example const sums = new CompensatedSums(1); sums.add(0, 1e16); sums.add(0, 1); sums.add(0, -1e16); sums.at(0) // 1
 * @see A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51;
 *   T. J. Dekker (1971), A floating-point technique for extending the available precision, Numerische Mathematik 18, 224–242
 */
export class CompensatedSums {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  /** @param size - How many sums; each begins at 0. */
  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.lost = new Float64Array(size);
  }

  /** Adds a term to the sum with this index. */
  add(index: number, term: number): void {
    const sum = this.sums[index] ?? 0;
    const next = sum + term;
    const rest = Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    this.lost[index] = (this.lost[index] ?? 0) + rest;
    this.sums[index] = next;
  }

  /**
   * Adds a term to the sum with this index a number of times, without rounding in between: that hardly ever differs, by its
   * last bit, from adding it again and again.
   *
   * @param term - Below 1e300 in size: it is split in two by a number that would carry a larger one past the largest double.
   * @param times - A whole number, at most 2²⁷.
   */
  addTimes(index: number, term: number, times: number): void {
    const scaled = SPLITTER * term;
    const high = times === 1 ? term : scaled - (scaled - term);
    this.add(index, high * times);
    if (high !== term) this.add(index, (term - high) * times);
  }

  /** The sum with this index, so far. */
  at(index: number): number {
    return (this.sums[index] ?? 0) + (this.lost[index] ?? 0);
  }

  /** All sums, in order of index. */
  all(): number[] {
    return Array.from(this.sums, (_, index) => this.at(index));
  }
}
