import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/", "/mijn", "/voorstellen/haven-stad/reacties?pagina=2", "/en/panels", "/a%20b", "/caf%C3%A9"])(
  "goes on to %s",
  (path) => expect(ownPath(path)).toBe(path),
);

test("leaves out what comes after the hash", () => {
  expect(ownPath("/mijn#wachtwoord")).toBe("/mijn");
});

test.each([undefined, null, "", "mijn", "?a=1", "#a", "../mijn"])("has no path in %j", (path) => {
  expect(ownPath(path)).toBeUndefined();
});

const starts = [
  "//",
  "///",
  "/\\",
  "\\/",
  "\\\\",
  "/\t/",
  "/\n/",
  "/ /",
  "\t//",
  " //",
  "/./\\",
  "/.//",
  "/..//",
  "//@",
];
const hosts = [
  "evil.example",
  "evil.example/mijn",
  "localhost@evil.example",
  "own.invalid@evil.example",
  "evil.example:443",
];
const schemes = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
];
const addresses = ["http://", "https://", "HTTPS://", "http:", "https:/", "ftp://", "http:\\\\", "http://user:pass@"];
const payloads = [
  ...starts.flatMap((start) => hosts.map((host) => start + host)),
  ...addresses.flatMap((start) => hosts.map((host) => start + host)),
  ...schemes.flatMap((scheme) => [scheme, ` ${scheme}`, `\t${scheme}`]),
];

test("a hundred ways to lead somebody elsewhere are refused", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(100);
  expect(payloads.filter((payload) => ownPath(payload) !== undefined)).toEqual([]);
});

test("whatever is passed on, a browser stays on the site and sends no header of its own", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "@",
    ":",
    "?",
    "#",
    "evil.example",
    "\t",
    "\r\n",
    "javascript:",
    "%2f",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const path = ownPath(`/${pieces.join("")}`);
      if (path === undefined) return;
      expect(new URL(path, "https://ons.example").host).toBe("ons.example");
      expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    }),
  );
});
