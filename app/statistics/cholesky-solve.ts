/** A pivot that shrinks below this part of its diagonal is what rounding leaves of 0. */
const SINGULAR = 1e-13;

/**
 * Solution x of A x = b for a symmetric positive definite A, by Cholesky's method.
 *
 * @param matrix - A, square and symmetric; only its lower half is read.
 * @param right - b, as long as A.
 * @returns x, as long as b; undefined if A is not positive definite (its columns depend on each other).
 * @throws RangeError if the sizes differ.
 * @example choleskySolve([[4, 2], [2, 3]], [2, 1]) // [0.5, 0]
 * @see Golub and Van Loan (2013), Matrix computations, section 4.2
 */
export function choleskySolve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  if (matrix.length !== right.length) throw new RangeError("A matrix and its right-hand side are equally long");
  const lower = decompose(matrix);
  if (!lower) return undefined;
  const forward: number[] = [];
  for (const [index, row] of lower.entries()) {
    forward.push(((right[index] ?? 0) - product(row, forward, index)) / (row[index] ?? Number.NaN));
  }
  return backward(lower, forward);
}

/** x of Lᵀ x = b, from the last to the first. */
function backward(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const solution = [...right];
  for (let index = right.length - 1; index >= 0; index--) {
    const known = (solution[index] ?? 0) / (lower[index]?.[index] ?? Number.NaN);
    solution[index] = known;
    for (let above = 0; above < index; above++) {
      solution[above] = (solution[above] ?? 0) - (lower[index]?.[above] ?? 0) * known;
    }
  }
  return solution;
}

/** L with L Lᵀ = A; undefined if there is none. */
function decompose(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const lower: number[][] = [];
  for (const [index, row] of matrix.entries()) {
    const current: number[] = [];
    for (let column = 0; column < index; column++) {
      const other = lower[column] ?? [];
      current.push(((row[column] ?? Number.NaN) - product(current, other, column)) / (other[column] ?? Number.NaN));
    }
    const diagonal = row[index] ?? Number.NaN;
    const pivot = diagonal - product(current, current, index);
    if (!(pivot > SINGULAR * diagonal)) return undefined;
    current.push(Math.sqrt(pivot));
    lower.push(current);
  }
  return lower;
}

function product(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
