import { describe, expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { sectionsOf } from "~/features/questionnaires/section.ts";
import { anItem, numbered } from "../../../tests/factories/item.ts";
import { screensInOrderOf } from "./page-order.server.ts";

/** Seeds that are the same on every run. */
const seeds = Array.from({ length: 4000 }, (_, index) => `zaad-${index}`);
const page = (settings: Item["settings"] = { random: true }) => anItem({ code: "buurt", type: "page", settings });
const screens = (drafts: Parameters<typeof numbered>[0], settings?: Item["settings"]) =>
  sectionsOf([page(settings), ...numbered(drafts)], { about: false });
const codesOn = (sections: ReturnType<typeof screens>) => sections.map(({ items }) => items.map(({ code }) => code));

describe("questions in an order of their own", () => {
  const short = screens([
    { code: "a" },
    { code: "b" },
    { code: "lees", type: "explanation" },
    { code: "c" },
    { code: "d" },
  ]);
  const orderOf = (seed: string) => codesOn(screensInOrderOf(short, seed)).flat();
  test("are the same for the same person, and leave an explanation where it is", () => {
    for (const seed of seeds.slice(0, 50)) {
      expect(orderOf(seed)).toEqual(orderOf(seed));
      expect(orderOf(seed)[2]).toBe("lees");
      expect([...orderOf(seed)].sort()).toEqual(["a", "b", "c", "d", "lees"]);
    }
  });
  test("stand in every place equally often", () => {
    for (const place of [0, 1, 3, 4]) {
      const times = ["a", "b", "c", "d"].map((code) => seeds.filter((seed) => orderOf(seed)[place] === code).length);
      for (const count of times) expect(Math.abs(count - 1000)).toBeLessThan(4 * 28);
    }
  });
  test("stay as they are where the page does not ask for it, and without a page", () => {
    const still = screens([{ code: "a" }, { code: "b" }], {});
    expect(screensInOrderOf(still, "zaad")).toEqual(still);
    const loose = sectionsOf(numbered([{ code: "a" }, { code: "b" }]), { about: false });
    expect(screensInOrderOf(loose, "zaad")).toEqual(loose);
  });
});

describe("a page over several screens", () => {
  const codes = Array.from({ length: 12 }, (_, index) => `v${index + 1}`);
  const block = { settings: { block: "later" } };
  for (const [what, drafts] of [
    ["questions", codes.map((code) => ({ code }))],
    ["questions of a sampled block", codes.map((code) => ({ code, ...block }))],
  ] as const) {
    test(`has its ${what} on each screen as often as its size says`, () => {
      const long = screens(drafts);
      expect(codesOn(long).map(({ length }) => length)).toEqual([8, 4]);
      const shown = seeds.map((seed) => codesOn(screensInOrderOf(long, seed)));
      for (const code of codes) {
        const first = shown.filter(([screen]) => screen?.includes(code)).length;
        // Two in three of 4,000: 2,667, standard deviation 30; the seeds are fixed, so this never changes.
        expect(Math.abs(first - 8000 / 3)).toBeLessThan(4 * 30);
      }
      for (const order of shown.slice(0, 50)) {
        expect(order.map(({ length }) => length)).toEqual([8, 4]);
        expect(order.flat().sort()).toEqual([...codes].sort());
      }
    });
  }
  test("keeps a question behind the one that it looks at, with its condition or in its text", () => {
    const condition = { kind: "answered", item: "v1" } as const;
    const tied = screens([
      ...codes.map((code) => ({ code })),
      { code: "daarna", condition },
      { code: "noemt", textNl: "En {v2}?" },
    ]);
    const places = codesOn(tied).flat();
    for (const seed of seeds.slice(0, 50)) {
      const order = codesOn(screensInOrderOf(tied, seed)).flat();
      for (const code of ["v1", "v2", "daarna", "noemt"]) expect(order.indexOf(code)).toBe(places.indexOf(code));
      expect(order).not.toEqual(places);
    }
  });
});
