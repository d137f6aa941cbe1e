import { eraseEndedInvitations } from "~/features/invitations/erase.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { log } from "~/platform/log.server.ts";
import { forgetOldMails } from "~/platform/mail/outbox.commands.server.ts";
import { repeat } from "~/platform/repeat.server.ts";
import type { Database } from "~db/client.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const atOnce = 500;

/** How much was erased because it was kept long enough. */
export interface ErasedCounts {
  people: number;
  invitations: number;
  mails: number;
}

/** Erases everything whose time is over, in small parts; stops between two of them when it is asked to. */
export async function runRetention(
  db: Database,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<ErasedCounts> {
  const erased = await eraseEndedInvitations(db, now, isStopping);
  while (!isStopping()) {
    const forgotten = await forgetOldMails(db, now, atOnce);
    erased.mails += forgotten;
    if (forgotten < atOnce) break;
  }
  return erased;
}

/**
 * Erases once a day, and when this process starts, what was kept long enough.
 * @returns Stops it after the part under way.
 */
export function startRetention(db: Database): () => void {
  let isStopping = false;
  const stop = repeat("retention", DAY_MS, async () => {
    const erased = await runRetention(db, clock.now(), () => isStopping);
    if (erased.people + erased.invitations + erased.mails > 0) log.info(erased, "erased");
  });
  return () => {
    isStopping = true;
    stop();
  };
}
