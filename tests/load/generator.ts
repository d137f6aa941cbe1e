/** Sends requests from a process of its own, so that its work is not counted as the server's. */
import { randomUUID } from "node:crypto";
import autocannon from "autocannon";

/** What to send, to whom, how many at a time and for how long. */
export interface Order {
  origin: string;
  connections: number;
  seconds: number;
  /** Paths to ask for in turn, or one path to post to. */
  paths: string[];
  /** A form to post, to which each request adds a form key of its own. */
  form?: string;
  /** More headers, such as the cookie of somebody who is signed in. */
  headers?: Record<string, string>;
  /** Requests a second, when not as many as possible. */
  rate?: number;
}

/** What came of it. */
export interface Outcome {
  requests: number;
  seconds: number;
  p95Ms: number;
  p99Ms: number;
  /** Requests per status, such as { "303": 1200 }. */
  statuses: Record<string, number>;
  errors: number;
}

let turn = Math.floor(Math.random() * 1_000_000);

/** Each request has an address, and each form a key, that no other has. */
function nextRequest(order: Order, request: autocannon.Request): autocannon.Request {
  turn += 1;
  request.path = order.paths[turn % order.paths.length] ?? "/";
  request.headers = {
    "x-forwarded-for": `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`,
    "sec-fetch-site": "same-origin",
    origin: order.origin,
    ...order.headers,
    ...(order.form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
  };
  if (order.form) {
    request.method = "POST";
    request.body = `${order.form}&formKey=${randomUUID()}`;
  }
  return request;
}

/** Sends everything, and notes how long each answer took: the generator itself tells 90 and 97.5 %, not 95. */
function fire(options: autocannon.Options): Promise<{ result: autocannon.Result; waits: number[] }> {
  const waits: number[] = [];
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve({ result, waits })));
    run.on("response", (_client, _status, _bytes, wait) => waits.push(wait));
  });
}

/** The wait that this share of all waits does not exceed, in milliseconds; 0 without any. */
function waitOf(waits: number[], share: number): number {
  const sorted = waits.sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
}

async function carryOut(order: Order): Promise<Outcome> {
  const { result, waits } = await fire({
    url: order.origin,
    connections: order.connections,
    duration: order.seconds,
    ...(order.rate === undefined ? {} : { overallRate: order.rate }),
    requests: [{ setupRequest: (request) => nextRequest(order, request) }],
  });
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(([status, { count = 0 }]) => [status, count]);
  return {
    requests: result.requests.total,
    seconds: result.duration,
    p95Ms: waitOf(waits, 0.95),
    p99Ms: result.latency.p99,
    statuses: Object.fromEntries(statuses),
    errors: result.errors + result.timeouts,
  };
}

process.on("message", async (order: Order) => {
  process.send?.(await carryOut(order));
});
process.on("disconnect", () => process.exit(0));
