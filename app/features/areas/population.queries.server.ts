import { and, asc, countDistinct, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas, populationMargins } from "~db/schema/index.ts";
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

/** How many homes of some gemeenten are rented and how many owned, as counted last; undefined when that was never imported. */
export function homesByTenure(
  db: Database,
  gemeenten: readonly string[],
): Promise<PopulationMargin<"tenure"> | undefined> {
  return countsOf(db, "tenure", { gemeenten, version: undefined });
}

/** How many people, of all ages, live in each wijk of some gemeenten. */
export interface WijkPopulation {
  source: string;
  /** Day that the people were counted. */
  date: string;
  counts: { wijk: string; name: string; gemeente: string; count: number }[];
}

/** The people of the wijken of some gemeenten, by code; undefined when of none of them is known how many there are. */
export async function wijkPopulation(db: Database, gemeenten: readonly string[]): Promise<WijkPopulation | undefined> {
  const { code, name, parentCode, population, populationYear, source, level } = areas;
  const rows = await db
    .select({ wijk: code, name, gemeente: parentCode, count: population, year: populationYear, source })
    .from(areas)
    .where(
      and(eq(level, "wijk"), inArray(parentCode, [...gemeenten]), isNotNull(population), isNotNull(populationYear)),
    )
    .orderBy(asc(code));
  const counts = rows.map(({ wijk, name: called, gemeente, count }) => {
    return { wijk, name: called, gemeente: gemeente ?? "", count: count ?? 0 };
  });
  if (counts.length === 0) return undefined;
  const sources = [...new Set(rows.map((row) => row.source))].join("; ");
  return { source: sources, date: `${Math.min(...rows.map(({ year }) => year ?? 0))}-01-01`, counts };
}

function nameAndVersion(text: string): [name: string, version: string] {
  const [name = ""] = text.split(" ", 1);
  return [name, text.slice(name.length + 1)];
}

async function countsOf<Name extends string>(
  db: Database,
  name: Name,
  { gemeenten, version: wanted }: { gemeenten: readonly string[]; version: string | undefined },
): Promise<PopulationMargin<Name> | undefined> {
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
