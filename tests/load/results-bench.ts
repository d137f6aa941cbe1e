import type { Bench } from "./bench-database.ts";
import { measureBesideOthers } from "./beside-others.ts";
import { measureDashboard, type Sizes } from "./dashboard-times.ts";
import { type DemoDatabase, demoDatabase } from "./demo-database.ts";
import { measureExport } from "./export-cost.ts";
import { measureRaking } from "./raking-cost.ts";
import { type Aim, say } from "./report.ts";
import { type Server, startSite } from "./servers.ts";
import { measureSnapshots, snapshotAim } from "./snapshot-cost.ts";

/** As many as give some ten thousand ratings. */
const FEW_RESPONDENTS = 250;

/** Measures what results cost: making them from few and many ratings, showing them, and exporting them. */
export async function benchResults(bench: Bench, respondents: number): Promise<Aim[]> {
  const running: { stop(): Promise<void> }[] = [];
  try {
    const demos = {
      small: await loaded(bench, "bench_small", FEW_RESPONDENTS),
      large: await loaded(bench, "bench_large", respondents),
    };
    for (const { handle } of Object.values(demos)) running.unshift({ stop: () => handle.close() });
    const aims = await measureRaking(demos.large.handle.db);
    const few = await measureSnapshots(bench, demos.small);
    aims.push(snapshotAim(few, await measureSnapshots(bench, demos.large)));
    // Each page is drawn anew: what is shared for two seconds says nothing about drawing it.
    const sites = {
      small: await startSite(demos.small.url, { PAGE_MEMORY: "0" }),
      large: await startSite(demos.large.url, { PAGE_MEMORY: "0" }),
    };
    running.unshift(...Object.values(sites));
    aims.push(...(await measurePages(sites, demos)));
    return aims;
  } finally {
    for (const part of running) await part.stop();
  }
}

async function measurePages(sites: Sizes<Server>, demos: Sizes<DemoDatabase>): Promise<Aim[]> {
  return [
    ...(await measureDashboard(sites, demos)),
    ...(await measureBesideOthers(sites.large, demos.large)),
    ...(await measureExport(sites.large, demos.large)),
  ];
}

async function loaded(bench: Bench, name: string, respondents: number): Promise<DemoDatabase> {
  say(`loading the region with ${respondents} residents`);
  const demo = await demoDatabase(await bench.freshDatabase(name), respondents);
  say(`${demo.ratings} ratings`);
  return demo;
}
