import { createDatabase } from "~db/client.server.ts";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { measureBesideOthers } from "./beside-others.ts";
import { measureDashboard } from "./dashboard-times.ts";
import { measureExport } from "./export-cost.ts";
import { stopMeasuring } from "./measure.ts";
import { measureRaking } from "./raking-cost.ts";
import { printAims } from "./report.ts";
import { startSite } from "./servers.ts";
const server = await startEmbeddedPostgres({ dataDir: ".data-bench" });
const running: { stop(): Promise<void> }[] = [server];
async function open(name: string) {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const handle = createDatabase(url.href, { poolSize: 2, statementTimeoutMs: 0 });
  running.unshift({ stop: () => handle.close() });
  const [c] = await handle.sql<{ n: number }[]>`select count(*)::int as n from answers where score is not null`;
  return { url: url.href, handle, organisationId: 1, rounds: [], ratings: c?.n ?? 0 };
}
try {
  const demos = { small: await open("bench_small"), large: await open("bench_large") };
  const sites = { small: await startSite(demos.small.url, { PAGE_MEMORY: "0" }), large: await startSite(demos.large.url, { PAGE_MEMORY: "0" }) };
  running.unshift(sites.small, sites.large);
  printAims([
    ...(await measureDashboard(sites, demos)),
    ...(await measureBesideOthers(sites.large, demos.large)),
    ...(await measureExport(sites.large, demos.large)),
    ...(await measureRaking(demos.large.handle.db)),
  ]);
} finally { stopMeasuring(); for (const part of running) await part.stop(); }
