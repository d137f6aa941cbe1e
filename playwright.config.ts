import { availableParallelism } from "node:os";
import { defineConfig } from "playwright/test";
import { findBrowser } from "./tests/browser.mjs";

const EVERY_PAGE = /elke-pagina-.+\.spec\.ts$/;
/** Drives a whole round, mail and all: once is enough, where it is hardest. */
const WHOLE_ROUND = /een-bureau-.+\.spec\.ts$/;
/** Presses whatever the others left. */
const EVERY_BUTTON = /elke-knop-.+\.spec\.ts$/;

/**
 * What Chromium does without. The first two are pages of its own in every window, with suggestions below an address
 * bar that nobody types in; they cost more than most pages of the site. The others are Playwright's own list
 * (chromiumSwitches.ts), which stands here again because only the last list counts.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

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
    // Recording what nobody looks at is a fifth of the work; `--trace on` with one test shows all of it.
    trace: "off",
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
        `--disable-features=${FEATURES_OFF.join(",")}`,
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
    // Sets its own widths, and needs a script for axe.
    { name: "elke-pagina", testMatch: EVERY_PAGE, fullyParallel: true },
    {
      name: "elke-knop",
      testMatch: EVERY_BUTTON,
      fullyParallel: true,
      dependencies: ["telefoon", "desktop", "zonder-javascript", "elke-pagina"],
    },
  ],
});
