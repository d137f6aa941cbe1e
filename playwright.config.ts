import { availableParallelism } from "node:os";
import { defineConfig } from "playwright/test";
import { findBrowser } from "./tests/browser.mjs";

const EVERY_PAGE = /elke-pagina-.+\.spec\.ts$/;
/** Drives a whole round, mail and all: once is enough, where it is hardest. */
const WHOLE_ROUND = /een-bureau-.+\.spec\.ts$/;
/** Presses whatever the others left. */
const EVERY_BUTTON = /elke-knop-.+\.spec\.ts$/;

/** Browser tests against the real site on a database of its own; see tests/e2e/start-site.ts. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/start-site.ts",
  fullyParallel: false,
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }]],
  use: {
    // Set by globalSetup before the workers start.
    baseURL: process.env.E2E_ORIGIN,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    actionTimeout: 10_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    {
      name: "telefoon",
      testIgnore: [EVERY_PAGE, EVERY_BUTTON, WHOLE_ROUND],
      use: { viewport: { width: 390, height: 844 } },
    },
    {
      name: "desktop",
      testIgnore: [EVERY_PAGE, EVERY_BUTTON, WHOLE_ROUND],
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "zonder-javascript",
      testIgnore: [EVERY_PAGE, EVERY_BUTTON],
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    },
    // Sets its own widths, and needs a script for axe. A fault is told with its rule and element: no trace of every page.
    { name: "elke-pagina", testMatch: EVERY_PAGE, fullyParallel: true, use: { trace: "off" } },
    {
      name: "elke-knop",
      testMatch: EVERY_BUTTON,
      dependencies: ["telefoon", "desktop", "zonder-javascript", "elke-pagina"],
    },
  ],
});
