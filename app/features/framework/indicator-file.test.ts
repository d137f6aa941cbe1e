import { describe, expect, test } from "vitest";
import { readIndicators, readValues } from "./indicator-file.ts";

const indicatorHeader = "indicator,name_nl,theme,dimension,unit,higher_is_better_editorial,note\n";
const indicators = (rows: string) => readIndicators({ name: "i.csv", text: indicatorHeader + rows });

describe("a file of indicators", () => {
  test("turns CBS's names of themes into codes, and an empty direction into none", () => {
    const read = indicators(
      "X1,Tevreden,Subjectief welzijn,hier en nu,%,,\nX2,Schuld,Economisch kapitaal,later,euro,0,nb\n",
    );
    expect(read.map((one) => [one.code, one.themeCode, one.higherIsBetter, one.note])).toEqual([
      ["X1", "welzijn", null, null],
      ["X2", "economisch_kapitaal", 0, "nb"],
    ]);
  });

  test.each([
    ["X1,A,Wonen,later,%,1,", 'i.csv, regel 2, kolom theme: "Wonen" is geen thema; kies uit Natuurlijk kapitaal'],
    ["X1,A,Wonen,ooit,%,1,", 'kolom dimension: "ooit" is geen hier en nu, later of elders.'],
    ["X1,A,Wonen,hier en nu,%,ja,", "kolom higher_is_better_editorial"],
    [
      "X1,A,Wonen,hier en nu,%,1,\nX1,B,Wonen,hier en nu,%,1,",
      "regel 3, kolom indicator: indicator X1 staat ook op regel 2.",
    ],
    ["X1,A,constructor,hier en nu,%,1,", "is geen thema"],
  ])("is refused with its place: %s", (rows, sentence) => {
    expect(() => indicators(rows)).toThrow(sentence);
  });
});

describe("files of values", () => {
  const values = (...texts: string[]) =>
    readValues(
      texts.map((rows, index) => ({
        name: `w${index + 1}.csv`,
        text: `indicator,area_code,year,value,source\n${rows}`,
      })),
      new Set(["X1"]),
      new Set(["GM1"]),
    );

  test("may overlap when they agree", () => {
    expect(values("X1,GM1,2020,1.5,CBS\n", "X1,GM1,2020,1.50,CBS\nX1,GM1,2021,-2,CBS\n")).toHaveLength(2);
  });

  test.each([
    [
      ["X1,GM1,2020,1,CBS\n", "X1,GM1,2020,2,CBS\n"],
      "w2.csv, regel 2, kolom value: X1 GM1 2020 staat ook in w1.csv op regel 2.",
    ],
    [["X1,GM1,2020,1,CBS\nX1,GM1,2020,1,CBS\n"], "w1.csv, regel 3, kolom value"],
    [["X9,GM1,2020,1,CBS\n"], "kolom indicator: indicator X9 bestaat niet."],
    [["X1,GM9,2020,1,CBS\n"], "kolom area_code: gebied GM9 bestaat niet."],
    [["X1,GM1,20,1,CBS\n"], 'kolom year: "20" is geen jaar.'],
    [["X1,GM1,2020,veel,CBS\n"], 'kolom value: "veel" is geen getal.'],
  ])("are refused with their place: %j", (texts, sentence) => {
    expect(() => values(...texts)).toThrow(sentence);
  });
});
