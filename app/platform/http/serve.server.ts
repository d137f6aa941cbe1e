import { closeDatabase } from "../db.server.ts";
import type { Environment } from "../env.server.ts";
import { type ApplicationOptions, createApplication } from "./application.server.ts";
import { databaseProbe } from "./database-probe.server.ts";
import type { Site } from "./guards.server.ts";
import { listen } from "./listen.server.ts";

/** Requests that may wait for one of the pool's connections; the next hears that it is busy (RE-4). */
const WAITING_AT_MOST = 100;

/** Starts the website in this process; stopping ends the requests first and the database pool last. */
export async function serveSite(
  env: Environment,
  files: Pick<
    ApplicationOptions,
    "assets" | "beginning" | "build" | "isKeyed" | "largestForm" | "openData" | "publicFolder" | "shared"
  >,
): Promise<{ stop(): Promise<void> }> {
  if (!env.appDatabaseUrl) throw new Error("BIB_APP_URL is not set: the website is started by app/start.js");
  let stopping = false;
  const probe = databaseProbe(env.appDatabaseUrl);
  const app = createApplication({
    ...files,
    site: siteOf(env),
    probe,
    atOnce: env.poolSize + WAITING_AT_MOST,
    isStopping: () => stopping,
  });
  const listening = await listen(app, env.port, env.host);
  return {
    async stop() {
      stopping = true;
      await listening.stop();
      await Promise.all([closeDatabase(), probe.close()]);
    },
  };
}

/** Where the site lives. Without a configured origin that is this computer, under the names it has for itself. */
function siteOf(env: Pick<Environment, "appOrigin" | "appOriginIsSet" | "port" | "trustedProxies">): Site {
  const origin = new URL(env.appOrigin);
  const local = [`localhost:${env.port}`, `127.0.0.1:${env.port}`];
  return {
    scheme: origin.protocol.replace(":", ""),
    hosts: env.appOriginIsSet ? [origin.host] : local,
    trustedProxies: env.trustedProxies,
  };
}
