import { describe, expect, test } from "vitest";
import { headerOf, readTable } from "./csv-table.ts";

const file = (text: string) => ({ name: "a.csv", text });
const read = (text: string) => readTable(file(text), { required: ["code", "n"] });

describe("a table of an operator", () => {
  test("may have a byte order mark, Windows line ends, quotes and columns of its own", () => {
    const rows = read('\uFEFFcode,extra,n\r\n"A,1", "x" ,3\r\n\r\nB,,4\r\n'.replace(' "x" ', '"x ""y"""'));
    expect(rows.map((row) => [row.line, row.text("code"), row.count("n")])).toEqual([
      [2, "A,1", 3],
      [4, "B", 4],
    ]);
  });

  test("knows the line of a record that follows a cell with line breaks", () => {
    const rows = read('code,n\n"A\r\nB",1\nC,2\n');
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
  });

  test.each([
    ["", "a.csv, regel 1: het bestand is leeg."],
    ["code,n\n", "a.csv, regel 2: onder de kopregel staan geen gegevens."],
    ["code,m\nA,1\n", "a.csv, regel 1, kolom n: deze kolom ontbreekt in de kopregel."],
    ["code,n,n\nA,1,2\n", "a.csv, regel 1, kolom n: deze kolom staat twee keer in de kopregel."],
    ["code,n\nA,1\nB\n", "a.csv, regel 3, kolom 1: deze regel heeft een ander aantal kolommen dan de kopregel."],
    ['code,n\nA,"1\nB,2\n', "een aanhalingsteken staat verkeerd of wordt niet gesloten."],
  ])("is refused with its place: %j", (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  test.each(["twee", "1e999", "0x10", "1,5", "NaN", "Infinity", "--1"])("takes %s for no number", (text) => {
    const [row] = read(`code,n\nA,"${text}"\n`);
    expect(() => row?.number("n")).toThrow(`a.csv, regel 2, kolom n: "${text}" is geen getal.`);
  });

  test.each([
    ["-3.5", -3.5],
    [".5", 0.5],
    ["1e-3", 0.001],
  ])("reads %s as a number", (text, value) => {
    const [row] = read(`code,n\nA,${text}\n`);
    expect(row?.number("n")).toBe(value);
  });

  test.each(["-1", "1.5", "1e3", "99999999999"])("takes %s for no count", (text) => {
    const [row] = read(`code,n\nA,${text}\n`);
    expect(() => row?.count("n")).toThrow("is geen heel getal vanaf 0.");
  });

  test("tells its header without reading the rest", () => {
    expect(headerOf(file('\uFEFFcode,n\r\n"broken'))).toEqual(["code", "n"]);
  });
});
