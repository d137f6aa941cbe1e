import { and, asc, count, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas } from "~db/schema/index.ts";
import type { AreaLevel } from "./area.ts";

/** An area with where it lies and how many people live there. */
export type ListedArea = typeof areas.$inferSelect;

interface AreasQuestion {
  level?: AreaLevel | undefined;
  /** Code of the area, or of the deelregio, that they lie in directly. */
  parentCode?: string | undefined;
  page: number;
  pageSize: number;
}

/** One page of the areas by code, and how many there are. */
export async function listAreas(
  db: Database,
  { level, parentCode, page, pageSize }: AreasQuestion,
): Promise<{ areas: ListedArea[]; total: number }> {
  const wanted = and(
    level && eq(areas.level, level),
    parentCode === undefined ? undefined : eq(areas.parentCode, parentCode),
  );
  const found = await db
    .select()
    .from(areas)
    .where(wanted)
    .orderBy(asc(areas.code))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db.select({ total: count() }).from(areas).where(wanted);
  return { areas: found, total: counted?.total ?? 0 };
}
