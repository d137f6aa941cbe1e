import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanPlace } from "./mean-place.ts";

describe("by hand", () => {
  test("half first and half second is one and a half", () => expect(meanPlace([1, 1, 0], 2, 3)).toBe(1.5));
  test("weights count", () => expect(meanPlace([3, 0, 1], 4, 3)).toBe(1.5));
  test("without a place it stands in the middle of what is left", () => {
    expect(meanPlace([0, 0, 0], 2, 1)).toBe(2.5);
    // Six of ten put it first; the other four left the fourth and fifth of five places.
    expect(meanPlace([6, 0, 0, 0, 0], 10, 3)).toBeCloseTo((6 + 4 * 4.5) / 10, 12);
  });
  test("no orders, more places than options and too much weight are refused", () => {
    expect(() => meanPlace([0, 0], 0, 2)).toThrow(RangeError);
    expect(() => meanPlace([1, 0], 1, 3)).toThrow(RangeError);
    expect(() => meanPlace([1, 1], 1, 2)).toThrow(RangeError);
  });
});

/** Orders of the first so many of some options, each with a weight. */
const orders = fc.integer({ min: 2, max: 7 }).chain((options) =>
  fc.record({
    options: fc.constant(options),
    given: fc.integer({ min: 1, max: options }),
    people: fc.array(
      fc.record({
        order: fc.shuffledSubarray(
          Array.from({ length: options }, (_, option) => option),
          {
            minLength: options,
            maxLength: options,
          },
        ),
        weight: fc.integer({ min: 1, max: 16 }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  }),
);

test("whatever the orders, the mean places of all options together are those of the places themselves", () => {
  fc.assert(
    fc.property(orders, ({ options, given, people }) => {
      const everyone = people.reduce((sum, { weight }) => sum + weight, 0);
      const byPlace = (option: number) =>
        Array.from({ length: options }, (_, place) =>
          people.reduce((sum, { order, weight }) => sum + (place < given && order[place] === option ? weight : 0), 0),
        );
      const means = Array.from({ length: options }, (_, option) => meanPlace(byPlace(option), everyone, given));
      expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo((options * (options + 1)) / 2, 9);
      expect(Math.min(...means)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...means)).toBeLessThanOrEqual(options);
    }),
  );
});
