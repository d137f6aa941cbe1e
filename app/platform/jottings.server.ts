import { and, eq, inArray, lt } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { jottings } from "~db/schema/index.ts";

/** The page that somebody of staff typed on. */
export interface JottingPlace {
  organisationId: number;
  userId: string;
  /** Its path, in one language, with what it is about where it shows one thing of several. */
  page: string;
}

/** The fields of a form by name; a name that comes twice as a list. */
export type Jotted = Record<string, string | string[]>;

const DAY_MS = 24 * 60 * 60 * 1000;
const keptDays = 30;

/** What this person typed on the page before and did not save; undefined when nothing. */
export async function jottedOn(db: Database, place: JottingPlace): Promise<Jotted | undefined> {
  const [row] = await db.select({ fields: jottings.fields }).from(jottings).where(isOf(place));
  return row?.fields as Jotted | undefined;
}

/** What this person left on any of these pages, by page. */
export async function jottedOnEach(
  db: Database,
  { organisationId, userId, pages }: Omit<JottingPlace, "page"> & { pages: string[] },
): Promise<Map<string, Jotted>> {
  const rows = await db
    .select({ page: jottings.page, fields: jottings.fields })
    .from(jottings)
    .where(
      and(eq(jottings.organisationId, organisationId), eq(jottings.userId, userId), inArray(jottings.page, pages)),
    );
  return new Map(rows.map(({ page, fields }) => [page, fields as Jotted]));
}

/** Keeps what is not saved, in the place of what this person left on the page before; without fields: forgets that. */
export async function jot(db: Database, place: JottingPlace, fields: Jotted | undefined, now: Date): Promise<void> {
  if (!fields || Object.keys(fields).length === 0) {
    await db.delete(jottings).where(isOf(place));
    return;
  }
  const { organisationId, userId, page } = place;
  await db
    .insert(jottings)
    .values({ organisationId, userId, page, fields, keptAt: now })
    .onConflictDoUpdate({
      target: [jottings.organisationId, jottings.userId, jottings.page],
      set: { fields, keptAt: now },
    });
}

/** Deletes what nobody came back for in thirty days, and says of how many pages. */
export async function forgetOldJottings(db: Database, now: Date): Promise<number> {
  const old = lt(jottings.keptAt, new Date(now.getTime() - keptDays * DAY_MS));
  return (await db.delete(jottings).where(old).returning({ page: jottings.page })).length;
}

function isOf({ organisationId, userId, page }: JottingPlace) {
  return and(eq(jottings.organisationId, organisationId), eq(jottings.userId, userId), eq(jottings.page, page));
}
