import { createHash, randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { PlannedStratum } from "./stratum.ts";

const peoplePerTurn = 2_000;

/** A seed of 128 random bits, in hexadecimals. */
export function newSeed(): string {
  return randomBytes(16).toString("hex");
}

/**
 * A person's place in the draw: SHA-256 of the seed, a line feed and the number of the person, in hexadecimals. Whoever
 * has the seed and the frame can compute it with any program; without the seed nobody can choose it.
 */
export function ticketOf(seed: string, personId: string): string {
  return createHash("sha256").update(`${seed}\n${personId}`).digest("hex");
}

/**
 * Draws the planned number of people from each stratum: those with the lowest tickets, so that every group of that size
 * is as likely as any other. The order of the people does not matter: the same seed and frame give the same sample.
 */
export async function drawSample(
  people: Iterable<{ personId: string; stratum: string }>,
  plan: readonly PlannedStratum[],
  seed: string,
): Promise<{ personId: string; designWeight: number }[]> {
  const tickets = new Map(plan.map(({ stratum }) => [stratum, [] as { personId: string; ticket: string }[]]));
  let done = 0;
  for (const { personId, stratum } of people) {
    done += 1;
    // A whole city takes a second: others have their turn meanwhile.
    if (done % peoplePerTurn === 0) await setImmediate();
    tickets.get(stratum)?.push({ personId, ticket: ticketOf(seed, personId) });
  }
  return plan.flatMap(({ stratum, population, drawn }) =>
    (tickets.get(stratum) ?? [])
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
      .slice(0, drawn)
      .map(({ personId }) => ({ personId, designWeight: population / drawn })),
  );
}
