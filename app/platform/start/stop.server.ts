const PARENT_LOOK_MS = 500;

/**
 * Stops in order when the system, Ctrl-C or npm asks for it, and ends the process; a second request ends it at once.
 * When npm is killed, no signal reaches us: its shell does not pass one on. So when npm started us, its disappearance
 * counts as a request.
 */
export function stopWhenAsked(stop: () => Promise<void>, startedByNpm: boolean): void {
  let asked = false;
  const onRequest = async () => {
    if (asked) process.exit(1);
    asked = true;
    await stop().catch(() => undefined);
    process.exit(0);
  };
  process.on("SIGTERM", onRequest);
  process.on("SIGINT", onRequest);
  if (!startedByNpm) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void onRequest();
  }, PARENT_LOOK_MS);
  watch.unref();
}
