import { fork } from "node:child_process";
import { once } from "node:events";
import type { Order, Outcome } from "./generator.ts";
import { median } from "./median.ts";
import type { Server } from "./servers.ts";

/** One question, as each of the two servers is asked it. */
export interface Case {
  name: string;
  /** Measured on the site that remembers no page, so that every request is drawn. */
  anew?: boolean;
  paths: Record<Server["name"], string[]>;
  form?: string;
  /** The status that tells that the work was done. */
  status: Record<Server["name"], string>;
}

/** What one server did in one stretch of time. */
export interface Sample {
  requestsPerSecond: number;
  cpuMsPerRequest: number;
  p99Ms: number;
}

export interface Result {
  name: string;
  connections: number;
  site: Sample;
  bare: Sample;
}

const generator = fork("tests/load/generator.ts", { execArgv: ["--import", "tsx"] });

/** Ends the process that sends requests. */
export function stopMeasuring(): void {
  generator.disconnect();
}

/**
 * Asks both servers the same, by turns: a neighbour that takes the processor for a while then hurts both.
 * Gives the medians of the repetitions.
 */
export async function compare(
  wanted: Case,
  servers: Record<Server["name"], Server>,
  { connections, seconds, repetitions }: { connections: number; seconds: number; repetitions: number },
): Promise<Result> {
  const samples: Record<Server["name"], Sample[]> = { site: [], bare: [] };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const order = repetition % 2 === 0 ? (["site", "bare"] as const) : (["bare", "site"] as const);
    for (const name of order) samples[name].push(await sample(wanted, servers[name], connections, seconds));
  }
  return { name: wanted.name, connections, site: medians(samples.site), bare: medians(samples.bare) };
}

/** Sends requests to one server for a while. @throws Error when an answer is not the one wanted. */
export async function sample(wanted: Case, server: Server, connections: number, seconds: number): Promise<Sample> {
  const before = server.cpuMs();
  const outcome = await send({
    origin: server.origin,
    connections,
    seconds,
    paths: wanted.paths[server.name],
    ...(wanted.form === undefined ? {} : { form: wanted.form }),
  });
  const cpuMs = server.cpuMs() - before;
  const good = outcome.statuses[wanted.status[server.name]] ?? 0;
  if (good !== outcome.requests || outcome.errors > 0) {
    throw new Error(`${wanted.name} at ${server.name}: ${JSON.stringify(outcome)}`);
  }
  return { requestsPerSecond: good / outcome.seconds, cpuMsPerRequest: cpuMs / good, p99Ms: outcome.p99Ms };
}

/** Sends requests from the process that does nothing else; one order at a time. */
export async function send(order: Order): Promise<Outcome> {
  generator.send(order);
  const [outcome] = await once(generator, "message");
  return outcome;
}

function medians(samples: Sample[]): Sample {
  const of = (pick: (sample: Sample) => number) => median(samples.map(pick));
  return {
    requestsPerSecond: of((sample) => sample.requestsPerSecond),
    cpuMsPerRequest: of((sample) => sample.cpuMsPerRequest),
    p99Ms: of((sample) => sample.p99Ms),
  };
}
