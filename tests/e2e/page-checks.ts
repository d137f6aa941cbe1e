import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { expect, type Page, type Response } from "playwright/test";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules of HTML itself; rules of taste, and rules that contradict our design system, are off. */
const html = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // React writes void elements with a slash and some attributes in camel case; HTML allows both.
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    // React writes "—" and "’" as themselves.
    "no-raw-characters": "off",
    // Spaces before a line end come from the texts of residents.
    "no-trailing-whitespace": "off",
    // Long titles are the names of proposals.
    "long-title": "off",
    // Class names of the NL Design System.
    "class-pattern": "off",
    // Style sheets come from our own host, so their content needs no proof.
    "require-sri": ["error", { target: "crossorigin" }],
    // The summary of errors is a heading above the form and above the page's own heading.
    "heading-level": ["error", { minInitialRank: "h2" }],
    // Names of fields are Dutch words and codes of items.
    "name-pattern": "off",
    "id-pattern": "off",
    // Only a picture sends where it was pointed at.
    "prefer-button": "off",
    // `noValidate` forms name what they autocomplete; our own fields need not.
    "form-dup-name": "off",
  },
});

/** What html-validate says of the document as the server sent it. */
export async function htmlFaults(response: Response): Promise<string[]> {
  const report = await html.validateString(await response.text());
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (line ${line}, ${selector})`),
  );
}

/**
 * What axe finds, as "rule: element". Straight in the page: AxeBuilder puts the program into it twice for every
 * question and brings back everything that was right as well, which takes longer than the rules themselves.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run({
      runOnly: { type: "tag", values: rules },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }, RULES);
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The headers that every response of the site has, and what a page may not hold. */
export async function expectSafe(response: Response): Promise<void> {
  const headers = response.headers();
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  // The scripts that a page may ask for stand in files of their own.
  const ownScript = /<script src="\/(kladje|opmaak|vragenlijst)\.js" type="module"><\/script>/g;
  const source = (await response.text()).replaceAll(ownScript, "");
  expect(source).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+="/);
}
