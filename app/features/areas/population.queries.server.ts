import { and, asc, countDistinct, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { populationMargins } from "~db/schema/index.ts";
import type { PopulationMargin } from "./population.ts";

/** A count by the name of its margin and its version: `agegender 2021-01-01, education 2022-01-01`. */
export function versionsOf(population: readonly PopulationMargin[]): string | null {
  return population.map(({ name, version }) => `${name} ${version}`).join(", ") || null;
}

/**
 * The counts of the people of some gemeenten, per margin: the newest, or the versions that `versionsOf` gave earlier.
 * Margins that were never imported are left out.
 */
export async function populationOf(
  db: Database,
  gemeenten: readonly string[],
  versions?: string | null,
): Promise<PopulationMargin[]> {
  const names = ["agegender", "education"] as const;
  if (versions === null) return [];
  const wanted = versions === undefined ? undefined : new Map(versions.split(", ").map(nameAndVersion));
  const found = await Promise.all(
    names.map((name) =>
      !wanted || wanted.has(name) ? countsOf(db, name, { gemeenten, version: wanted?.get(name) }) : undefined,
    ),
  );
  return found.flatMap((margin) => margin ?? []);
}

function nameAndVersion(text: string): [name: string, version: string] {
  const [name = ""] = text.split(" ", 1);
  return [name, text.slice(name.length + 1)];
}

async function countsOf(
  db: Database,
  name: PopulationMargin["name"],
  { gemeenten, version: wanted }: { gemeenten: readonly string[]; version: string | undefined },
): Promise<PopulationMargin | undefined> {
  const { margin, areaCode, version, source, referenceDate, ages, level, count } = populationMargins;
  const ofThese = and(
    eq(margin, name),
    inArray(areaCode, [...gemeenten]),
    wanted === undefined ? undefined : eq(version, wanted),
  );
  const [last] = await db
    .select({ name: margin, version, source, date: referenceDate, ages })
    .from(populationMargins)
    .where(ofThese)
    .groupBy(margin, version, source, referenceDate, ages)
    // A count of some of the gemeenten only says nothing about the others: it never takes the place of a fuller one.
    .orderBy(desc(countDistinct(areaCode)), desc(referenceDate), desc(version))
    .limit(1);
  if (!last) return undefined;
  const counts = await db
    .select({ gemeente: areaCode, level, count })
    .from(populationMargins)
    .where(and(ofThese, eq(version, last.version)))
    .orderBy(asc(areaCode), asc(level));
  return { ...last, name, counts };
}
