/** Finds a Chromium to test with, and gets one where there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium that is here: the one in CHROMIUM, the system's, or Playwright's own. */
export function findBrowser() {
  return [process.env.CHROMIUM, ...PLACES, chromium.executablePath()].find(works);
}

/**
 * The path of a Chromium, installed first when needed.
 * @returns {string | undefined} undefined when it cannot be had; `HOW_TO_GET_ONE` then says what to do.
 */
export function ensureBrowser() {
  return findBrowser() ?? (installFromDebian() ? findBrowser() : undefined) ?? installFromPlaywright();
}

export const HOW_TO_GET_ONE =
  "There is no Chromium and none could be installed: install one with your package manager and set CHROMIUM to its path.";

/** @param {string | undefined} path */
function works(path) {
  if (!path || !existsSync(path)) return false;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** Root on Debian may install; Ubuntu's package is an empty shell around a snap, which `works` then notices. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  console.log("No Chromium found: installing Debian's.");
  const install = () => run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  return install() || (run("apt-get", ["update"]) && install());
}

function installFromPlaywright() {
  console.log("No Chromium found: installing Playwright's.");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright/package.json")), "cli.js");
  return run(process.execPath, [cli, "install", "chromium"]) ? findBrowser() : undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env, timeout: 300_000 }).status === 0;
}
