import { describe, expect, test } from "vitest";
import { centredVotes } from "~/statistics/centred-votes.ts";
import { CONVERSATIONS, votersOf } from "../../../../tests/statistics/polis.ts";
import { principalAxes } from "./principal-axes.ts";

type Vector = readonly number[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, one, place) => sum + one * (b[place] ?? 0), 0);
const scaled = (vector: Vector, by: number) => vector.map((one) => one * by);
const unit = (vector: Vector) => scaled(vector, 1 / Math.sqrt(dot(vector, vector)));

/** The largest eigenvectors of the covariance, by power iteration and deflation: no singular values are involved. */
function eigenvectors(rows: readonly Vector[]): { vector: Vector; value: number }[] {
  const size = rows[0]?.length ?? 0;
  let covariance = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      return rows.reduce((sum, person) => sum + (person[row] ?? 0) * (person[column] ?? 0), 0) / (rows.length - 1);
    }),
  );
  return [1, 2].map(() => {
    let vector = unit(Array.from({ length: size }, (_, place) => 1 + Math.sin(place)));
    for (let step = 0; step < 3000; step += 1) vector = unit(covariance.map((row) => dot(row, vector)));
    const value = dot(
      covariance.map((row) => dot(row, vector)),
      vector,
    );
    const found = vector;
    covariance = covariance.map((row, place) =>
      row.map((one, column) => one - value * (found[place] ?? 0) * (found[column] ?? 0)),
    );
    return { vector: found, value };
  });
}

test("the axes of a cross are its arms, with standard deviations divided by n − 1", () => {
  // R: prcomp(rbind(c(2, 0), c(-2, 0), c(0, 1), c(0, -1))) gives sdev 1.632993 and 0.816497.
  const { axes, spread } = principalAxes([
    [2, 0],
    [-2, 0],
    [0, 1],
    [0, -1],
  ]);
  expect(axes[0].map((one) => Math.round(one * 1e12) / 1e12 + 0)).toEqual([1, 0]);
  expect(axes[1].map((one) => Math.round(one * 1e12) / 1e12 + 0)).toEqual([0, 1]);
  expect(spread[0]).toBeCloseTo(Math.sqrt(8 / 3), 12);
  expect(spread[1]).toBeCloseTo(Math.sqrt(2 / 3), 12);
});

test("where people differ along one line only the second axis is nothing, not noise", () => {
  const { axes, spread } = principalAxes([
    [1, 1, -1],
    [-1, -1, 1],
    [0, 0, 0],
  ]);
  expect(spread[0]).toBeCloseTo(Math.sqrt(3), 12);
  expect(spread[1]).toBe(0);
  expect(axes[1]).toEqual([0, 0, 0]);
  expect(axes[0][0]).toBeCloseTo(1 / Math.sqrt(3), 12);
});

test("one statement has one axis, and people who do not differ have none", () => {
  expect(principalAxes([[1], [-1]]).axes).toEqual([[1], [0]]);
  const alike = principalAxes([
    [0, 0],
    [0, 0],
  ]);
  expect(alike.axes).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(() => principalAxes([[1, 0]])).toThrow(RangeError);
});

describe.each(CONVERSATIONS)("%s", (conversation) => {
  const { rows } = centredVotes(votersOf(conversation).voters.map(({ votes }) => votes));
  const { axes, spread } = principalAxes(rows);
  test("has the axes and variances of an eigen-decomposition made in another way", () => {
    eigenvectors(rows).forEach(({ vector, value }, axis) => {
      expect(Math.abs(dot(vector, axes[axis] ?? []))).toBeCloseTo(1, 6);
      expect((spread[axis] ?? 0) ** 2).toBeCloseTo(value, 6);
    });
  });
  test("has axes of length 1, at right angles, with the largest loading above 0", () => {
    for (const axis of axes) {
      expect(dot(axis, axis)).toBeCloseTo(1, 10);
      expect(Math.max(...axis)).toBeGreaterThanOrEqual(-Math.min(...axis) - 1e-9);
    }
    expect(dot(axes[0], axes[1])).toBeCloseTo(0, 10);
  });
});
