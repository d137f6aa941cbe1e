import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { assemblies, lotteries, type SeatQuotas, volunteers } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { type FoundAssembly, findAssembly } from "./lot.queries.server.ts";
import { TICKETS } from "./tickets.ts";
import type { Volunteer } from "./volunteer-kinds.ts";

interface NamedAssembly {
  organisationId: number;
  slug: string;
}

export interface NewAssembly extends NamedAssembly {
  title: string;
  seats: number;
  quotas: SeatQuotas;
  now: Date;
}

const UNIQUE_VIOLATION = "23505";

/** Stores an assembly; a name that is taken is refused. */
export async function createAssembly(db: Database, { now, ...assembly }: NewAssembly): Promise<"created" | "taken"> {
  try {
    await db.insert(assemblies).values({ ...assembly, createdAt: now });
    return "created";
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION) return "taken";
    throw error;
  }
}

/** `fixed`: the lottery was published, or its chances are being computed; nothing of it changes any more. */
export type ChangeOutcome = "changed" | "fixed" | "unknown";

/** Replaces the seats and quotas of an assembly; volunteers stay. */
export async function changeQuotas(
  db: Database,
  { organisationId, slug, seats, quotas }: NamedAssembly & { seats: number; quotas: SeatQuotas },
): Promise<ChangeOutcome> {
  return await whileGathering(db, { organisationId, slug }, async (tx, { id }) => {
    const chosen = and(eq(assemblies.organisationId, organisationId), eq(assemblies.id, id));
    await tx.update(assemblies).set({ seats, quotas, inTheWay: null }).where(chosen);
  });
}

/** Replaces the volunteers of an assembly, all of them at once. */
export async function replaceVolunteers(
  db: Database,
  { organisationId, slug, people }: NamedAssembly & { people: readonly Volunteer[] },
): Promise<ChangeOutcome> {
  return await whileGathering(db, { organisationId, slug }, async (tx, { id }) => {
    await tx
      .delete(volunteers)
      .where(and(eq(volunteers.organisationId, organisationId), eq(volunteers.assemblyId, id)));
    const rows = people.map(({ number, levels }) => ({ organisationId, assemblyId: id, number, levels }));
    for (let start = 0; start < rows.length; start += 1000) {
      await tx.insert(volunteers).values(rows.slice(start, start + 1000));
    }
    await tx
      .update(assemblies)
      .set({ inTheWay: null })
      .where(and(eq(assemblies.organisationId, organisationId), eq(assemblies.id, id)));
  });
}

/** Asks for the chances to be computed: from then on nothing of the assembly changes until that is done. */
export async function requestChances(
  db: Database,
  { now, ...named }: NamedAssembly & { now: Date },
): Promise<ChangeOutcome> {
  return await whileGathering(db, named, async (tx, { id }) => {
    await tx
      .update(assemblies)
      .set({ requestedAt: now, inTheWay: null })
      .where(and(eq(assemblies.organisationId, named.organisationId), eq(assemblies.id, id)));
  });
}

async function whileGathering(
  db: Database,
  { organisationId, slug }: NamedAssembly,
  change: (tx: Database, assembly: FoundAssembly) => Promise<void>,
): Promise<ChangeOutcome> {
  return await db.transaction(async (tx) => {
    const named = and(eq(assemblies.organisationId, organisationId), eq(assemblies.slug, slug));
    await tx.select({ id: assemblies.id }).from(assemblies).where(named).for("update");
    const assembly = await findAssembly(tx, { organisationId, slug });
    if (!assembly) return "unknown";
    if (assembly.state !== "gathering" && assembly.state !== "impossible") return "fixed";
    await change(tx, assembly);
    return "changed";
  });
}

export type DrawOutcome = "drawn" | "already-drawn" | "not-published" | "unknown";

/**
 * Enters the public random number, which decides who has a seat. It happens once.
 *
 * @param ticket - 0 up to `TICKETS` − 1.
 * @throws RangeError when there is no such ticket.
 */
export async function drawTicket(
  db: Database,
  { organisationId, slug, ticket, source, now }: NamedAssembly & { ticket: number; source: string; now: Date },
): Promise<DrawOutcome> {
  if (!Number.isInteger(ticket) || ticket < 0 || ticket >= TICKETS)
    throw new RangeError(`There is no ticket ${ticket}`);
  return await db.transaction(async (tx) => {
    const assembly = await findAssembly(tx, { organisationId, slug });
    if (!assembly) return "unknown";
    if (!assembly.lottery) return "not-published";
    const ofAssembly = and(eq(lotteries.organisationId, organisationId), eq(lotteries.assemblyId, assembly.id));
    const drawn = await tx
      .update(lotteries)
      .set({ drawnTicket: ticket, drawnFrom: source, drawnAt: now })
      .where(and(ofAssembly, isNull(lotteries.drawnTicket)))
      .returning({ ticket: lotteries.drawnTicket });
    if (drawn.length === 0) return "already-drawn";
    return "drawn";
  });
}
