import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatList, formatNumber, formatPercent, formatSigned } from "./format.ts";

describe("numbers", () => {
  test("Dutch has a comma for decimals and a point for thousands, English the reverse", () => {
    expect(formatNumber(1234.5, "nl", 1)).toBe("1.234,5");
    expect(formatNumber(1234.5, "en", 1)).toBe("1,234.5");
  });
  test("a negative number has a minus sign, not a hyphen", () => {
    expect(formatNumber(-0.42, "nl", 1)).toBe("\u22120,4");
    expect(formatNumber(-0.42, "en", 1)).toBe("\u22120.4");
  });
  test("what rounds to zero has no sign", () => {
    expect(formatNumber(-0.04, "nl", 1)).toBe("0,0");
    expect(formatSigned(-0.04, "nl")).toBe("0,0");
    expect(formatSigned(0.04, "nl")).toBe("0,0");
  });
  test("a signed number shows plus and minus", () => {
    expect(formatSigned(0.3, "nl")).toBe("+0,3");
    expect(formatSigned(-2, "en")).toBe("\u22122.0");
  });
});

describe("percentages", () => {
  test("whole by default", () => expect(formatPercent(0.642, "nl")).toBe("64%"));
  test("nobody and almost nobody differ", () => {
    expect(formatPercent(0, "nl")).toBe("0%");
    expect(formatPercent(0.001, "nl")).toBe("<1%");
  });
  test("everybody and almost everybody differ", () => {
    expect(formatPercent(1, "nl")).toBe("100%");
    expect(formatPercent(0.999, "nl")).toBe(">99%");
  });
});

describe("dates", () => {
  test("are written in Dutch time, whatever the server's zone", () => {
    expect(formatDate("2026-11-22T23:30:00Z", "nl")).toBe("23 november 2026");
    expect(formatDate("2026-11-22T23:30:00Z", "en")).toBe("23 November 2026");
    expect(formatDateTime("2026-11-23T09:07:00Z", "nl")).toContain("10:07");
  });
  test("a bare day stays that day", () => expect(formatDate("2026-03-01", "nl")).toBe("1 maart 2026"));
});

test("names are listed as each language does", () => {
  expect(formatList(["a", "b", "c"], "nl")).toBe("a, b en c");
  expect(formatList(["a", "b"], "en")).toBe("a and b");
});
