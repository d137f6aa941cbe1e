import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { amountText, middleHalfText } from "./amount-text.ts";

const dutch = { t: translator("nl"), language: "nl" } as const;
const english = { t: translator("en"), language: "en" } as const;

test("a number is written with its unit, a date as a month or a year", () => {
  expect(amountText({ ...dutch, unit: "jaar" }, 12)).toBe("12 jaar");
  expect(amountText({ ...dutch, unit: "euro" }, 1250)).toBe("1.250 euro");
  expect(amountText(dutch, 6.5)).toBe("6,5");
  expect(amountText(dutch, "2014-03")).toBe("maart 2014");
  expect(amountText(english, "2014-03")).toBe("March 2014");
  expect(amountText(dutch, "1969")).toBe("1969");
});

test("the middle half names its unit once, and is one value where its ends are the same", () => {
  expect(middleHalfText({ ...dutch, unit: "jaar" }, { median: 12, quartiles: [5, 25] })).toBe("5 tot 25 jaar");
  expect(middleHalfText({ ...dutch, unit: "jaar" }, { median: 12, quartiles: [12, 12] })).toBe("12 jaar");
  const months = { median: "2014-03", quartiles: ["2010-01", "2019-12"] } as const;
  expect(middleHalfText(english, months)).toBe("January 2010 to December 2019");
});
