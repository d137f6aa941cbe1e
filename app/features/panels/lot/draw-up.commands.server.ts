import { setImmediate } from "node:timers/promises";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { assemblies, lotteries } from "~db/schema/index.ts";
import { leximin } from "./leximin.ts";
import { volunteersOf } from "./lot.queries.server.ts";
import { quotasToRelax } from "./relaxed-quotas.ts";
import { loadSolver } from "./solver.server.ts";
import { chancesOf, TICKETS, ticketsOf } from "./tickets.ts";
import { kindsOf } from "./volunteer-kinds.ts";

/**
 * Computes the chances of every assembly that they were asked for, and publishes its lottery; or says which quotas are in
 * the way. Takes seconds to minutes: for the worker, never for a page. Safe to run again after a process died half-way.
 * @returns How many were done.
 */
export async function drawUpLotteries(db: Database, now: () => Date): Promise<number> {
  const asked = await db.select().from(assemblies).where(isNotNull(assemblies.requestedAt));
  for (const assembly of asked) await drawUp(db, assembly, now);
  return asked.length;
}

async function drawUp(db: Database, assembly: typeof assemblies.$inferSelect, now: () => Date): Promise<void> {
  const { organisationId, id, seats, quotas } = assembly;
  const solver = await loadSolver();
  const people = await volunteersOf(db, assembly);
  const kinds = kindsOf(people, quotas);
  const seating = { kinds, seats, quotas };
  const pause = () => setImmediate();
  const lottery = people.length < seats ? undefined : await leximin(seating, solver, pause);
  const ofAssembly = and(eq(assemblies.organisationId, organisationId), eq(assemblies.id, id));
  await db.transaction(async (tx) => {
    // Whoever comes second finds the request gone.
    const [mine] = await tx
      .update(assemblies)
      .set({ requestedAt: null, inTheWay: lottery ? null : (quotasToRelax(seating, solver) ?? []) })
      .where(and(ofAssembly, isNotNull(assemblies.requestedAt)))
      .returning({ id: assemblies.id });
    if (!mine || !lottery) return;
    const possible = ticketsOf(lottery, kinds);
    const chances = chancesOf(
      possible,
      people.map(({ number }) => number),
    );
    await tx
      .insert(lotteries)
      .values({ organisationId, assemblyId: id, tickets: TICKETS, possible, chances, publishedAt: now() });
  });
}
