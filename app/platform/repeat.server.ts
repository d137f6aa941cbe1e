import { log } from "./log.server.ts";

/**
 * Runs a job now and then again after each pause, never twice at once.
 * A run that fails is logged and tried again at the next turn: a database that is away must not stop the site.
 * @returns Stops it; a run under way finishes by itself.
 */
export function repeat(name: string, pauseMs: number, job: () => Promise<unknown>): () => void {
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      await job();
    } catch (error) {
      log.error({ error, job: name }, "job failed");
    } finally {
      running = false;
    }
  };
  void run();
  const timer = setInterval(() => void run(), pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}
