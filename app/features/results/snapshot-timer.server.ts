import { clock } from "~/platform/clock.server.ts";
import { log } from "~/platform/log.server.ts";
import type { Database } from "~db/client.server.ts";
import { refreshDueSnapshots } from "./snapshot.commands.server.ts";

const EVERY_MS = 10 * 60_000;

/**
 * Has figures made of every round with enough new responses: now, and every ten minutes from then on.
 * @returns Stops it; a run under way finishes by itself.
 */
export function startSnapshotTimer(db: Database): () => void {
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      const made = await refreshDueSnapshots(db, clock.now());
      if (made > 0) log.info({ made }, "snapshots made");
    } catch (error) {
      // The next run tries again: a database that is away for a moment must not stop the site.
      log.error({ error }, "snapshots failed");
    } finally {
      running = false;
    }
  };
  void run();
  const timer = setInterval(() => void run(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
