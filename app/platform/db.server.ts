import { createDatabase, type Database, type DatabaseHandle, type DatabaseOptions } from "../../db/client.server.ts";
import { env } from "./env.server.ts";

let handle: DatabaseHandle | undefined;

/** The application's database, for loaders, actions and jobs; `configureDatabase` comes first. */
export let db: Database = notConfigured();

/** Points `db` to this database. Connecting waits until the first query. */
export function configureDatabase(url: string, options: DatabaseOptions = {}): DatabaseHandle {
  handle = createDatabase(url, { poolSize: env.poolSize, ...options });
  db = handle.db;
  return handle;
}

/** Ends the pool after the running queries; `db` can be configured anew afterwards. */
export async function closeDatabase(): Promise<void> {
  const closing = handle;
  handle = undefined;
  db = notConfigured();
  await closing?.close();
}

/** Stands in for a database until there is one, so that forgetting it is told by name. */
function notConfigured(): Database {
  const refuse = (): never => {
    throw new Error("configureDatabase has not been called");
  };
  const nothing: object = {};
  return new Proxy(nothing, { get: refuse }) as Database;
}

if (env.appDatabaseUrl) configureDatabase(env.appDatabaseUrl);
