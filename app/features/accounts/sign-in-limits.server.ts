import { giveBack, isRemembered, type Limit, remember, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";

const QUARTER_OF_AN_HOUR = 15 * 60;
const DAY = 24 * 60 * 60;

/** Whose password is tried, and from which network. */
export interface Attempt {
  organisationId: number;
  email: string;
  network: string;
}

function accountOf({ organisationId, email }: Attempt): string {
  return `${organisationId} ${email}`;
}

/** The owner's own network: where this account was signed in to within the last day. */
function ownNetwork(attempt: Attempt) {
  return { action: "signed in from network", who: `${accountOf(attempt)} ${attempt.network}`, seconds: DAY };
}

/**
 * How many wrong passwords are borne (docs/requirements.md AU-7). The account comes last: what a network may no longer
 * try does not count against the account. Many networks can still use up the turns of an account for a day; its owner
 * does not notice, because a network from which they signed in needs no such turn.
 */
function limitsOf(attempt: Attempt, isOwnNetwork: boolean): Limit[] {
  const { network } = attempt;
  const account = accountOf(attempt);
  const perAccount = { action: "sign-in to account", who: account, limit: 100, seconds: DAY };
  return [
    { action: "sign-in from network", who: network, limit: 50, seconds: QUARTER_OF_AN_HOUR },
    { action: "sign-in to account from network", who: `${account} ${network}`, limit: 5, seconds: QUARTER_OF_AN_HOUR },
    ...(isOwnNetwork ? [] : [perAccount]),
  ];
}

/**
 * Takes a turn from every limit before the password is looked at, so that attempts at the same time cannot slip
 * through, and gives the turns taken; "too-many" takes nothing.
 */
export async function takeAttempt(db: Database, attempt: Attempt): Promise<Limit[] | "too-many"> {
  const taken: Limit[] = [];
  for (const limit of limitsOf(attempt, await isRemembered(db, ownNetwork(attempt)))) {
    taken.push(limit);
    if ((await spend(db, limit)) === "too-many") {
      await Promise.all(taken.map((spent) => giveBack(db, spent)));
      return "too-many";
    }
  }
  return taken;
}

/** The password was right: the attempt does not count, and the network is one of the owner's for a day. */
export async function forgiveAttempt(db: Database, attempt: Attempt, taken: Limit[]): Promise<void> {
  await Promise.all([...taken.map((limit) => giveBack(db, limit)), remember(db, ownNetwork(attempt))]);
}
