import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { postgresCpuMs } from "./processor-time.ts";

/** Folder of the benchmark's own PostgreSQL; may be thrown away. */
export const DATA_DIR = ".data-bench";

/** The benchmark's own database server. */
export interface Bench {
  /** A database that nobody else uses, made anew; gives its owner's URL. */
  freshDatabase(name: string): Promise<string>;
  /** Processor time of the whole server so far, in milliseconds. */
  postgresCpuMs(): number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL as the product does, with its settings. @throws Error when another benchmark is running. */
export async function startBench(): Promise<Bench> {
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR });
  if (!server.owned) throw new Error("Another benchmark is running on this computer");
  const made = new Set<string>();
  const dropAll = () =>
    onServer(server.url, async (sql) => {
      for (const name of made) await sql.unsafe(`drop database if exists ${name} with (force)`);
    });
  return {
    async freshDatabase(name) {
      await onServer(server.url, async (sql) => {
        await sql.unsafe(`drop database if exists ${name} with (force)`);
        await sql.unsafe(`create database ${name}`);
      });
      made.add(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    postgresCpuMs: () => postgresCpuMs(join(DATA_DIR, "postgres")),
    async stop() {
      // Ten million ratings are gigabytes that nobody needs afterwards.
      await dropAll();
      await server.stop();
    },
  };
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
