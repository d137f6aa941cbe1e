/** A prime below 2^26, so that a product of two remainders is exact. */
const PRIME = 67_108_859;

/** One known sum: a coefficient per variable. */
export type Row = Float64Array;

/**
 * Solves known sums for as many variables as there are independent ones, those that come first in `order` first: each
 * row that is returned has one of these alone with variables later in the order that stay unknown.
 *
 * Exact: counts with remainders of a prime. A sum that involves few variables alone is found when these come last.
 */
export function reduced(rows: readonly Row[], order: readonly number[]): Row[] {
  const left = rows.map((row) => Float64Array.from(row, (value) => remainder(value)));
  const done: Row[] = [];
  for (const column of order) {
    const index = left.findIndex((row) => row[column] !== 0);
    const [pivot] = index < 0 ? [] : left.splice(index, 1);
    if (!pivot) continue;
    scale(pivot, inverse(pivot[column] ?? 0));
    clear(column, pivot, [...left, ...done]);
    done.push(pivot);
  }
  return done;
}

/** Takes a variable out of all other sums. */
function clear(column: number, pivot: Row, rows: readonly Row[]): void {
  for (const row of rows) subtract(row, pivot, row[column] ?? 0);
}

/** A coefficient as the small whole number that it stands for, negative ones included. */
export function signed(value: number): number {
  return value > PRIME / 2 ? value - PRIME : value;
}

function remainder(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function scale(row: Row, by: number): void {
  for (let index = 0; index < row.length; index += 1) row[index] = ((row[index] ?? 0) * by) % PRIME;
}

function subtract(row: Row, other: Row, times: number): void {
  if (times === 0) return;
  const factor = PRIME - times;
  for (let index = 0; index < row.length; index += 1) {
    const value = other[index];
    if (value) row[index] = ((row[index] ?? 0) + value * factor) % PRIME;
  }
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}
