import { expect, test } from "vitest";
import { UnderWay } from "./under-way.ts";

test("who asks while the same is being read shares the reading; who asks later reads anew", async () => {
  const readings = new UnderWay<number>();
  let read = 0;
  const next = async () => ++read;
  expect(await Promise.all([readings.share("a", next), readings.share("a", next)])).toEqual([1, 1]);
  expect(await readings.share("a", next)).toBe(2);
});

test("what has another name is read apart", async () => {
  const readings = new UnderWay<string>();
  const both = [readings.share("a", async () => "of a"), readings.share("b", async () => "of b")];
  expect(await Promise.all(both)).toEqual(["of a", "of b"]);
});

test("a reading that failed is told to all who shared it, and not to the next", async () => {
  const readings = new UnderWay<string>();
  const fail = async () => Promise.reject(new Error("away"));
  const outcomes = await Promise.allSettled([readings.share("a", fail), readings.share("a", fail)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await readings.share("a", async () => "back")).toBe("back");
});
