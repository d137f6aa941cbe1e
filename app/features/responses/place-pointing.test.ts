import { describe, expect, test } from "vitest";
import { anItem } from "../../../tests/factories/item.ts";
import { isPointing, pictureName, pointingIn } from "./place-pointing.ts";

const items = [anItem({ code: "plek", type: "map_point" }), anItem({ code: "cijfer" })];

describe("where somebody pointed", () => {
  test.each([
    ["smal", null],
    ["midden", "WK047911"],
    ["breed", "WK0363AA"],
    ["breed", "GM0358"],
  ] as const)("is read from the fields that a browser makes of a picture (%s, around %s)", (size, around) => {
    const name = pictureName("plek", size, around);
    expect(isPointing(`${name}.x`, items)).toBe(true);
    const sent = [`${name}.x`, `${name}.y`].map((field, index) => [field, `${index + 12}`] as const);
    expect(pointingIn(sent)).toEqual({ item: "plek", size, around, x: 12, y: 13 });
  });

  test.each(["cijfer.smal.x", "plek.groot.x", "plek.smal.z", "plek.smal.WK0363AA.0.x", "plek", "plek.1"])(
    "is not told by a field called %s",
    (name) => expect(isPointing(name, items)).toBe(false),
  );

  test.each<[string, [string, string][]]>([
    ["one number alone", [["plek.smal.x", "3"]]],
    [
      "the same number twice",
      [
        ["plek.smal.x", "3"],
        ["plek.smal.x", "3"],
      ],
    ],
    [
      "numbers of two pictures",
      [
        ["plek.smal.x", "3"],
        ["plek.breed.y", "3"],
      ],
    ],
    [
      "a word",
      [
        ["plek.smal.x", "hier"],
        ["plek.smal.y", "3"],
      ],
    ],
    ["nothing", []],
  ])("is no point in %s", (_, sent) => expect(pointingIn(sent)).toBeUndefined());
});
