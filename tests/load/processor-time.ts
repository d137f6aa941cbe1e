import { readdirSync, readFileSync } from "node:fs";
import { readPostmaster } from "~db/embedded-process.server.ts";

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const KILOBYTES_PER_MEGABYTE = 1024;

/** Processor time that a process used so far, in milliseconds. */
export function cpuMsOf(pid: number | undefined): number {
  const { user, system } = statOf(pid);
  return (user + system) * TICK_MS;
}

/** Memory that a process holds at this moment, in MB. */
export function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / KILOBYTES_PER_MEGABYTE;
}

/**
 * Processor time that a PostgreSQL server used so far with everything it started, in milliseconds: connections that
 * ended, parallel workers, checkpoints and log writing included.
 */
export function postgresCpuMs(clusterDir: string): number {
  const pid = readPostmaster(clusterDir)?.pid;
  const { user, system, endedUser, endedSystem } = statOf(pid);
  const own = (user + system + endedUser + endedSystem) * TICK_MS;
  return childrenOf(pid).reduce((sum, child) => sum + child, own);
}

/** Processor time of each child that lives; one that ends meanwhile is counted with those that ended the next time. */
function childrenOf(parent: number | undefined): number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const { parent: its, user, system } = statOf(Number(name));
      return its === parent ? [(user + system) * TICK_MS] : [];
    } catch {
      return [];
    }
  });
}

/** The fields of /proc/<pid>/stat that are asked for here, counted after the name, which may hold spaces. */
function statOf(pid: number | undefined) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const at = (place: number) => Number(fields[place]);
  return { parent: at(1), user: at(11), system: at(12), endedUser: at(13), endedSystem: at(14) };
}
