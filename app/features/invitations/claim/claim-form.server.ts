import { z } from "zod";
import { networkOf } from "~/platform/network.ts";
import type { Limit } from "~/platform/rate-limit.server.ts";

/** What the button on the page of a link sends, and with a code what was typed. */
export const ClaimForm = z.strictObject({
  formKey: z.uuid(),
  code: z.string().max(100).optional(),
  /** Whoever typed the code knows that somebody else began on this device. */
  anders: z.literal("ja").optional(),
  intent: z.literal("afmelden").optional(),
});

/** How many codes that do not work a network may try: enough for typing mistakes, far too few to guess 80 bits. */
export function limitOfClaims(clientAddress: string): Limit {
  return { action: "claim invitation", who: networkOf(clientAddress), limit: 100, seconds: 900 };
}
