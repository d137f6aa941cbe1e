import { describe, expect, test } from "vitest";
import { inventCourse } from "./attack/invented.ts";
import { attack, byTheRules } from "./attack/published.ts";

// What is modelled stands in attack.test.ts.
describe("in the other 100 of 200 rounds, over 30 snapshots, nothing follows for fewer than ten people", () => {
  test.each([101, 126, 151, 176])(
    "rounds %i and the next 24",
    (first) => {
      const seeds = Array.from({ length: 25 }, (_, index) => first + index);
      const found = seeds.flatMap((seed) =>
        attack(inventCourse(seed, 30), byTheRules).map((one) => ({ seed, ...one })),
      );
      expect(found).toEqual([]);
    },
    240_000,
  );
});
