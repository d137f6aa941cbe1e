import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { startJobs } from "./jobs.server.ts";
import { db } from "./platform/db.server.ts";
import { env } from "./platform/env.server.ts";
import { serveSite } from "./platform/http/serve.server.ts";

/**
 * Starts the website in this process, on this port; `npm start` calls it when the database is ready.
 * This module is the entry of the server bundle, so that server, pages and jobs share one database pool.
 */
export async function serve(port: number): Promise<{ stop(): Promise<void> }> {
  const client = fileURLToPath(new URL("../client/", import.meta.url));
  const site = await serveSite({ ...env, port }, { build, assets: client, publicFolder: client });
  const stopJobs = startJobs(db);
  return {
    async stop() {
      stopJobs();
      await site.stop();
    },
  };
}
