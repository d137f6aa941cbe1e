/**
 * `npm run bench`: how fast the site answers, and what results cost, each beside a baseline measured in the same run.
 * Absolute figures depend on the computer and its neighbours; the ratios hold. On this computer only (127.0.0.1).
 * `npm run bench -- --only results --respondents 25000` measures a part, or a smaller large database.
 */
import { startBench } from "./bench-database.ts";
import { readOptions } from "./bench-options.ts";
import { stopMeasuring } from "./measure.ts";
import { type Aim, printAims, say } from "./report.ts";
import { benchResults } from "./results-bench.ts";
import { benchSite } from "./site-bench.ts";
import { benchSurvey } from "./survey-bench.ts";

async function bench(): Promise<void> {
  const { parts, respondents, hold } = readOptions(process.argv.slice(2));
  const server = await startBench();
  try {
    const aims: Aim[] = [];
    if (parts.includes("site")) aims.push(...(await benchSite(server)));
    if (parts.includes("survey")) aims.push(...(await benchSurvey(server, hold)));
    if (parts.includes("results")) aims.push(...(await benchResults(server, respondents)));
    printAims(aims);
  } finally {
    stopMeasuring();
    await server.stop();
  }
}

await bench();
say("done");
