import type { RequestHandler } from "express";
import postgres from "postgres";
import { isMigrated } from "../../../db/migrate.server.ts";
import { refuse } from "./refuse.server.ts";

const LOOK_AFTER_MS = 2200;
const ANSWER_WITHIN_MS = 500;
const READY_WITHIN_MS = 2000;

/** Asks the database whether it is there, on a connection of its own: the pool may be what is stuck. */
export interface DatabaseProbe {
  answers(): Promise<boolean>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** A probe of this database; it connects when first asked and lets go after a while. */
export function databaseProbe(url: string): DatabaseProbe {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 2,
    idle_timeout: 30,
    backoff: () => 0.1,
    onnotice: () => undefined,
    connection: { application_name: "bib probe", statement_timeout: 2000 },
  });
  let asking: Promise<boolean> | undefined;
  const ask = async () => {
    asking ??= sql`select 1`.then(() => true).finally(() => (asking = undefined));
    return asking;
  };
  return {
    answers: () => within(ANSWER_WITHIN_MS, ask),
    isReady: () => within(READY_WITHIN_MS, async () => (await ask()) && (await isMigrated(sql))),
    close: () => sql.end({ timeout: 1 }),
  };
}

/**
 * Answers 503 within three seconds when a page waits for a database that has stopped answering (RE-3). A page that is
 * merely slow while the database answers goes on.
 */
export function noWaitingForALostDatabase(probe: DatabaseProbe): RequestHandler {
  return (_request, response, next) => {
    const look = async () => {
      if (response.headersSent || response.destroyed) return;
      if (await probe.answers()) timer = setTimeout(look, LOOK_AFTER_MS);
      else refuse(response, "unavailable");
    };
    let timer = setTimeout(look, LOOK_AFTER_MS);
    response.once("close", () => clearTimeout(timer));
    next();
  };
}

/** The answer to the question, or false when it fails or takes too long. */
async function within(limitMs: number, question: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return await Promise.race([question(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
