import { createHmac } from "node:crypto";
import { byLot } from "~/platform/by-lot.ts";

/**
 * A token for a device that has none, when it votes for the first time: the same for the same form, in whichever process it
 * arrives, so that sending it twice does not make two people. Nobody can make it again once the key of the round is gone.
 */
export function newVoterToken(roundKey: Uint8Array, formKey: string): string {
  return createHmac("sha256", roundKey).update(`device of form ${formKey}`).digest("base64url");
}

/**
 * The same things in an order of this person's own, the same each time: each order is as likely as any other, and nobody
 * can work it out without the key of the round.
 */
export function inOrderOfVoter<Thing extends { id: number }>(
  things: readonly Thing[],
  { key, voter }: { key: Uint8Array; voter: string },
): Thing[] {
  return byLot(things, ({ id }) => createHmac("sha256", key).update(`order of ${voter} ${id}`).digest("hex"));
}
