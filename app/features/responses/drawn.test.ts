import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anItem, numbered, options } from "../../../tests/factories/item.ts";
import { drawnItems, inOrderOf, renewedKey, seedOf } from "./drawn.server.ts";

/** Seeds that are the same on every run. */
const seeds = Array.from({ length: 4000 }, (_, index) => `zaad-${index}`);

describe("questions drawn from a block", () => {
  const block = { settings: { block: "later" } };
  const items = numbered([{ code: "altijd" }, ...["a", "b", "c", "d"].map((code) => ({ code, ...block }))]);
  test("are as many as was said, the same for the same person, and everything outside the block", () => {
    const drawn = drawnItems(items, { later: 2 }, "zaad");
    expect(drawn.size).toBe(3);
    expect(drawn.has(1)).toBe(true);
    expect(drawnItems(items, { later: 2 }, "zaad")).toEqual(drawn);
    expect(drawnItems(items, {}, "zaad").size).toBe(5);
    expect(drawnItems(items, { later: 9 }, "zaad").size).toBe(5);
  });
  test("have the same chance each, alone and in pairs", () => {
    const times = new Map<string, number>();
    for (const seed of seeds) {
      const pair = [...drawnItems(items, { later: 2 }, seed)].filter((id) => id > 1).sort();
      times.set(pair.join("+"), (times.get(pair.join("+")) ?? 0) + 1);
    }
    // Six pairs, 4,000 draws: 667 each, standard deviation 24; the seeds are fixed, so this never changes.
    expect(times.size).toBe(6);
    for (const count of times.values()) expect(Math.abs(count - 4000 / 6)).toBeLessThan(4 * 24);
  });
});

describe("options in an order of their own", () => {
  const choice = anItem({
    code: "keuze",
    type: "single_choice",
    settings: { random: true },
    options: [...options(4), { value: 5, labelNl: "Anders", labelEn: "Other" }],
  });
  const orderOf = (seed: string) => inOrderOf(choice, seed).options.map(({ value }) => value);
  test('keep "anders" in its place and lose none', () => {
    for (const seed of seeds.slice(0, 50)) {
      expect(orderOf(seed).at(-1)).toBe(5);
      expect([...orderOf(seed)].sort()).toEqual([1, 2, 3, 4, 5]);
      expect(orderOf(seed)).toEqual(orderOf(seed));
    }
  });
  test("stand first equally often", () => {
    const first = [1, 2, 3, 4].map((value) => seeds.filter((seed) => orderOf(seed)[0] === value).length);
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(4 * 28);
  });
  test("stay as they are where the question does not ask for it, and on a scale", () => {
    expect(inOrderOf({ ...choice, settings: {} }, "zaad")).toEqual({ ...choice, settings: {} });
    expect(inOrderOf({ ...choice, type: "likert" }, "zaad").options).toEqual(choice.options);
  });
});

test("a renewed key is another key that draws the same", () => {
  const key = randomUUID();
  const renewed = renewedKey(key);
  expect(renewed).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(renewed).not.toBe(key);
  expect(seedOf(renewed)).toBe(seedOf(key));
});
