import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

test.each([
  ["Wonen & werken in Zaanstad", "wonen-werken-in-zaanstad"],
  ["  Één dag vóór de raad!  ", "een-dag-voor-de-raad"],
  ["???", "zonder-titel"],
  ["a".repeat(80), "a".repeat(60)],
])("%j is called %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a name that is taken gets the first number that is free", () => {
  expect(freeSlug("wonen", new Set())).toBe("wonen");
  expect(freeSlug("wonen", new Set(["wonen", "wonen-2", "wonen-4"]))).toBe("wonen-3");
});
