import { createServer, type RequestListener, type Server } from "node:http";
import { codeOf, StartError } from "../../../db/start-error.ts";

const RUNNING_REQUESTS_END_WITHIN_MS = 20_000;

/** A server that accepts requests. */
export interface Listening {
  /** Accepts no new requests, lets running ones end for at most 20 s, then returns. */
  stop(): Promise<void>;
}

/** Starts to accept requests on this address, with limits for clients that send or read slowly (RE-8). */
export async function listen(handler: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }, handler);
  server.maxHeadersCount = 100;
  server.setTimeout(60_000, (socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  return { stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const overdue = setTimeout(() => server.closeAllConnections(), RUNNING_REQUESTS_END_WITHIN_MS);
  await ended;
  clearTimeout(overdue);
}

function explain(error: Error, port: number, host: string): Error {
  const code = codeOf(error);
  if (code === "EADDRINUSE")
    return new StartError(`Poort ${port} is al in gebruik: kies een andere met PORT.`, { cause: error });
  if (code === "EACCES")
    return new StartError(`Poort ${port} mag dit account niet gebruiken: kies een andere met PORT.`);
  if (code === "EADDRNOTAVAIL") return new StartError(`Het adres ${host} (HOST) is niet van deze computer.`);
  return error;
}
