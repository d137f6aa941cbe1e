import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "~db/embedded-process.server.ts";
import { cpuMsOf, memoryOf } from "./processor-time.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A server in a process of its own, whose processor time can be read. */
export interface Server {
  name: "site" | "bare";
  origin: string;
  /** Processor time used so far, in milliseconds. */
  cpuMs(): number;
  /** Memory that it holds now, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** The production site in one process, on this database; fills an empty one with the example region. */
export async function startSite(databaseUrl: string, own: Record<string, string> = {}): Promise<Server> {
  const settings = {
    ...own,
    ...{
      DATABASE_URL: databaseUrl,
      DEMO: "on",
      LOG_LEVEL: "error",
      WEB_CONCURRENCY: "1",
      APP_ORIGIN: "",
      SMTP_URL: "",
    },
    // Each request of the benchmark comes from another address, as it does with residents at home.
    ...{ TRUSTED_PROXIES: "1", DATA_DIR: ".data-bench/site" },
  };
  return await startServer("site", startArguments(), settings, "/readyz");
}

/** What `npm start` gives to node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return scripts.start.replace("exec node ", "").split(" ");
}

/** The bare server of bare.ts on the same database. */
export async function startBare(databaseUrl: string): Promise<Server> {
  return await startServer("bare", ["--import", "tsx", "tests/load/bare.ts"], { DATABASE_URL: databaseUrl }, "/");
}

async function startServer(
  name: Server["name"],
  args: string[],
  settings: Record<string, string>,
  readyPath: string,
): Promise<Server> {
  const port = await freePort();
  const process_ = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...settings, PORT: String(port), NODE_ENV: "production", npm_lifecycle_event: undefined },
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(`${origin}${readyPath}`, process_);
  const { pid } = process_;
  return { name, origin, cpuMs: () => cpuMsOf(pid), memory: () => memoryOf(pid), stop: () => stop(process_) };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`The server for ${url} did not start`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGTERM");
  await ended;
}
