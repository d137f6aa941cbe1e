import { expect, test } from "vitest";
import { numberToType, typedNumber } from "./typed-number.ts";

test.each([
  ["1.200", 1200, 0],
  ["12.500", 12_500, 0],
  ["3.500.000", 3_500_000, 0],
  ["-1.200", -1200, 0],
  ["\u22121.200", -1200, 0],
  ["1200", 1200, 0],
  ["1200.5", 1200.5, 1],
  ["1.200,50", 1200.5, 2],
  ["1,2", 1.2, 1],
  ["1.2", 1.2, 1],
  ["1.25", 1.25, 2],
  ["1,200", 1.2, 3],
  ["0.125", 0.125, 3],
  ["1234.567", 1234.567, 3],
])("%s is read as people here write it", (text, value, decimals) => {
  expect(typedNumber(text)).toEqual({ value, decimals });
});

test.each(["", "twaalf", "1.25.0", "1.200.5", "12,", "1e3", "0x10", "1,200,000"])("%j is no number", (text) => {
  expect(typedNumber(text)).toBeUndefined();
});

test.each([1200, 0.125, 1.234, -7.5])("%d in a field is read as the same number again", (value) => {
  expect(typedNumber(numberToType(value))?.value).toBe(value);
});
