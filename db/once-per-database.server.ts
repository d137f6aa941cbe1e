import type { Database } from "./client.server.ts";

/**
 * Makes something once per connection pool, at its first use: a statement, because building one costs more than running
 * it, or a memory of what was read.
 */
export function oncePerDatabase<T>(make: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, { it: T }>();
  return (db) => {
    const known = made.get(db) ?? { it: make(db) };
    made.set(db, known);
    return known.it;
  };
}
