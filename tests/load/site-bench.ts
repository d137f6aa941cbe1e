import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { type Bench, DATA_DIR } from "./bench-database.ts";
import { measureConversation } from "./conversation-cost.ts";
import { effectItems, filledForm } from "./effect-form.ts";
import { type Filled, fill, proposalSlug } from "./fill.ts";
import { type Case, compare, type Result, sample } from "./measure.ts";
import { type Aim, printTable, say } from "./report.ts";
import { type Server, startBare, startSite } from "./servers.ts";
import { statementsDuring } from "./statements.ts";

const SECONDS = 3;
const REPETITIONS = 3;
const CONNECTIONS = [1, 32];
const SUBMIT = "submitted rating";

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
  const columns = [
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
  console.log(`\n${filled.proposals} proposals, ${filled.comments} comments, ${filled.ratings} ratings before the run`);
  console.log(`medians of ${REPETITIONS} times ${SECONDS} s, site and bare by turns, one process each\n`);
  printTable(["", ...columns], rows);
  console.log(`\nstatements per submitted rating: ${statements.length}`);
  for (const statement of statements) {
    const text = statement.replace(/.*LOG: {2}/, "").replace(/\s+/g, " ");
    console.log(`  ${text.slice(0, 110)}`);
  }
}

/** Figures at one request at a time tell most about the code. */
function aimsOf(results: Result[], statements: number): Aim[] {
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
  return [
    { aim: "a page drawn anew takes at most 8 times the bare CPU", reached: anew.toFixed(1), isMet: anew <= 8 },
    {
      aim: "a page as installed takes at most 8 times the bare CPU",
      reached: installed.toFixed(1),
      isMet: installed <= 8,
    },
    { aim: "a submit reaches at least 0.25 of bare", reached: worstSubmit.toFixed(2), isMet: worstSubmit >= 0.25 },
    { aim: "a submit takes at most 3 statements", reached: String(statements), isMet: statements <= 3 },
  ];
}

interface Servers {
  /** As installed. */
  site: Server;
  /** The same site with a page memory of 0 seconds. */
  anew: Server;
  bare: Server;
}

async function measureAll(owner: postgres.Sql, servers: Servers, filled: Filled): Promise<Aim[]> {
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
  return aimsOf(results, statements.length);
}

/** Measures how fast the site answers, beside a bare server that does the same with the database. */
export async function benchSite(bench: Bench): Promise<Aim[]> {
  const running: { stop(): Promise<void> }[] = [];
  try {
    const url = await bench.freshDatabase("bench");
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
    const aims = await measureAll(owner, { site, anew, bare }, filled);
    return [...aims, ...(await measureConversation(owner, filled.organisationId, anew))];
  } finally {
    for (const part of running) await part.stop();
  }
}
