import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Binaries } from "./embedded-binaries.server.ts";
import type { ServerUser } from "./embedded-user.server.ts";
import { isAlive } from "./start-lock.server.ts";

const STOP_WITHIN_MS = 20_000;

/**
 * Runs PostgreSQL until the pipe on file descriptor 3 closes. The pipe is held by this process alone, so that the
 * server stops neatly (SIGINT is PostgreSQL's fast shutdown) however this process ends, `kill -9` included.
 */
const UNTIL_PIPE_CLOSES = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) </dev/null >/dev/null 2>&1 &
exec 3<&-
wait $server
`;

/** A PostgreSQL server that this process started. */
export interface ServerProcess {
  /** Whether the server has ended by itself. */
  ended(): boolean;
  stop(): Promise<void>;
}

/** Starts the server with the given settings; its own messages go to the log file. */
export function startServerProcess(
  programs: Binaries,
  user: ServerUser,
  clusterDir: string,
  logFile: string,
  settings: Record<string, string>,
): ServerProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [programs.postgres, "-D", clusterDir, ...flags];
  const wrapped = process.platform === "win32" ? server : ["/bin/sh", "-c", UNTIL_PIPE_CLOSES, "sh", ...server];
  const [command = "", ...args] = [...user.prefix, ...wrapped];
  const log = openSync(logFile, "w", 0o600);
  // A session of its own: Ctrl-C in the terminal must reach the application only, which stops the server last.
  const child = spawn(command, args, {
    cwd: clusterDir,
    uid: user.uid,
    gid: user.gid,
    detached: true,
    env: serverEnvironment(),
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  child.stdin?.on("error", () => undefined);
  child.unref();
  return {
    ended: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    stop: () => stopServer(child, exited, programs, clusterDir),
  };
}

async function stopServer(child: ChildProcess, exited: Promise<void>, programs: Binaries, dir: string): Promise<void> {
  child.ref();
  const overdue = setTimeout(() => {
    const pid = readPostmaster(dir)?.pid;
    if (pid) process.kill(pid, "SIGQUIT");
  }, STOP_WITHIN_MS);
  if (process.platform === "win32") execFileSync(programs.pgCtl, ["stop", "-D", dir, "-m", "fast"]);
  else child.stdin?.end();
  await exited;
  clearTimeout(overdue);
}

/** The environment of PostgreSQL's programs: PG* variables and foreign locales of the caller do not reach them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, NODE_ENV } = process.env;
  return { PATH, SystemRoot, TEMP, NODE_ENV, LC_ALL: "C", TZ: "UTC" };
}

/** What a running, starting or crashed server wrote in its lock file. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that holds this cluster according to its lock file, dead or alive; undefined without such a file. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** Whether the process in the lock file is a PostgreSQL server, and not a stranger that got a dead server's number. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  try {
    const name =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/comm`, "utf8")
        : execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
    return name.trim().endsWith("postgres");
  } catch {
    return false;
  }
}

/** Removes the lock file of a server that is gone, which PostgreSQL does not dare when a stranger has its number. */
export function removeStaleLock(clusterDir: string): void {
  rmSync(join(clusterDir, "postmaster.pid"), { force: true });
}

/** A TCP port on this computer that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
