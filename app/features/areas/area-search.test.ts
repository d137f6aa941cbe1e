import { expect, test } from "vitest";
import type { Area } from "./area.ts";
import { findAreas } from "./area-search.ts";

const area = (code: string, name: string, level: Area["level"], parentCode: string | null = null): Area => ({
  ...{ code, name, level, parentCode, deelregioCode: null },
});
const tree = new Map(
  [
    area("GM0479", "Zaanstad", "gemeente"),
    area("WK1", "Zaandam Zuid", "wijk", "GM0479"),
    area("BU1", "Zuid", "buurt", "WK1"),
    area("WK2", "Zuid", "wijk", "GM0479"),
    area("GM1", "Súdwest-Fryslân", "gemeente"),
  ].map((one) => [one.code, one]),
);
const codes = (words: string, most = 9) => findAreas(tree, words, most).areas.map(({ code }) => code);

test("what is called exactly so comes first, and larger before smaller", () => {
  expect(codes("zuid")).toEqual(["WK2", "BU1", "WK1"]);
});

test("capitals and accents do not count, and a code is a name", () => {
  expect(codes(" SUDWEST ")).toEqual(["GM1"]);
  expect(codes("gm0479")).toEqual(["GM0479"]);
});

test("each says in what it lies, and that there are more", () => {
  expect(findAreas(tree, "zuid", 1)).toEqual({
    areas: [{ code: "WK2", name: "Zuid", level: "wijk", within: "Zaanstad" }],
    hasMore: true,
  });
});

test("no words find nothing", () => {
  expect(codes("  ")).toEqual([]);
});
