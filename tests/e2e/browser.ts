import { test as base, expect, type Page } from "playwright/test";

const HEARD = ["pageerror", "console", "request", "response"] as const;

/** What the browser complains of while a test runs: script errors, refused content, requests that fail or leave. */
function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    // A refusal such as "vul een antwoord in" is a document with status 400; the browser logs each of those.
    const isStatusOfPage =
      message.text().startsWith("Failed to load resource") && message.location().url === page.url();
    if (message.type() === "error" && !isStatusOfPage) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`request to another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    const isPage = response.request().resourceType() === "document";
    if (response.status() >= (isPage ? 500 : 400)) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/** A test whose page must not complain: an error in the console fails it, whatever else it checks. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL ?? "");
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** The window of this process of tests; a test that fails ends the process, and so the window. */
let window: Page | undefined;

/**
 * The same for tests that only look: they follow each other in one window, signed out and without kept answers.
 * A window of its own, and the programs that it starts with, would take as long as the look itself.
 */
export const lookingTest = base.extend({
  page: async ({ browser, baseURL, viewport }, use) => {
    window ??= await browser.newPage();
    const page = window;
    if (viewport) await page.setViewportSize(viewport);
    const complaints = complaintsOf(page, baseURL ?? "");
    await use(page);
    for (const event of HEARD) page.removeAllListeners(event);
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.clear());
    expect(complaints).toEqual([]);
  },
});

export { expect };
