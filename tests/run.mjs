/**
 * `npm test`: everything that continuous integration runs, one step after the other, until one fails. Steps that only
 * read the source, each on one core, run beside each other and tell what they found when they end.
 * `npm test -- --only unit,database` runs some of the steps. The last line is `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
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
 * @property {boolean} [beside] only reads the source, and may run beside its neighbours of which the same holds
 * @property {() => string | undefined} [before] gives a sentence when the step cannot run
 * @property {() => Counts} [count] how many tests ran; steps without it count only when they fail
 */

/** @type {Step[]} */
const STEPS = [
  // The longest first, so that the others fit beside it.
  reading("promises", "No forgotten promise", ["eslint/bin/eslint.js", "."]),
  reading("types", "Types", ["typescript/bin/tsc"]),
  reading("lint", "Format and lint", ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
  reading("layers", "Layers", [
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.cjs", "app", "cli", "db", "tests"],
  ]),
  reading("unused", "Unused code and packages", ["knip/bin/knip.js"]),
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
 * @param {string} name
 * @param {string} title
 * @param {string[]} program
 * @returns {Step}
 */
function reading(name, title, program) {
  return { name, title, program, beside: true };
}

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
 * Runs one step and tells whether it went well, and what it said when that was not for the screen at once.
 * @param {Step} step
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
async function run({ program: [path = "", ...args], env, before, beside }) {
  const obstacle = before?.();
  if (obstacle) {
    console.error(obstacle);
    return { ok: false, said: "" };
  }
  const child = spawn(process.execPath, [join(ROOT, "node_modules", path), ...args], {
    cwd: ROOT,
    stdio: beside ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ ok: code === 0, said })));
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

/**
 * Runs one step, tells of it and counts it.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
async function take(step) {
  const heading = `\n=== ${steps.indexOf(step) + 1}/${steps.length} ${step.title} (${step.name}) ===`;
  if (!step.beside) console.log(heading);
  const started = performance.now();
  const { ok, said } = await run(step);
  if (step.beside) console.log(`${heading}\n${said.trimEnd()}`);
  const { passed, failed } = countsOf(step, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `--- ${step.title}: ${ok ? "ok" : "FAILED"} in ${seconds} s${step.count ? `, ${passed} passed, ${failed} failed` : ""}`,
  );
  return ok;
}

/**
 * Runs steps beside each other, as many at a time as there are cores, and tells whether all went well.
 * @param {Step[]} waiting
 * @returns {Promise<boolean>}
 */
async function takeBeside(waiting) {
  let ok = true;
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) ok = (await take(step)) && ok;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return ok;
}

let wentWell = await takeBeside(steps.filter((step) => step.beside));
for (const step of steps.filter((step) => !step.beside)) {
  if (!wentWell) break;
  wentWell = await take(step);
}
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
