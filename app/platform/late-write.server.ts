import { describeError, log } from "./log.server.ts";

/**
 * Whether an error is the database library writing to a connection that has just closed: postgres.js 3.4 plans a write
 * for the next turn and does not look whether its socket is still there. The query itself fails by the usual way.
 */
export function isLateWrite(error: unknown): boolean {
  return error instanceof TypeError && /\bnextWrite\b.*\bpostgres\b.*\bconnection\.js/.test(error.stack ?? "");
}

/** Keeps the site alive through such a write, as when the database is killed; anything else unforeseen still ends it. */
export function surviveLateWrites(): void {
  process.on("uncaughtException", (error) => {
    if (isLateWrite(error)) return log.warn("a write to the database came after its connection had closed");
    log.fatal({ fault: describeError(error) }, "unforeseen fault");
    process.exit(1);
  });
}
