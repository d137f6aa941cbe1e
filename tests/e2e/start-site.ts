import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "~db/embedded-process.server.ts";
import { startMailServer } from "./mail-server.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOME = join(ROOT, ".data-e2e");
const READY_WITHIN_MS = 180_000;

/**
 * Starts the site as `npm start` does, with the example region, on data of this run alone.
 * With E2E_ORIGIN set the tests use the site that already runs there.
 */
export default async function startSite(): Promise<() => Promise<void>> {
  if (process.env.E2E_ORIGIN) return async () => undefined;
  removeLeftovers();
  const folder = join(HOME, String(process.pid));
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const log = join(HOME, `${process.pid}.log`);
  const mail = await startMailServer(join(folder, "mail"));
  const site = spawn(process.execPath, ["app/start.js"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ DATA_DIR: folder, DATABASE_URL: "", PORT: String(port), DEMO: "on", SMTP_URL: mail.url, APP_ORIGIN: "" },
      ...{ WEB_CONCURRENCY: "1", LOG_LEVEL: "warn", npm_lifecycle_event: undefined },
    },
  });
  const output = createWriteStream(log);
  site.stdout?.pipe(output);
  site.stderr?.pipe(output);
  const origin = `http://localhost:${port}`;
  try {
    await untilReady(origin, site, log);
  } catch (error) {
    await stop(site);
    await mail.stop();
    throw error;
  }
  process.env.E2E_ORIGIN = origin;
  process.env.E2E_MAIL = join(folder, "mail");
  process.env.E2E_DATA = folder;
  return async () => {
    await stop(site);
    await mail.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function untilReady(origin: string, site: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && site.exitCode === null) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The site did not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
}

async function stop(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null) return;
  const ended = new Promise((resolve) => site.once("close", resolve));
  site.kill("SIGTERM");
  await ended;
}

/** Data of a run that was killed: its process is gone. */
function removeLeftovers(): void {
  mkdirSync(HOME, { recursive: true });
  for (const name of readdirSync(HOME)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(HOME, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
