import { expect, test } from "vitest";
import { numbered, options } from "../../../tests/factories/item.ts";
import { inBlocks } from "./question-blocks.ts";

const blocks = (items: Parameters<typeof numbered>[0]) =>
  inBlocks(numbered(items)).map(({ isMatrix, items: own }) => [isMatrix, own.map(({ code }) => code).join(" ")]);
const row = (code: string, size = 5) => ({ code, type: "likert" as const, options: options(size) });

test("statements with the same answers that follow each other stand in one matrix, others on their own", () => {
  expect(blocks([row("a"), row("b"), { code: "c" }, row("d"), row("e", 4), row("f", 4)])).toEqual([
    [true, "a b"],
    [false, "c"],
    [false, "d"],
    [true, "e f"],
  ]);
});

test("a matrix has seven rows at most, and a statement with a hint stands alone", () => {
  const nine = Array.from({ length: 9 }, (_, index) => row(`r${index}`));
  expect(blocks(nine).map(([, codes]) => String(codes).split(" ").length)).toEqual([7, 2]);
  expect(blocks([row("a"), { ...row("b"), hintNl: "Denk aan 's avonds." }, row("c")])).toHaveLength(3);
});

test("questions about one theme stay together", () => {
  expect(blocks([{ code: "a", themeCode: "wonen" }, { code: "b", themeCode: "wonen" }, { code: "c" }])).toEqual([
    [false, "a b"],
    [false, "c"],
  ]);
});
