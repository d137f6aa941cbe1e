import { expect, test } from "vitest";
import { isLateWrite } from "./late-write.server.ts";

const withStack = (error: Error, place: string) => {
  error.stack = `${error.name}: ${error.message}\n    at ${place}`;
  return error;
};
const lost = () => new TypeError("Cannot read properties of null (reading 'write')");

test("a write of the database library to a closed connection is told from any other fault", () => {
  const place = "Immediate.nextWrite (file:///site/node_modules/postgres/src/connection.js:255:22)";
  expect(isLateWrite(withStack(lost(), place))).toBe(true);
  expect(isLateWrite(withStack(lost(), "send (file:///site/app/routes/home.tsx:3:1)"))).toBe(false);
  expect(isLateWrite(withStack(new RangeError("x"), place))).toBe(false);
  expect(isLateWrite("nextWrite postgres connection.js")).toBe(false);
});
