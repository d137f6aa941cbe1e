/**
 * `npm test`: everything that continuous integration runs, one step after the other, until one fails.
 * `npm test -- --only unit,database` runs some of the steps. The last line is `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser, HOW_TO_GET_ONE } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "test-reports-"));

/** @typedef {{ passed: number, failed: number }} Counts */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} program path below node_modules, then arguments
 * @property {Record<string, string>} [env]
 * @property {() => string | undefined} [before] gives a sentence when the step cannot run
 * @property {() => Counts} [count] how many tests ran; steps without it count only when they fail
 */

/** @type {Step[]} */
const STEPS = [
  {
    name: "lint",
    title: "Format and lint",
    program: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  { name: "promises", title: "No forgotten promise", program: ["eslint/bin/eslint.js", "."] },
  { name: "types", title: "Types", program: ["typescript/bin/tsc"] },
  {
    name: "layers",
    title: "Layers",
    program: [
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", ".dependency-cruiser.cjs", "app", "cli", "db", "tests"],
    ],
  },
  { name: "unused", title: "Unused code and packages", program: ["knip/bin/knip.js"] },
  vitest("unit", "Unit tests"),
  vitest("database", "Database tests"),
  { name: "build", title: "Build", program: ["@remix-run/dev/dist/cli.js", "vite:build"] },
  {
    name: "browser",
    title: "Browser tests",
    program: ["playwright/cli.js", "test"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, "browser.json") },
    before: () => (ensureBrowser() ? undefined : HOW_TO_GET_ONE),
    count: () => {
      const { expected, unexpected, flaky } = report("browser").stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
];

/**
 * @param {"unit" | "database"} name
 * @param {string} title
 * @returns {Step}
 */
function vitest(name, title) {
  return {
    name,
    title,
    program: [
      "vitest/vitest.mjs",
      ...["run", "--project", name, "--reporter=default", "--reporter=json"],
      `--outputFile.json=${join(REPORTS, `${name}.json`)}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests } = report(name);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
}

/** @param {string} name */
function report(name) {
  return JSON.parse(readFileSync(join(REPORTS, `${name}.json`), "utf8"));
}

/** @returns {Step[]} */
function chosenSteps() {
  const place = process.argv.findIndex((word) => word.startsWith("--only"));
  if (place < 0) return STEPS;
  const names = (process.argv[place]?.split("=")[1] ?? process.argv[place + 1] ?? "").split(",");
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown step ${unknown.join(", ")}; there are ${STEPS.map((step) => step.name).join(", ")}.`);
    process.exit(2);
  }
  return STEPS.filter((step) => names.includes(step.name));
}

/**
 * Runs one step and tells whether it went well.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
async function run({ program: [path = "", ...args], env, before }) {
  const obstacle = before?.();
  if (obstacle) {
    console.error(obstacle);
    return false;
  }
  const child = spawn(process.execPath, [join(ROOT, "node_modules", path), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code === 0)));
}

/**
 * @param {Step} step
 * @param {boolean} ok
 * @returns {Counts}
 */
function countsOf(step, ok) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0 };
  try {
    counts = step.count?.() ?? counts;
  } catch {
    // The step ended before it could write a report: it counts as one failure below.
  }
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

const total = { passed: 0, failed: 0 };
const steps = chosenSteps();
for (const [place, step] of steps.entries()) {
  console.log(`\n=== ${place + 1}/${steps.length} ${step.title} (${step.name}) ===`);
  const started = performance.now();
  const ok = await run(step);
  const { passed, failed } = countsOf(step, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `--- ${step.title}: ${ok ? "ok" : "FAILED"} in ${seconds} s${step.count ? `, ${passed} passed, ${failed} failed` : ""}`,
  );
  if (!ok) break;
}
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
