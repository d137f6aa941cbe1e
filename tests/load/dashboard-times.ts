import type { DemoDatabase } from "./demo-database.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";
import type { Server } from "./servers.ts";
import { medianVisit } from "./visitor.ts";

const PAGES = [
  "/resultaten/effecten-haven-stad",
  "/resultaten/effecten-haven-stad?uitsplitsing=gemeente",
  "/resultaten/effecten-haven-stad/groepen?uitsplitsing=gemeente-leeftijd",
];
const REPETITIONS = 3;
const VISITS = 30;
const MOST_TIMES = 2;

/** The same site on few and on many ratings. */
export interface Sizes<T> {
  small: T;
  large: T;
}

/** How long a page with results takes on many ratings, beside the same page on few, by turns. */
export async function measureDashboard(sites: Sizes<Server>, ratings: Sizes<DemoDatabase>): Promise<Aim[]> {
  const found: { page: string; small: number; large: number }[] = [];
  for (const page of PAGES) {
    say(page);
    found.push({ page, ...(await compareSizes(sites, page)) });
  }
  const { small, large } = ratings;
  console.log(
    `\npages with results, drawn anew, one visitor: median of ${REPETITIONS} medians of at most ${VISITS}, by turns\n`,
  );
  printTable(
    ["", `${small.ratings} ratings`, `${large.ratings} ratings`, "ratio"],
    found.map((row) => [
      row.page,
      `${row.small.toFixed(1)} ms`,
      `${row.large.toFixed(1)} ms`,
      (row.large / row.small).toFixed(2),
    ]),
  );
  return found.slice(0, 1).map(({ page, small: few, large: many }) => ({
    aim: `${page} on ${large.ratings} ratings takes at most ${MOST_TIMES} times as long as on ${small.ratings}`,
    reached: (many / few).toFixed(2),
    isMet: many / few <= MOST_TIMES,
  }));
}

async function compareSizes(sites: Sizes<Server>, path: string): Promise<Sizes<number>> {
  const times: Sizes<number[]> = { small: [], large: [] };
  const names = ["small", "large"] as const;
  for (const name of names) await medianVisit(sites[name], { path, status: 200 }, { visits: VISITS });
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
      times[name].push(await medianVisit(sites[name], { path, status: 200 }, { visits: VISITS }));
    }
  }
  return { small: median(times.small), large: median(times.large) };
}
