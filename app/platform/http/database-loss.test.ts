import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { isDatabaseLoss } from "./database-loss.ts";

const withCode = (code: string) => new DrizzleQueryError("select 1", [], Object.assign(new Error("x"), { code }));

test.each([
  "ECONNREFUSED",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "57P01",
  "57P03",
  "53300",
  "53100",
  "57014",
  "55P03",
])("%s passes by itself", (code) => expect(isDatabaseLoss(withCode(code))).toBe(true));

test.each(["23505", "23514", "42P01", "42501", "22P02", "ENOENT"])("%s does not", (code) => {
  expect(isDatabaseLoss(withCode(code))).toBe(false);
});

test("an error without a code does not", () => {
  expect(isDatabaseLoss(new Error("x"))).toBe(false);
  expect(isDatabaseLoss("x")).toBe(false);
});
