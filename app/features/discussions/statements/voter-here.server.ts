import type { Database } from "~db/client.server.ts";
import { hasVoted } from "./vote.commands.server.ts";

/**
 * Which of their names within a round somebody votes by. Whoever voted on this device and signs in afterwards stays the one
 * who voted here: a person counts once. Undefined for a device that has no name yet.
 */
export async function voterAmong(
  db: Database,
  about: { organisationId: number; proposalId: number },
  { account, device }: { account: string | undefined; device: string | undefined },
): Promise<string | undefined> {
  if (account === undefined || device === undefined) return account ?? device;
  const voted = async (voter: string) => await hasVoted(db, { ...about, voter });
  return (await voted(device)) && !(await voted(account)) ? device : account;
}
