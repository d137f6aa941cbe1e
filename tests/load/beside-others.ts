import { randomUUID } from "node:crypto";
import type { DemoDatabase } from "./demo-database.ts";
import { effectItems, filledForm } from "./effect-form.ts";
import type { Order } from "./generator.ts";
import { send } from "./measure.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";
import type { Server } from "./servers.ts";
import { medianVisit, signInOfficial, type Visit } from "./visitor.ts";

const REPETITIONS = 3;
const SECONDS = 5;
const VISITS = 25;
/** A resident's pauses, up to this long, so that visits fall at any moment of what others ask. */
const PAUSE_MS = 40;

type Meanwhile = "alone" | "dashboard" | "dashboards" | "export";

interface Company {
  name: string;
  order?: Pick<Order, "paths" | "headers" | "rate">;
  /** At most this many times as long as alone. */
  most?: number;
}

/** How long a resident waits for a page and for a submitted form, alone and while staff work with results. */
export async function measureBesideOthers(site: Server, demo: DemoDatabase): Promise<Aim[]> {
  const cookie = await signInOfficial(site);
  const companies = companiesOf(cookie);
  const form = filledForm(await effectItems(demo.handle.sql, demo.organisationId));
  const visits: Record<string, Visit> = {
    "reading a proposal": { path: "/voorstellen/haven-stad", status: 200 },
    "submitting a rating": {
      path: "/voorstellen/haven-stad/effecten",
      form: () => `${form}&formKey=${randomUUID()}`,
      status: 303,
    },
  };
  const found: { visit: string; times: Record<Meanwhile, number> }[] = [];
  for (const [name, visit] of Object.entries(visits)) {
    say(`a resident ${name}, alone and beside staff`);
    found.push({ visit: name, times: await timesOf(site, visit, companies) });
  }
  print(found, companies, demo);
  return aimsOf(found, companies);
}

function companiesOf(cookie: string): Record<Meanwhile, Company> {
  const dashboard = { paths: ["/beheer/resultaten/effecten-haven-stad"], headers: { cookie } };
  const exports = { paths: ["/resultaten/effecten-haven-stad/cijfers.csv", "/resultaten/waarderen-2026/cijfers.csv"] };
  return {
    alone: { name: "alone" },
    dashboard: { name: "an official opens the dashboard every second", order: { ...dashboard, rate: 1 }, most: 1.5 },
    dashboards: { name: "an official opens it without a pause", order: dashboard },
    export: { name: "one full export after the other", order: exports, most: 3 },
  };
}

/** By turns, so that a neighbour on this computer hurts all alike. */
async function timesOf(
  site: Server,
  visit: Visit,
  companies: Record<Meanwhile, Company>,
): Promise<Record<Meanwhile, number>> {
  const names = Object.keys(companies) as Meanwhile[];
  const times: Record<Meanwhile, number[]> = { alone: [], dashboard: [], dashboards: [], export: [] };
  await medianVisit(site, visit, { visits: VISITS });
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
      times[name].push(await timeBeside(site, visit, companies[name]));
    }
  }
  const medians = names.map((name) => [name, median(times[name])]);
  return Object.fromEntries(medians);
}

async function timeBeside(site: Server, visit: Visit, { name, order }: Company): Promise<number> {
  const others = order && send({ origin: site.origin, connections: 1, seconds: SECONDS, ...order });
  const time = await medianVisit(site, visit, { visits: VISITS, pauseMs: PAUSE_MS });
  const outcome = await others;
  if (outcome && (outcome.errors > 0 || Object.keys(outcome.statuses).join() !== "200")) {
    throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  }
  return time;
}

function print(
  found: { visit: string; times: Record<Meanwhile, number> }[],
  companies: Record<Meanwhile, Company>,
  { ratings }: DemoDatabase,
): void {
  console.log(
    `\na resident on ${ratings} ratings, pages drawn anew, site in one process: median of ${REPETITIONS} medians of at most ${VISITS}, by turns\n`,
  );
  const names = Object.keys(companies) as Meanwhile[];
  printTable(
    ["", ...found.flatMap(({ visit }) => [visit, "ratio"])],
    names.map((name) => [
      companies[name].name,
      ...found.flatMap(({ times }) => [`${times[name].toFixed(1)} ms`, (times[name] / times.alone).toFixed(2)]),
    ]),
  );
}

function aimsOf(
  found: { visit: string; times: Record<Meanwhile, number> }[],
  companies: Record<Meanwhile, Company>,
): Aim[] {
  return (Object.keys(companies) as Meanwhile[]).flatMap((name) => {
    const { name: company, most } = companies[name];
    if (most === undefined) return [];
    return found.map(({ visit, times }) => {
      const ratio = times[name] / times.alone;
      const aim = `${visit} while ${company} takes at most ${most} times as long as alone`;
      return { aim, reached: ratio.toFixed(2), isMet: ratio <= most };
    });
  });
}
