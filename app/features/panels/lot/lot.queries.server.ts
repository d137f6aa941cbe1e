import { and, count, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { assemblies, lotteries, type QuotaInTheWay, volunteers } from "~db/schema/index.ts";
import type { Volunteer } from "./volunteer-kinds.ts";

/** An assembly in the list of staff. */
export interface AssemblySummary {
  slug: string;
  title: string;
  seats: number;
  volunteers: number;
  state: LotState;
}

/**
 * How far a lottery is: gathering volunteers, no assembly possible with these quotas, chances asked for, published, or
 * drawn. Nothing changes any more from `computing` on.
 */
export type LotState = "gathering" | "impossible" | "computing" | "published" | "drawn";

/** The assemblies of an organisation, the newest first. */
export async function listAssemblies(db: Database, organisationId: number): Promise<AssemblySummary[]> {
  const rows = await db
    .select({
      slug: assemblies.slug,
      title: assemblies.title,
      seats: assemblies.seats,
      requestedAt: assemblies.requestedAt,
      inTheWay: assemblies.inTheWay,
      publishedAt: lotteries.publishedAt,
      drawnAt: lotteries.drawnAt,
      volunteers: count(volunteers.number),
    })
    .from(assemblies)
    .leftJoin(lotteries, ofAssembly(lotteries))
    .leftJoin(volunteers, ofAssembly(volunteers))
    .where(eq(assemblies.organisationId, organisationId))
    .groupBy(assemblies.organisationId, assemblies.id, lotteries.organisationId, lotteries.assemblyId)
    .orderBy(desc(assemblies.id));
  return rows.map(({ requestedAt, inTheWay, publishedAt, drawnAt, ...row }) => {
    return { ...row, state: stateOf({ requestedAt, inTheWay, publishedAt, drawnAt }) };
  });
}

function ofAssembly(table: typeof lotteries | typeof volunteers) {
  return and(eq(table.organisationId, assemblies.organisationId), eq(table.assemblyId, assemblies.id));
}

interface HowFar extends Record<"requestedAt" | "publishedAt" | "drawnAt", Date | null> {
  inTheWay: QuotaInTheWay[] | null;
}

function stateOf({ requestedAt, inTheWay, publishedAt, drawnAt }: HowFar): LotState {
  if (drawnAt) return "drawn";
  if (publishedAt) return "published";
  if (requestedAt) return "computing";
  return inTheWay ? "impossible" : "gathering";
}

/** One assembly with its lottery, if that was published. */
export async function findAssembly(db: Database, { organisationId, slug }: { organisationId: number; slug: string }) {
  const [row] = await db
    .select({ assembly: assemblies, lottery: lotteries })
    .from(assemblies)
    .leftJoin(lotteries, ofAssembly(lotteries))
    .where(and(eq(assemblies.organisationId, organisationId), eq(assemblies.slug, slug)));
  if (!row) return undefined;
  const { assembly, lottery } = row;
  const { requestedAt, inTheWay } = assembly;
  const { publishedAt = null, drawnAt = null } = lottery ?? {};
  return { ...assembly, lottery, state: stateOf({ requestedAt, inTheWay, publishedAt, drawnAt }) };
}

export type FoundAssembly = NonNullable<Awaited<ReturnType<typeof findAssembly>>>;

/** The volunteers of an assembly by their number. */
export async function volunteersOf(
  db: Database,
  { organisationId, id }: { organisationId: number; id: number },
): Promise<Volunteer[]> {
  return await db
    .select({ number: volunteers.number, levels: volunteers.levels })
    .from(volunteers)
    .where(and(eq(volunteers.organisationId, organisationId), eq(volunteers.assemblyId, id)))
    .orderBy(volunteers.number);
}
