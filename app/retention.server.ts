import { deleteOldTokens } from "~/features/accounts/by-mail/account-token.commands.server.ts";
import { deleteEndedSessions } from "~/features/accounts/session.commands.server.ts";
import { eraseUnusedAccounts, warnUnusedAccounts } from "~/features/accounts/unused-account.commands.server.ts";
import { eraseHiddenTexts } from "~/features/discussions/retention/erase-hidden.commands.server.ts";
import { finishStatementRounds } from "~/features/discussions/statements/statement-round.commands.server.ts";
import { eraseEndedInvitations } from "~/features/invitations/erase.commands.server.ts";
import { finishEndedRounds } from "~/features/responses/close-round.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { forgetOldJottings } from "~/platform/jottings.server.ts";
import { log } from "~/platform/log.server.ts";
import { forgetOldMails } from "~/platform/mail/outbox.commands.server.ts";
import { deleteOldLimits } from "~/platform/rate-limit.server.ts";
import { repeat } from "~/platform/repeat.server.ts";
import type { Database } from "~db/client.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const atOnce = 500;
const sender = { origin: env.appOrigin, contact: env.contactEmail ?? null };

/** How much went because it was kept long enough, per rule of docs/data-register.md. */
export interface ErasedCounts {
  /** Rounds whose answers were untied from people, with the drafts and paper forms of those rounds. */
  rounds: number;
  /** Rounds of statements whose votes were untied from people. */
  statementRounds: number;
  /** Browsers that were signed in, and links in mails about accounts. */
  sessions: number;
  limits: number;
  /** People of sampling frames. */
  people: number;
  /** Invitations that say no longer whom they went to. */
  invitations: number;
  mails: number;
  /** What staff typed and did not save. */
  jottings: number;
  /** Texts that a moderator hid. */
  hiddenTexts: number;
  /** Accounts that nobody uses, of which the owner was told that they will be erased. */
  warned: number;
  accounts: number;
}

type Counts = Partial<ErasedCounts>;

/** Erases what one rule of the register names, up to now. */
type Rule = (db: Database, now: Date, isStopping: () => boolean) => Promise<Counts>;

/** A rule that works in parts, until a part finds less than it could take. */
function inParts(rule: keyof ErasedCounts, part: (db: Database, now: Date) => Promise<number>): Rule {
  return async (db, now, isStopping) => {
    let total = 0;
    for (let count = atOnce; count >= atOnce && !isStopping(); ) {
      count = await part(db, now);
      total += count;
    }
    return { [rule]: total };
  };
}

/** What goes by itself. Whatever a person takes back goes at once, so that there is nothing left to erase. */
const rules: readonly Rule[] = [
  eraseEndedInvitations,
  async (db, now) => ({ rounds: await finishEndedRounds(db, now) }),
  async (db, now) => ({ statementRounds: await finishStatementRounds(db, now) }),
  async (db, now) => ({ sessions: (await deleteEndedSessions(db, now)) + (await deleteOldTokens(db, now)) }),
  async (db, now) => ({ limits: await deleteOldLimits(db, now) }),
  async (db, now) => ({ jottings: await forgetOldJottings(db, now) }),
  // Before the mails: it looks at what became of the ones that it queued.
  inParts("warned", (db, now) => warnUnusedAccounts(db, { now, most: atOnce, sender })),
  inParts("mails", (db, now) => forgetOldMails(db, now, atOnce)),
  inParts("hiddenTexts", (db, now) => eraseHiddenTexts(db, { now, most: atOnce })),
  inParts("accounts", (db, now) => eraseUnusedAccounts(db, { now, most: atOnce })),
];

/**
 * Erases everything whose time is over, in small parts; stops between two of them when it is asked to.
 * @throws AggregateError with what went wrong, after the other rules have had their turn.
 */
export async function runRetention(
  db: Database,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<ErasedCounts> {
  const erased: ErasedCounts = {
    ...{ rounds: 0, statementRounds: 0, sessions: 0, limits: 0, people: 0, invitations: 0, mails: 0 },
    ...{ jottings: 0, hiddenTexts: 0, warned: 0, accounts: 0 },
  };
  const failures: unknown[] = [];
  for (const rule of rules) {
    if (isStopping()) break;
    try {
      const counts = await rule(db, now, isStopping);
      for (const [name, count] of Object.entries(counts) as [keyof ErasedCounts, number][]) erased[name] += count;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} rules of retention failed`);
  return erased;
}

/** Thrown to leave the transaction of a trial run. */
class TakenBack extends Error {}

/** What `runRetention` would erase now. It does all of it and takes it back, so that the two never differ. */
export async function tryRetention(db: Database, now: Date): Promise<ErasedCounts> {
  let erased: ErasedCounts | undefined;
  try {
    await db.transaction(async (tx) => {
      erased = await runRetention(tx, now);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack) || !erased) throw error;
  }
  if (!erased) throw new Error("The trial run came to no end");
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
    if (Object.values(erased).some((count) => count > 0)) log.info(erased, "erased");
  });
  return () => {
    isStopping = true;
    stop();
  };
}
