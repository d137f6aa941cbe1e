import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { DemoDatabase } from "./demo-database.ts";
import type { WrittenFile } from "./export.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";
import type { Server } from "./servers.ts";
import { see } from "./visitor.ts";

const REPETITIONS = 5;
const ROUND = "effecten-haven-stad";
const LOOK_EVERY_MS = 20;
const GROWTH_OF_FILE = 0.5;

/** Rows a second and memory of an export: of a real round over HTTP, and of a file of many rows. */
export async function measureExport(site: Server, demo: DemoDatabase): Promise<Aim[]> {
  say("export of a round");
  await measureRound(site, demo);
  say("export of many rows");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "tests/load/export.ts"]);
  const files: Record<string, WrittenFile> = JSON.parse(stdout);
  console.log(
    "\nfiles of many made-up rows, each once, in a process of their own; bare: the same cells joined by semicolons\n",
  );
  printTable(
    ["", "rows", "rows/s", "MB", "memory grew", "bare rows/s", "ratio"],
    Object.entries(files).map(([name, { rows, megabytes, grewMegabytes, seconds, bareSeconds }]) => [
      name,
      String(rows),
      (rows / seconds).toFixed(0),
      megabytes.toFixed(0),
      `${grewMegabytes.toFixed(0)} MB`,
      (rows / bareSeconds).toFixed(0),
      (bareSeconds / seconds).toFixed(2),
    ]),
  );
  return Object.entries(files).map(([name, { rows, csvMegabytes, grewMegabytes }]) => ({
    aim: `${rows} rows as ${name} let the process grow by at most half of their text (${csvMegabytes.toFixed(0)} MB)`,
    reached: `${grewMegabytes.toFixed(0)} MB`,
    isMet: grewMegabytes <= csvMegabytes * GROWTH_OF_FILE,
  }));
}

async function measureRound(site: Server, demo: DemoDatabase): Promise<void> {
  const path = `/resultaten/${ROUND}/cijfers.csv`;
  const seconds: { site: number[]; bare: number[] } = { site: [], bare: [] };
  let rows = 0;
  const before = site.memory();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, site.memory());
  }, LOOK_EVERY_MS);
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    const seen = await see(site, { path, status: 200 });
    rows = seen.lines;
    // The first one warms up.
    if (repetition === 0) continue;
    seconds.site.push(seen.ms / 1000);
    seconds.bare.push(await bareExport(demo));
  }
  clearInterval(looking);
  const [own, bare] = [median(seconds.site), median(seconds.bare)];
  console.log(`\n${path}, ${rows} lines; medians of ${REPETITIONS}, by turns\n`);
  printTable(
    ["", "rows/s", "ratio"],
    [
      ["the site, by HTTP", (rows / own).toFixed(0), (bare / own).toFixed(2)],
      ["bare, the driver reads the same cells", (rows / bare).toFixed(0), "1.00"],
    ],
  );
  console.log(`memory of the site grew from ${before.toFixed(0)} to at most ${most.toFixed(0)} MB`);
}

/** The yardstick: the driver reads the same cells, and nothing is made of them. */
async function bareExport({ handle, organisationId }: DemoDatabase): Promise<number> {
  const started = performance.now();
  await handle.sql`
    select c.* from result_cells c where (c.organisation_id, c.snapshot_id) = (
      select s.organisation_id, s.id from snapshots s
      join rounds r on (r.organisation_id, r.id) = (s.organisation_id, s.round_id)
      where r.organisation_id = ${organisationId} and r.slug = ${ROUND} order by s.ordinal desc limit 1)`.raw();
  return (performance.now() - started) / 1000;
}
