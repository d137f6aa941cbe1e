import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuildStale } from "./build-freshness.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bib-build-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function file(path: string, minute: number): void {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, "");
  utimesSync(whole, minute * 60, minute * 60);
}

test("a missing bundle is stale", () => {
  file("app/root.tsx", 1);
  expect(isBuildStale(root)).toBe(true);
});

test("a bundle newer than its sources is not", () => {
  file("app/root.tsx", 1);
  file("build/server/index.js", 2);
  expect(isBuildStale(root)).toBe(false);
});

test.each(["app/routes/home.tsx", "db/schema/index.ts", "public/logo.svg", "package-lock.json"])(
  "a bundle older than %s is stale",
  (source) => {
    file("build/server/index.js", 2);
    file(source, 3);
    expect(isBuildStale(root)).toBe(true);
  },
);

test("a newer test does not count", () => {
  file("build/server/index.js", 2);
  file("app/root.test.tsx", 3);
  expect(isBuildStale(root)).toBe(false);
});
