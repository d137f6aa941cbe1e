import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

/** The database as features use it: a pool of connections or one open transaction, which behave alike. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** How many connections, under which name, and for long work how long a statement may take. */
export interface DatabaseOptions {
  poolSize?: number;
  applicationName?: string;
  statementTimeoutMs?: number;
  lockTimeoutMs?: number;
  idleInTransactionTimeoutMs?: number;
  /** Keep connections for as long as the pool: for who holds a lock on one. Otherwise they are renewed now and then. */
  keepsConnections?: boolean;
}

/** An open pool: typed queries (`db`), plain SQL (`sql`) and the way to close it. */
export interface DatabaseHandle {
  db: Database;
  sql: postgres.Sql;
  close(): Promise<void>;
}

const CONNECT_WITHIN_S = 2;

/**
 * A pool of connections on which nothing waits for ever: connecting 2 s, a statement 3 s, a lock 1 s and an idle
 * transaction 5 s, unless the caller names another limit for long work (0 is no limit).
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): DatabaseHandle {
  const sql = postgres(url, {
    max: options.poolSize ?? 10,
    connect_timeout: CONNECT_WITHIN_S,
    // A database that is back must be found at once: the library's own pauses grow to 20 s.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 0.5),
    ...(options.keepsConnections ? { max_lifetime: null } : {}),
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? "bib",
      statement_timeout: options.statementTimeoutMs ?? 3000,
      lock_timeout: options.lockTimeoutMs ?? 1000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 5000,
    },
  });
  const db = drizzle(sql, { schema, casing: "snake_case" });
  return { db, sql, close: () => sql.end({ timeout: 5 }) };
}
