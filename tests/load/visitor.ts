import { Agent, request as httpRequest } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { median } from "./median.ts";
import type { Server } from "./servers.ts";

/** One page to ask for or form to send. */
export interface Visit {
  path: string;
  /** Gives the form to post; one with a form key needs another key each time. */
  form?: () => string;
  /** Cookie of somebody who is signed in. */
  cookie?: string;
  /** The status that tells that the work was done. */
  status: number;
}

interface Seen {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  bytes: number;
  lines: number;
  ms: number;
}

const OFFICIAL = { email: "ambtenaar@voorbeeld.nl", password: "samen-in-de-regio" };
/** On a busy computer fewer visits must do. */
const MOST_MS = 4_000;
const FEWEST = 7;
const LINE_END = 10;
const agent = new Agent({ keepAlive: true });
let address = Math.floor(Math.random() * 1_000_000);

/**
 * The median time, in milliseconds, of visits one after the other, from asking to the last byte; of fewer when they take long.
 * @throws Error when an answer is not the one wanted.
 */
export async function medianVisit(
  server: Server,
  visit: Visit,
  { visits, pauseMs = 0 }: { visits: number; pauseMs?: number },
): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + MOST_MS;
  while (times.length < visits && (times.length < FEWEST || performance.now() < until)) {
    const seen = await see(server, visit);
    times.push(seen.ms);
    if (pauseMs > 0) await pause(pauseMs * Math.random());
  }
  return median(times);
}

/** Visits once, as somebody at an address of their own. @throws Error when the answer is not the one wanted. */
export function see(server: Server, { path, form, cookie, status }: Visit): Promise<Seen> {
  address += 1;
  const body = form?.();
  const headers = {
    "x-forwarded-for": `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
    "sec-fetch-site": "same-origin",
    origin: server.origin,
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const options = { agent, headers, method: body === undefined ? "GET" : "POST" };
    const asked = httpRequest(`${server.origin}${path}`, options, (answer) => {
      const seen = { status: answer.statusCode ?? 0, headers: answer.headers, bytes: 0, lines: 0 };
      answer.on("data", (chunk: Buffer) => {
        seen.bytes += chunk.length;
        seen.lines += linesIn(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (seen.status !== status) reject(new Error(`${path} got ${seen.status}, not ${status}`));
        else resolve({ ...seen, ms: performance.now() - started });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}

/** The cookie of an official of the example region who has signed in. */
export async function signInOfficial(server: Server): Promise<string> {
  const form = () => new URLSearchParams(OFFICIAL).toString();
  const { headers } = await see(server, { path: "/inloggen", form, status: 303 });
  const cookies = [headers["set-cookie"] ?? []].flat();
  return cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
}
