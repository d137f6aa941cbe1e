import { describe, expect, test } from "vitest";
import { readAreas, readDeelregios } from "./area-file.ts";
import { readBoundaries } from "./boundary-file.ts";

const header = "code,name,level,parent_code,population,population_year,source\n";
const areas = (rows: string) => readAreas({ name: "gebieden.csv", text: header + rows }, new Map([["NL01", "land"]]));

describe("a file of areas", () => {
  test("may name children before their parents", () => {
    const read = areas("GM1,Dorp,gemeente,PV1,,,x\nPV1,Provincie,provincie,NL01,100,2024,x\n");
    expect(read.map((area) => [area.code, area.population])).toEqual([
      ["PV1", 100],
      ["GM1", null],
    ]);
  });

  test.each([
    ["GM1,Dorp,gemeente,PV9,,,x", "gebieden.csv, regel 2, kolom parent_code: gebied PV9 bestaat niet."],
    ["GM1,Dorp,gemeente,NL01,,,x", "een gemeente kan niet in een land (NL01) liggen."],
    ["GM1,Dorp,gemeente,,,,x", "een gemeente moet in een provincie liggen."],
    ["PV1,A,provincie,NL01,,,x\nPV1,B,provincie,NL01,,,x", "regel 3, kolom code: gebied PV1 staat ook op regel 2."],
    ["PV1,A,streek,NL01,,,x", 'regel 2, kolom level: "streek" is geen niveau'],
    ["PV1,A,provincie,NL01,veel,2024,x", 'kolom population: "veel" is geen heel getal vanaf 0.'],
    ["pv 1,A,provincie,NL01,,,x", "is geen gebiedscode"],
    ["PV1,,provincie,NL01,,,x", "kolom name: hier staat niets."],
  ])("is refused with its place: %s", (rows, sentence) => {
    expect(() => areas(rows)).toThrow(sentence);
  });

  test("a gemeente belongs to a deelregio that exists", () => {
    const known = new Map([
      ["GM1", "gemeente"],
      ["MRA-A", "deelregio"],
    ] as const);
    const read = (rows: string) => readDeelregios({ name: "d.csv", text: `gm_code,deelregio_code\n${rows}` }, known);
    expect(read("GM1,MRA-A\n")).toEqual(new Map([["GM1", "MRA-A"]]));
    expect(() => read("GM2,MRA-A\n")).toThrow("d.csv, regel 2, kolom gm_code: gemeente GM2 bestaat niet.");
    expect(() => read("GM1,GM1\n")).toThrow("kolom deelregio_code: deelregio GM1 bestaat niet.");
  });
});

describe("a file of outlines", () => {
  const square = [
    [4, 52],
    [5, 52],
    [5, 53],
    [4, 52],
  ];
  const collection = (coordinates: unknown, code = "GM1") =>
    JSON.stringify({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { code }, geometry: { type: "Polygon", coordinates } }],
    });
  const read = (text: string) => readBoundaries({ name: "g.geojson", text }, new Set(["GM1"]));

  test("gives each outline the name of its file as source when the file tells none", () => {
    expect(read(collection([square]))).toEqual([
      { areaCode: "GM1", geometry: { type: "Polygon", coordinates: [square] }, source: "g.geojson" },
    ]);
  });

  test.each([
    ['{"type":\n "Feature', "g.geojson, regel 2"],
    ["[]", "dit is geen GeoJSON FeatureCollection"],
    [collection([square], "GM2"), "vorm 1: gebied GM2 bestaat niet."],
    [collection([square.slice(0, 3)]), "vorm 1: GM1 heeft geen gesloten Polygon"],
    [collection([[[100_000, 450_000], ...square.slice(1)]]), "lengte- en breedtegraden (WGS84)"],
  ])("is refused with its place: %s", (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });
});
