import { describe, expect, test } from "vitest";
import { gradeClassOf } from "./grade-class.ts";
import { rankWords } from "./rank-difference.ts";

const place = (code: string, judged: number | null, measured: number | null) => ({ code, judged, measured });
const five = [place("a", 8, 10), place("b", 7.5, 20), place("c", 7, 30), place("d", 6.5, 40), place("e", 6, 50)];

describe("the order by judgement beside the order by official figure", () => {
  test("is turned around where a high figure is good and the best judged has the lowest", () => {
    const words = rankWords(five, true);
    expect([...words]).toEqual([
      ["a", "better"],
      ["b", "better"],
      ["c", "alike"],
      ["d", "worse"],
      ["e", "worse"],
    ]);
  });
  test("is alike where a low figure is good", () => {
    expect(new Set(rankWords(five, false).values())).toEqual(new Set(["alike"]));
  });
  test("orders only the places with both figures, and says nothing about fewer than five", () => {
    const words = rankWords([...five, place("f", null, 5), place("g", 9, null)], true);
    expect([...words.keys()]).toEqual(["a", "b", "c", "d", "e"]);
    expect(rankWords(five.slice(1), true).size).toBe(0);
  });
  test("of equal figures is equal", () => {
    const equal = five.map(({ code }) => place(code, 7, 30));
    expect(new Set(rankWords(equal, true).values())).toEqual(new Set(["alike"]));
  });
});

test.each([
  [5.9, "below6", 1],
  [6, "from6", 2],
  [6.5, "from65", 3],
  [7.4, "from7", 4],
  [9.1, "from75", 5],
])("a mean of %d is of class %s, step %d", (grade, name, step) => {
  expect(gradeClassOf(grade)).toEqual({ name, step });
});
