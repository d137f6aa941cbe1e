import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, StartError } from "./start-error.ts";

const STALE_AFTER_MS = 90_000;
const REFRESH_MS = 20_000;
const GIVE_UP_AFTER_MS = 900_000;
const inThisProcess = new Set<string>();

/**
 * Runs the work while no other process runs work under the same lock file.
 * A lock left by a process that no longer lives, or that its holder has stopped refreshing, does not
 * count: in a container the number of a killed process may belong to another one, so age decides as well.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  while (!(await take(path))) {
    await clearStale(path);
    if (Date.now() > until) throw new StartError(`Een andere start is al bezig: verwijder ${path} als dat niet zo is.`);
    await pause(40);
  }
  inThisProcess.add(path);
  const refresh = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), REFRESH_MS);
  refresh.unref();
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    inThisProcess.delete(path);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  if (inThisProcess.has(path)) return false;
  try {
    await writeFile(path, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead lock aside before removing it, so that of two waiting processes only one can take it away. */
async function clearStale(path: string): Promise<void> {
  if (inThisProcess.has(path)) return;
  try {
    const holder = await readFile(path, "utf8");
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (holder === "" && age < 1000) return;
    if (age < STALE_AFTER_MS && Number(holder) !== process.pid && isAlive(Number(holder))) return;
    const aside = `${path}.${process.pid}`;
    await rename(path, aside);
    const moved = await readFile(aside, "utf8");
    if (moved === holder) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
