import { getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "~db/client.server.ts";

/** What an import did: a second run with the same file only counts `unchanged`. */
export interface WriteCounts {
  added: number;
  changed: number;
  unchanged: number;
}

const rowsPerStatement = 2_000;

/** The sum of what several writes did. */
export function addCounts(...counts: WriteCounts[]): WriteCounts {
  const sum = { added: 0, changed: 0, unchanged: 0 };
  for (const count of counts) {
    sum.added += count.added;
    sum.changed += count.changed;
    sum.unchanged += count.unchanged;
  }
  return sum;
}

/**
 * Adds rows and updates those that differ, by key, and tells how many of each. A row that is the same is not touched.
 * @param key - Columns that identify a row; all other columns of the given rows are compared and updated.
 */
export async function writeRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: T["$inferInsert"][],
  key: readonly (keyof T["$inferInsert"] & string)[],
): Promise<WriteCounts> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement);
    const written = await writePart(db, table, part, key);
    const added = written.filter((row) => row.added).length;
    counts.added += added;
    counts.changed += written.length - added;
    counts.unchanged += part.length - written.length;
  }
  return counts;
}

async function writePart<T extends PgTable>(
  db: Database,
  table: T,
  rows: T["$inferInsert"][],
  key: readonly string[],
): Promise<{ added: boolean }[]> {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const given = Object.keys(rows[0] ?? {}).filter((name) => !key.includes(name));
  const fresh = (name: string) => sql`excluded.${sql.identifier(toSnakeCase(name))}`;
  const targets = key.map((name) => columns[name]).filter((column) => column !== undefined);
  // xmax is 0 only in a row that this statement inserted.
  const added = sql<boolean>`(xmax = 0)`.mapWith(Boolean);
  const insert = db.insert(table).values(rows);
  if (given.length === 0) return insert.onConflictDoNothing({ target: targets }).returning({ added });
  const old = sql.join(
    given.map((name) => sql`${columns[name]}`),
    sql`, `,
  );
  const now = sql.join(given.map(fresh), sql`, `);
  return insert
    .onConflictDoUpdate({
      target: targets,
      set: Object.fromEntries(given.map((name) => [name, fresh(name)])) as never,
      setWhere: sql`row(${old}) is distinct from row(${now})`,
    })
    .returning({ added });
}
