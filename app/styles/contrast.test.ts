import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { outlineColour, scaleColours, stepColours } from "~/ui/chart-colours.ts";
import { contrast } from "./contrast.ts";
import { currentTokens, importedStylesheets, tokensDeclared, tokensRead } from "./prune-tokens.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const themes = readdirSync(new URL("themes/", import.meta.url)).filter((name) => name.endsWith(".css"));
const base = new Map([...tokensDeclared(read("tokens.css")), ...tokensDeclared(read("basis.css"))]);

/** All tokens as a page in this theme has them. */
function tokensOf(theme: string): Map<string, string> {
  return new Map([...base, ...tokensDeclared(read(`themes/${theme}`))]);
}

function resolved(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`Nothing declares ${name}`);
  const next = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return next === undefined ? value : resolved(tokens, next);
}

const page = "--basis-color-default-bg-document";
const colour = (name: string) => `--basis-color-${name}`;

/** Text and its ground: 4.5 (SC 1.4.3). */
const texts: [string, string][] = [
  [colour("default-color-document"), page],
  [colour("default-color-default"), page],
  [colour("default-color-default"), colour("accent-1-bg-subtle")],
  [colour("default-color-subtle"), page],
  [colour("default-color-subtle"), colour("default-bg-subtle")],
  [colour("default-color-subtle"), colour("action-1-bg-default")],
  ["--basis-heading-color", page],
  ["--basis-heading-color", colour("accent-1-bg-subtle")],
  ["--nl-link-color", page],
  ["--nl-link-hover-color", page],
  ["--nl-link-active-color", page],
  ["--nl-link-color", colour("accent-1-bg-subtle")],
  ["--nl-link-hover-color", colour("action-1-bg-subtle")],
  ["--nl-button-primary-color", "--nl-button-primary-background-color"],
  ["--nl-button-primary-hover-color", "--nl-button-primary-hover-background-color"],
  ["--nl-button-primary-active-color", "--nl-button-primary-active-background-color"],
  ["--nl-button-primary-negative-color", "--nl-button-primary-negative-background-color"],
  ["--nl-button-secondary-color", page],
  ["--nl-button-secondary-color", colour("accent-1-bg-subtle")],
  ["--nl-skip-link-color", "--nl-skip-link-background-color"],
  ["--utrecht-page-footer-color", "--utrecht-page-footer-background-color"],
  ["--utrecht-form-field-error-message-color", page],
  ["--utrecht-form-field-description-color", page],
  ["--utrecht-textbox-color", "--utrecht-textbox-background-color"],
  ["--utrecht-textbox-disabled-color", "--utrecht-textbox-disabled-background-color"],
  ["--utrecht-alert-info-color", "--utrecht-alert-info-background-color"],
  ["--utrecht-alert-ok-color", "--utrecht-alert-ok-background-color"],
  ["--utrecht-alert-warning-color", "--utrecht-alert-warning-background-color"],
  ["--utrecht-alert-error-color", "--utrecht-alert-error-background-color"],
  [colour("negative-color-default"), colour("negative-bg-default")],
  [colour("action-1-inverse-color-default"), colour("action-1-inverse-bg-active")],
  ["--nl-data-badge-color", "--nl-data-badge-background-color"],
];

/** Borders, marks and focus beside what they stand on: 3 (SC 1.4.11). */
const marks: [string, string][] = [
  ["--utrecht-textbox-border-color", page],
  ["--utrecht-textbox-invalid-border-color", page],
  ["--utrecht-radio-button-border-color", page],
  ["--utrecht-radio-button-border-color", colour("action-1-bg-subtle")],
  ["--utrecht-radio-button-invalid-border-color", page],
  ["--utrecht-radio-button-checked-background-color", page],
  ["--utrecht-radio-button-checked-background-color", colour("action-1-bg-default")],
  [colour("default-border-default"), page],
  [colour("default-border-default"), colour("action-1-bg-subtle")],
  [colour("negative-border-default"), page],
  [colour("negative-border-default"), colour("negative-bg-default")],
  [colour("action-1-color-default"), page],
  [colour("action-1-color-default"), colour("action-1-bg-hover")],
  [colour("action-1-border-default"), page],
  [colour("action-1-border-default"), colour("default-bg-default")],
  [colour("accent-1-border-default"), page],
  ["--basis-focus-outline-color", page],
  ["--basis-focus-outline-color", "--basis-focus-background-color"],
  ["--basis-focus-background-color", "--utrecht-page-footer-background-color"],
  ["--basis-focus-inverse-outline-color", "--nl-button-primary-background-color"],
];

describe.each(themes)("theme %s", (theme) => {
  const tokens = tokensOf(theme);
  test.each(texts)("text %s on %s is legible", (front, ground) => {
    expect(contrast(resolved(tokens, front), resolved(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)("mark %s on %s can be seen", (front, ground) => {
    expect(contrast(resolved(tokens, front), resolved(tokens, ground))).toBeGreaterThanOrEqual(3);
  });
  test("sets only --basis-* values, in at most 2 kB", () => {
    const css = read(`themes/${theme}`);
    expect([...tokensDeclared(css).keys()].filter((name) => !name.startsWith("--basis-"))).toEqual([]);
    expect(gzipSync(css).length).toBeLessThanOrEqual(2048);
  });
  test("has a font that every machine has as its last resort", () => {
    expect(resolved(tokens, "--basis-text-font-family-default")).toMatch(/sans-serif$/);
  });
});

describe("charts", () => {
  test("numbers are legible on every fill", () => {
    for (const step of [-3, -2, -1, 0, 1, 2, 3]) {
      const { fill, text } = stepColours(step);
      expect(contrast(fill, text), `step ${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  test("the outline shows every part on white, and the pale parts beside each other", () => {
    expect(contrast(outlineColour, "#fff")).toBeGreaterThanOrEqual(3);
    for (const fill of scaleColours.slice(2, 5)) expect(contrast(outlineColour, fill)).toBeGreaterThanOrEqual(3);
  });
});

describe("tokens", () => {
  test("tokens.css is what prune-tokens.ts makes of the stylesheets", () => {
    expect(read("tokens.css")).toBe(currentTokens());
  });
  test("every --basis-* token that a stylesheet reads is declared", () => {
    const wanted = [...importedStylesheets(), read("tokens.css")].flatMap(tokensRead);
    const missing = wanted.filter((name) => name.startsWith("--basis-") && !base.has(name));
    const inThemes = (name: string) => themes.every((theme) => tokensOf(theme).has(name));
    expect([...new Set(missing)].filter((name) => !inThemes(name))).toEqual([]);
  });
});

test("black on white is 21, equal colours are 1, and a name is refused", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#47799f", "#47799f")).toBe(1);
  expect(() => contrast("red", "#fff")).toThrow(RangeError);
});
