import { expect, test } from "vitest";
import { type Area, areasAround, codesTouching, codesWithin, gemeentenOf, gemeentenOfRegion, liesIn } from "./area.ts";

const area = (code: string, level: Area["level"], parentCode: string | null, deelregioCode: string | null = null) =>
  [code, { code, name: code, level, parentCode, deelregioCode }] as const;

const tree = new Map<string, Area>([
  area("NL01", "land", null),
  area("PV27", "provincie", "NL01"),
  area("MRA", "samenwerkingsregio", "NL01"),
  area("MRA-B", "deelregio", "MRA"),
  area("MRA-A", "deelregio", "MRA"),
  area("GM0363", "gemeente", "PV27", "MRA-B"),
  area("GM0479", "gemeente", "PV27", "MRA-A"),
  area("GM0400", "gemeente", "PV27"),
  area("WK047911", "wijk", "GM0479"),
  area("BU04791110", "buurt", "WK047911"),
  area("PLAN-X", "plangebied", "GM0363"),
]);

test("a buurt lies in its wijk, gemeente, province, deelregio, region and country", () => {
  const around = areasAround(tree, "BU04791110").map(({ code }) => code);
  expect(new Set(around)).toEqual(new Set(["BU04791110", "WK047911", "GM0479", "PV27", "NL01", "MRA-A", "MRA"]));
  expect(liesIn(tree, "GM0400", "MRA")).toBe(false);
  expect(areasAround(tree, "onbekend")).toEqual([]);
});

test("the gemeenten of an area are the one around it or those within it", () => {
  expect(gemeentenOf(tree, "BU04791110").map(({ code }) => code)).toEqual(["GM0479"]);
  expect(gemeentenOf(tree, "MRA").map(({ code }) => code)).toEqual(["GM0363", "GM0479"]);
});

test("codes within a region leave out wijken and buurten, which name their gemeente", () => {
  expect(codesWithin(tree, "MRA")).toEqual(["MRA", "MRA-B", "MRA-A", "GM0363", "GM0479", "PLAN-X"]);
});

test("what touches a gemeente is around it or in it, but the country touches everybody and counts for nobody", () => {
  expect(new Set(codesTouching(tree, "GM0363"))).toEqual(new Set(["GM0363", "PV27", "MRA-B", "MRA", "PLAN-X"]));
});

test("gemeenten are listed by deelregio and name; those outside the region are left out", () => {
  expect(gemeentenOfRegion(tree).map(({ code }) => code)).toEqual(["GM0363", "GM0479"]);
});
