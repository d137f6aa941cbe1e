import { expect, test } from "vitest";
import type { Area } from "./area.ts";
import { placeNames, placeNamesIn } from "./place-names.ts";

const area = (code: string, name: string, level: Area["level"]): [string, Area] => [
  code,
  { code, name, level, parentCode: null, deelregioCode: null },
];
const tree = new Map([
  area("GM0392", "Haarlem", "gemeente"),
  area("GM0363", "Amsterdam", "gemeente"),
  area("WK039200", "Centrum", "wijk"),
  area("WK036300", "Centrum", "wijk"),
  area("WK036301", "Jordaan", "wijk"),
  area("BU03630100", "Jordaan", "buurt"),
]);

test("a place whose name another one has too stands with its gemeente, and no other does", () => {
  expect(placeNamesIn(tree)).toEqual({
    ...{ GM0392: "Haarlem", GM0363: "Amsterdam", WK036301: "Jordaan" },
    ...{ WK039200: "Centrum (Haarlem)", WK036300: "Centrum (Amsterdam)" },
  });
  const inOne = [{ code: "WK039200", name: "Centrum", group: "Haarlem" }];
  expect(placeNames(inOne)).toEqual({ WK039200: "Centrum" });
});
