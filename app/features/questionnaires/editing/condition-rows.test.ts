import { describe, expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";
import { conditionIn, rowsOf } from "./condition-rows.ts";

const choice = {
  code: "reis",
  type: "single_choice",
  options: [
    { value: 1, labelNl: "Met de auto", labelEn: "By car" },
    { value: 2, labelNl: "Met de fiets", labelEn: "By bicycle" },
  ],
} as Item;
const grade = { code: "cijfer", type: "grade", options: [] as Item["options"] } as Item;
const income = { code: "inkomen", type: "number", options: [] as Item["options"] } as Item;
const earlier = [choice, grade, income];

describe("a condition as rows", () => {
  const conditions: (Condition | null)[] = [
    null,
    { kind: "answered", item: "reis" },
    { kind: "equals", item: "cijfer", value: 10 },
    { kind: "least", item: "inkomen", value: 1200 },
    { kind: "least", item: "inkomen", value: 1.234 },
    { kind: "among", item: "inkomen", values: [1.234, 2.5] },
    {
      kind: "any",
      conditions: [
        { kind: "among", item: "reis", values: [1, 2] },
        { kind: "least", item: "cijfer", value: 7.5 },
      ],
    },
  ];
  test.each(conditions)("comes back as it was: %j", (condition) => {
    const { join = "all", rows = [] } = rowsOf(condition) ?? {};
    expect(conditionIn(rows, join, earlier)).toEqual({ condition });
  });

  test("is not shown when it has parts within parts", () => {
    const inner: Condition = { kind: "any", conditions: [{ kind: "answered", item: "reis" }] };
    expect(rowsOf({ kind: "all", conditions: [inner, { kind: "answered", item: "cijfer" }] })).toBeUndefined();
  });

  test("may name an answer by its words, and leave rows empty", () => {
    const rows = [
      { item: "", kind: "equals" as const, value: "vergeten" },
      { item: "reis", kind: "among" as const, value: "met de fiets; 1" },
    ];
    expect(conditionIn(rows, "all", earlier)).toEqual({
      condition: { kind: "among", item: "reis", values: [2, 1] },
    });
  });

  test("reads a point between thousands", () => {
    const rows = [{ item: "inkomen", kind: "least" as const, value: "12.500" }];
    expect(conditionIn(rows, "all", earlier)).toMatchObject({ condition: { value: 12_500 } });
  });

  test("may have a comma in the words of an answer, and commas without spaces between numbers", () => {
    const comma = { ...choice, options: [{ value: 3, labelNl: "Ja, vaak", labelEn: "Yes, often" }] };
    const row = (value: string) => [{ item: "reis", kind: "among" as const, value }];
    expect(conditionIn(row("ja, vaak"), "all", [comma])).toMatchObject({ condition: { values: [3] } });
    expect(conditionIn(row("1,2"), "all", earlier)).toMatchObject({ condition: { values: [1, 2] } });
  });

  test.each([
    [{ item: "later", kind: "answered" as const, value: "" }, "notEarlier"],
    [{ item: "reis", kind: "equals" as const, value: " " }, "valueMissing"],
    [{ item: "reis", kind: "equals" as const, value: "Met de bus" }, "valueUnknown"],
    [{ item: "cijfer", kind: "least" as const, value: "6, 7" }, "oneValue"],
  ])("says what is wrong with %j", (row, kind) => {
    expect(conditionIn([row], "all", earlier)).toMatchObject({ mistake: { row: 1, kind } });
  });
});
