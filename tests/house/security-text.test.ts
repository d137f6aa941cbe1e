import { expect, test } from "vitest";
import { textOf } from "./project.ts";

const day = 24 * 60 * 60 * 1000;

test("security.txt names a contact and is valid for another 60 days, but not for more than a year", () => {
  const fields = textOf("public/.well-known/security.txt")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/: (.*)/, 2));
  const values = new Map(fields.map(([name = "", value = ""]) => [name, value]));
  expect([...values.keys()]).toEqual(["Contact", "Expires", "Preferred-Languages"]);
  expect(values.get("Contact")).toMatch(/^(mailto:|https:\/\/)\S+$/);
  const daysLeft = (Date.parse(values.get("Expires") ?? "") - Date.now()) / day;
  expect(daysLeft).toBeGreaterThan(60);
  expect(daysLeft).toBeLessThan(365);
});
