import { expect, test } from "vitest";
import { markedUpText } from "./marked-up-text.ts";

const options = { min: 0, max: 200, missing: "missing", tooLong: "tooLong", odd: "odd" };
const errorsOf = (typed: string) => {
  const { error } = markedUpText(options).safeParse(typed);
  return error?.issues.map(({ message }) => message) ?? [];
};

test.each([
  "Lees [het plan](https://).",
  "[](https://)",
  "- een\n- *twee [plan](http:// )*",
  "# [kop](https://)",
  "![foto](https://)",
  "[mail](mailto:)",
])("a link without an address is to be filled in: %j", (typed) => {
  expect(errorsOf(typed)).toEqual(["richText.linkWithoutAddress"]);
});

test.each([
  "[het plan](https://a.nl)",
  "Een adres begint met https://.",
  "Typ \\[woorden](https://) in het vak.",
  "Een [noot] (https://)",
])("%j is a text like others", (typed) => {
  expect(errorsOf(typed)).toEqual([]);
});

test("a text that is too long says only that", () => {
  expect(errorsOf("[plan](https://) ".repeat(20))).toEqual(["tooLong"]);
});
