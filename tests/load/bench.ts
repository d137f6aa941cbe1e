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
  const list = {
    paths: {
      site: numbers.slice(0, 10).map((page) => `/voorstellen?pagina=${page}`),
      bare: numbers.slice(0, 10).map((page) => `/proposals?page=${page}`),
    },
    status: { site: "200", bare: "200" },
  };
  const comments = (some: number[]) => ({
    paths: {
      site: some.map((number) => `/voorstellen/${proposalSlug(number)}/reacties`),
      bare: some.map((number) => `/comments?slug=${proposalSlug(number)}`),
    },
    status: { site: "200", bare: "200" },
  });
  return [
    { name: "list of proposals, drawn anew", anew: true, ...list },
    { name: "proposal, 20 comments, drawn anew", anew: true, ...comments(numbers) },
    { name: "list of proposals", ...list },
    { name: "proposal, 20 comments", ...comments(numbers) },
    { name: "one proposal in the news", ...comments([1]) },
    {
      name: SUBMIT,
      paths: { site: ["/voorstellen/haven-stad/effecten"], bare: ["/submit"] },
      form: filledForm(await effectItems(owner, organisationId)),
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
  const worst = (wanted: (name: string) => boolean) =>
    Math.max(
      ...results
        .filter(({ name }) => name !== SUBMIT && wanted(name))
        .map(({ site, bare }) => site.cpuMsPerRequest / bare.cpuMsPerRequest),
    );
  const anew = worst((name) => name.endsWith("drawn anew"));
  const installed = worst((name) => !name.endsWith("drawn anew"));
  const worstSubmit = Math.min(
    ...results
      .filter(({ name }) => name === SUBMIT)
      .map(({ site, bare }) => site.requestsPerSecond / bare.requestsPerSecond),
  );
  const met = (reached: boolean) => (reached ? "met" : "missed");
  console.log(`\naim: a page drawn anew takes at most 8 times the bare CPU: ${anew.toFixed(1)}, ${met(anew <= 8)}`);
  console.log(
    `aim: a page as installed takes at most 8 times the bare CPU: ${installed.toFixed(1)}, ${met(installed <= 8)}`,
  );
  console.log(`aim: a submit reaches at least 0.25 of bare: ${worstSubmit.toFixed(2)}, ${met(worstSubmit >= 0.25)}`);
  console.log(`aim: a submit takes at most 3 statements: ${statements}, ${met(statements <= 3)}`);
}

interface Servers {
  /** As installed. */
  site: Server;
  /** The same site with a page memory of 0 seconds. */
  anew: Server;
  bare: Server;
}

async function measureAll(owner: postgres.Sql, servers: Servers, filled: Filled): Promise<void> {
  const cases = await casesOf(owner, filled.organisationId);
  say("warming up");
  const serversFor = ({ anew }: Case) => ({ site: anew ? servers.anew : servers.site, bare: servers.bare });
  for (const wanted of cases) {
    for (const server of Object.values(serversFor(wanted))) await sample(wanted, server, 32, 2);
  }
  const submit = cases.at(-1);
  const statements = submit ? await statementsOfSubmit(owner, servers.site, submit) : [];
  const results: Result[] = [];
  for (const wanted of cases) {
    for (const connections of CONNECTIONS) {
      say(`${wanted.name}, ${connections} at once`);
      results.push(
        await compare(wanted, serversFor(wanted), { connections, seconds: SECONDS, repetitions: REPETITIONS }),
      );
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
    const anew = await startSite(url, { PAGE_MEMORY: "0" });
    running.unshift(anew);
    const owner = postgres(url, { max: 1, onnotice: () => undefined });
    running.unshift({ stop: () => owner.end() });
    say("adding proposals, comments and ratings");
    const filled = await fill(owner);
    const bare = await startBare(url);
    running.unshift(bare);
    await measureAll(owner, { site, anew, bare }, filled);
  } finally {
    stopMeasuring();
    for (const part of running) await part.stop();
  }
}

await bench();
say("done");
