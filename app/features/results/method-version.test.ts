import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { METHOD_VERSION } from "./method-version.ts";

test("snapshots name the version that docs/method.md carries", () => {
  const method = readFileSync("docs/method.md", "utf8");
  expect(method.match(/^Version `([^`]+)`/m)?.[1]).toBe(METHOD_VERSION);
});
