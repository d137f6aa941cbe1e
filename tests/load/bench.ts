/**
 * `npm run bench`: how fast the site answers, as a ratio against a bare server that does the same with the database.
 * Absolute figures depend on the computer and its neighbours; the ratios hold. On this computer only (127.0.0.1).
 */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { effectItems, filledForm } from "./effect-form.ts";
import { type Filled, fill, proposalSlug } from "./fill.ts";
import { type Case, compare, type Result, sample, stopMeasuring } from "./measure.ts";
import { type Server, startBare, startSite } from "./servers.ts";
import { statementsDuring } from "./statements.ts";

const DATA_DIR = ".data-bench";
const DATABASE = "bench";
const SECONDS = 3;
const REPETITIONS = 3;
const CONNECTIONS = [1, 32];
const SUBMIT = "submitted rating";

const started = performance.now();
const say = (line: string) =>
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);

/** A database that nobody else uses, made anew. */
async function freshDatabase(serverUrl: string): Promise<string> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await server.unsafe(`drop database if exists ${DATABASE} with (force)`);
  await server.unsafe(`create database ${DATABASE}`);
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.href;
}

async function casesOf(owner: postgres.Sql, organisationId: number): Promise<Case[]> {
  const numbers = Array.from({ length: 1000 }, (_, place) => place + 1);
  const pages = numbers.slice(0, 10);
  const read = { site: "200", bare: "200" };
  const form = filledForm(await effectItems(owner, organisationId));
  return [
    {
      name: "list of proposals",
      paths: {
        site: pages.map((page) => `/voorstellen?pagina=${page}`),
        bare: pages.map((page) => `/proposals?page=${page}`),
      },
      status: read,
    },
    {
      name: "proposal, 20 comments",
      paths: {
        site: numbers.map((number) => `/voorstellen/${proposalSlug(number)}/reacties`),
        bare: numbers.map((number) => `/comments?slug=${proposalSlug(number)}`),
      },
      status: read,
    },
    {
      name: SUBMIT,
      paths: { site: ["/voorstellen/haven-stad/effecten"], bare: ["/submit"] },
      form,
      // The site sends the browser on to the receipt.
      status: { site: "303", bare: "200" },
    },
  ];
}

/** The statements of one submitted form, after the site has opened its connections. */
async function statementsOfSubmit(owner: postgres.Sql, site: Server, submit: Case): Promise<string[]> {
  return await statementsDuring(owner, `${DATA_DIR}/postgres.log`, async () => {
    const answer = await fetch(`${site.origin}${submit.paths.site[0]}`, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        origin: site.origin,
      },
      body: `${submit.form}&formKey=${randomUUID()}`,
    });
    if (answer.status !== 303) throw new Error(`A submitted form got ${answer.status}, not 303`);
  });
}

function print(results: Result[], statements: string[], filled: Filled): void {
  const header = [
    "",
    "at once",
    "site/s",
    "bare/s",
    "ratio",
    "site CPU-ms",
    "bare CPU-ms",
    "ratio",
    "site p99",
    "bare p99",
  ];
  const rows = results.map(({ name, connections, site, bare }) => [
    name,
    String(connections),
    site.requestsPerSecond.toFixed(0),
    bare.requestsPerSecond.toFixed(0),
    (site.requestsPerSecond / bare.requestsPerSecond).toFixed(2),
    site.cpuMsPerRequest.toFixed(2),
    bare.cpuMsPerRequest.toFixed(2),
    (site.cpuMsPerRequest / bare.cpuMsPerRequest).toFixed(1),
    `${site.p99Ms} ms`,
    `${bare.p99Ms} ms`,
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  console.log(`\n${filled.proposals} proposals, ${filled.comments} comments, ${filled.ratings} ratings before the run`);
  console.log(`medians of ${REPETITIONS} times ${SECONDS} s, site and bare by turns, one process each\n`);
  for (const row of [header, ...rows]) console.log(line(row));
  printAims(results, statements.length);
  console.log(`\nstatements per submitted rating: ${statements.length}`);
  for (const statement of statements)
    console.log(
      `  ${statement
        .replace(/.*LOG: {2}/, "")
        .replace(/\s+/g, " ")
        .slice(0, 110)}`,
    );
}

/** What the site strives for, and whether it got there; figures at one request at a time tell most about the code. */
function printAims(results: Result[], statements: number): void {
  const worstPage = Math.max(
    ...results
      .filter(({ name }) => name !== SUBMIT)
      .map(({ site, bare }) => site.cpuMsPerRequest / bare.cpuMsPerRequest),
  );
  const worstSubmit = Math.min(
    ...results
      .filter(({ name }) => name === SUBMIT)
      .map(({ site, bare }) => site.requestsPerSecond / bare.requestsPerSecond),
  );
  const met = (reached: boolean) => (reached ? "met" : "missed");
  console.log(`\naim: a page takes at most 8 times the bare CPU: ${worstPage.toFixed(1)}, ${met(worstPage <= 8)}`);
  console.log(`aim: a submit reaches at least 0.25 of bare: ${worstSubmit.toFixed(2)}, ${met(worstSubmit >= 0.25)}`);
  console.log(`aim: a submit takes at most 3 statements: ${statements}, ${met(statements <= 3)}`);
}

async function measureAll(owner: postgres.Sql, servers: { site: Server; bare: Server }, filled: Filled): Promise<void> {
  const cases = await casesOf(owner, filled.organisationId);
  say("warming up");
  for (const wanted of cases) for (const server of [servers.site, servers.bare]) await sample(wanted, server, 32, 2);
  const submit = cases.at(-1);
  const statements = submit ? await statementsOfSubmit(owner, servers.site, submit) : [];
  const results: Result[] = [];
  for (const wanted of cases) {
    for (const connections of CONNECTIONS) {
      say(`${wanted.name}, ${connections} at once`);
      results.push(await compare(wanted, servers, { connections, seconds: SECONDS, repetitions: REPETITIONS }));
    }
  }
  print(results, statements, filled);
}

async function bench(): Promise<void> {
  const postgresServer = await startEmbeddedPostgres({ dataDir: DATA_DIR });
  if (!postgresServer.owned) throw new Error("Another benchmark is running on this computer");
  const running: { stop(): Promise<void> }[] = [postgresServer];
  try {
    const url = await freshDatabase(postgresServer.url);
    say("starting the site and loading the region");
    const site = await startSite(url);
    running.unshift(site);
    const owner = postgres(url, { max: 1, onnotice: () => undefined });
    running.unshift({ stop: () => owner.end() });
    say("adding proposals, comments and ratings");
    const filled = await fill(owner);
    const bare = await startBare(url);
    running.unshift(bare);
    await measureAll(owner, { site, bare }, filled);
  } finally {
    stopMeasuring();
    for (const part of running) await part.stop();
  }
}

await bench();
say("done");
