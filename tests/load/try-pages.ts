import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { measureBesideOthers } from "./beside-others.ts";
import { demoDatabase } from "./demo-database.ts";
import { measureExport } from "./export-cost.ts";
import { stopMeasuring } from "./measure.ts";
import { startSite } from "./servers.ts";

const server = await startEmbeddedPostgres({ dataDir: "/tmp/bench-try" });
try {
  const demo = await demoDatabase(server.url, 500);
  for (const round of demo.rounds)
    if (["effecten-haven-stad", "waarderen-2026"].includes(round.slug))
      await createSnapshot(demo.handle.db, { organisationId: demo.organisationId, roundId: round.id, now: new Date() });
  const site = await startSite(server.url, { PAGE_MEMORY: "0" });
  try {
    console.log(await measureBesideOthers(site, demo).catch(String));
    console.log(await measureExport(site, demo).catch(String));
  } finally {
    await site.stop();
    await demo.handle.close();
  }
} finally {
  stopMeasuring();
  await server.stop();
}
