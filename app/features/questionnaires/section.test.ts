import { expect, test } from "vitest";
import { numbered } from "../../../tests/factories/item.ts";
import { sectionsOf } from "./section.ts";

const screens = (items: Parameters<typeof numbered>[0]) =>
  sectionsOf(numbered(items), { about: false }).map(({ page, items: own }) => [
    page?.code ?? null,
    own.map(({ code }) => code),
  ]);

test("a page begins a new screen, and one without questions is none", () => {
  expect(
    screens([
      { code: "a" },
      { code: "p1", type: "page" },
      { code: "b" },
      { code: "c" },
      { code: "p2", type: "page" },
      { code: "p3", type: "page" },
      { code: "d" },
    ]),
  ).toEqual([
    [null, ["a"]],
    ["p1", ["b", "c"]],
    ["p3", ["d"]],
  ]);
});

test("a question that depends on one of the same screen begins a new one under the same heading", () => {
  const condition = { kind: "least" as const, item: "a", value: 5 };
  expect(screens([{ code: "p", type: "page" }, { code: "a" }, { code: "b", condition }, { code: "c" }])).toEqual([
    ["p", ["a"]],
    ["p", ["b", "c"]],
  ]);
  expect(screens([{ code: "a" }, { code: "x", type: "page" }, { code: "b", condition }])).toEqual([
    [null, ["a"]],
    ["x", ["b"]],
  ]);
});

test("a page that is too long goes on over the next screen under the same heading", () => {
  const nine = Array.from({ length: 9 }, (_, index) => ({ code: `v${index}` }));
  expect(screens([{ code: "p", type: "page" }, ...nine]).map(([page, own]) => [page, own?.length])).toEqual([
    ["p", 8],
    ["p", 1],
  ]);
});
