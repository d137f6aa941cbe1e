import { giveBack, type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";

const QUARTER_OF_AN_HOUR = 15 * 60;
const DAY = 24 * 60 * 60;

/** Whose password is tried, and from which network. */
export interface Attempt {
  organisationId: number;
  email: string;
  network: string;
}

/**
 * How many wrong passwords are borne (trust.md AU-7). The account comes last: what a network may no longer try does not
 * count against the account, so that one stranger cannot lock somebody out everywhere.
 */
function limitsOf({ organisationId, email, network }: Attempt): Limit[] {
  const account = `${organisationId} ${email}`;
  return [
    { action: "sign-in from network", who: network, limit: 50, seconds: QUARTER_OF_AN_HOUR },
    { action: "sign-in to account from network", who: `${account} ${network}`, limit: 5, seconds: QUARTER_OF_AN_HOUR },
    { action: "sign-in to account", who: account, limit: 100, seconds: DAY },
  ];
}

/**
 * Takes a turn from every limit before the password is looked at, so that attempts at the same time cannot slip
 * through; "too-many" takes nothing.
 */
export async function takeAttempt(db: Database, attempt: Attempt): Promise<"ok" | "too-many"> {
  const taken: Limit[] = [];
  for (const limit of limitsOf(attempt)) {
    taken.push(limit);
    if ((await spend(db, limit)) === "too-many") {
      await Promise.all(taken.map((spent) => giveBack(db, spent)));
      return "too-many";
    }
  }
  return "ok";
}

/** The password was right: the attempt does not count. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  await Promise.all(limitsOf(attempt).map((limit) => giveBack(db, limit)));
}
