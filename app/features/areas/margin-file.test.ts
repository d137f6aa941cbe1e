import { expect, test } from "vitest";
import { readMargins } from "./margin-file.ts";

const read = (text: string) => readMargins({ name: "m.csv", text }, new Set(["GM1"]));
const groups = [
  "0-4,5-9,10-14,15-19,20-24,25-29,30-34,35-39,40-44,45-49",
  "50-54,55-59,60-64,65-69,70-74,75-79,80-84,85-89,90-94,95+",
]
  .join(",")
  .split(",");
const population = (people: number, left: string[] = groups) =>
  `area_code,area_name,age_group,sex,n\n${["man", "vrouw"]
    .flatMap((sex) => left.map((group) => `GM1,Dorp,${group},${sex},${people}`))
    .join("\n")}\n`;

test("two fifths of the group from 15 to 19 years are adults", () => {
  const read1000 = read(population(1000)).filter((margin) => margin.level.endsWith("|man"));
  expect(read1000.map(({ level, count }) => [level, count])).toEqual([
    ["18-29|man", 2400],
    ["30-44|man", 3000],
    ["45-59|man", 3000],
    ["60-74|man", 3000],
    ["75+|man", 5000],
  ]);
});

test("education is recognised by its header", () => {
  const margins = read("gm_code,gemeente,opl_laag,opl_midden,opl_hoog\nGM1,Dorp,1,2,3\n");
  expect(margins.map(({ margin, level, count }) => [margin, level, count])).toEqual([
    ["education", "laag", 1],
    ["education", "middelbaar", 2],
    ["education", "hoog", 3],
  ]);
});

test("a long table is taken as it is", () => {
  const margins = read("area_code,margin,level,n\nGM1,agegender,18-29|man,7\n");
  expect(margins).toEqual([{ areaCode: "GM1", margin: "agegender", level: "18-29|man", count: 7, ages: "18+" }]);
});

test("of who rents and who owns homes are counted, not adults", () => {
  const [margin] = read("area_code,margin,level,n\nGM1,tenure,huur,7\n");
  expect(margin).toEqual({ areaCode: "GM1", margin: "tenure", level: "huur", count: 7, ages: "homes" });
});

test.each([
  ["a,b\n1,2\n", "m.csv, regel 1: de kopregel is niet area_code,margin,level,n"],
  ["area_code,margin,level,n\nGM2,edu,laag,1\n", "m.csv, regel 2, kolom area_code: gebied GM2 bestaat niet."],
  ["area_code,margin,level,n\nGM1,edu,laag,1\nGM1,edu,laag,2\n", "m.csv, regel 3, kolom level"],
  ["area_code,margin,level,n\nGM1,edu,laag,-1\n", "m.csv, regel 2, kolom n"],
  ["area_code,age_group,sex,n\nGM1,18-20,man,1\n", 'kolom age_group: "18-20" is geen groep van vijf jaar.'],
  [population(1, groups.slice(0, -1)), "voor gebied GM1 ontbreekt de groep 95+, man."],
])("a table that cannot be right is refused: %j", (text, sentence) => {
  expect(() => read(text)).toThrow(sentence);
});
