import { type ChildProcess, fork } from "node:child_process";
import cluster from "node:cluster";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const BREATH_MS = 500;

/** Starts several processes that share the port; one that dies is replaced. */
export async function startWorkers(count: number): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let started = false;
  cluster.on("exit", async () => {
    if (stopping || !started) return;
    await pause(BREATH_MS);
    if (!stopping) cluster.fork();
  });
  const listening = Array.from({ length: count }, () => {
    const worker = cluster.fork();
    return new Promise<void>((resolve, reject) => {
      worker.once("listening", () => resolve());
      worker.once("exit", () => reject(new Error("a worker ended before it listened")));
    });
  });
  await Promise.all(listening);
  started = true;
  return {
    async stop() {
      stopping = true;
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(
        workers.map((worker) => {
          const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
          worker.process.kill("SIGTERM");
          return ended;
        }),
      );
    },
  };
}

/** Starts the process that makes the snapshots, so that pages never wait for a count; one that dies is replaced. */
export function startSnapshotWorker(root: string): { stop(): Promise<void> } {
  let stopping = false;
  let worker: ChildProcess;
  const begin = () => {
    worker = fork(join(root, "app", "start.js"), { env: { ...process.env, BIB_PART: "worker" } });
    worker.once("exit", async () => {
      await pause(BREATH_MS);
      if (!stopping) begin();
    });
  };
  begin();
  return {
    async stop() {
      stopping = true;
      if (worker.exitCode !== null || worker.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      worker.kill("SIGTERM");
      await ended;
    },
  };
}
