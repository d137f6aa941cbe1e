import { deleteEndedSessions } from "~/features/accounts/session.commands.server.ts";
import { finishStatementRounds } from "~/features/discussions/statements/statement-round.commands.server.ts";
import { eraseEndedInvitations } from "~/features/invitations/erase.commands.server.ts";
import { finishEndedRounds } from "~/features/responses/close-round.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { log } from "~/platform/log.server.ts";
import { deleteOldLimits } from "~/platform/rate-limit.server.ts";
import { repeat } from "~/platform/repeat.server.ts";
import type { Database } from "~db/client.server.ts";

const MINUTE_MS = 60_000;

/**
 * Starts what the site does by itself: every minute what has ended is untied or destroyed.
 * Each job may run in several processes at once.
 * @returns Stops them.
 */
export function startJobs(db: Database): () => void {
  const stops = [
    repeat("ended rounds", MINUTE_MS, () => finishRounds(db)),
    repeat("ended statement rounds", MINUTE_MS, () => finishStatements(db)),
    repeat("ended sessions", MINUTE_MS, () => deleteEndedSessions(db, clock.now())),
    repeat("old limits", MINUTE_MS, () => deleteOldLimits(db, clock.now())),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** First who was invited and where they live: untied answers are not to lie beside addresses. */
async function finishRounds(db: Database): Promise<void> {
  const now = clock.now();
  const erased = await eraseEndedInvitations(db, now);
  if (erased.people + erased.invitations > 0) log.info(erased, "erased who was invited to ended rounds");
  const finished = await finishEndedRounds(db, now);
  if (finished > 0) log.info({ finished }, "ended rounds untied from people");
}

async function finishStatements(db: Database): Promise<void> {
  const finished = await finishStatementRounds(db, clock.now());
  if (finished > 0) log.info({ finished }, "ended rounds of statements untied from people");
}
