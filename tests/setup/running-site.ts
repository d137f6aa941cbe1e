import { request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { type ApplicationOptions, createApplication } from "~/platform/http/application.server.ts";
import { databaseProbe } from "~/platform/http/database-probe.server.ts";
import { listen } from "~/platform/http/listen.server.ts";
import { testDatabase } from "./database.ts";
import { smallSite } from "./small-site.ts";

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export const form = { "content-type": "application/x-www-form-urlencoded" };
export const sameOrigin = { ...form, "sec-fetch-site": "same-origin", origin: "https://meedoen.nl" };

interface SiteParts extends Pick<ApplicationOptions, "isKeyed" | "isStopping" | "openData"> {
  files: string;
}

export type RunningSite = Awaited<ReturnType<typeof aRunningSite>>;

/** The small site, listening as https://meedoen.nl behind one proxy, with room for two requests at once. */
export async function aRunningSite({ files, isKeyed, isStopping, openData }: SiteParts) {
  const { appUrl } = await testDatabase();
  configureDatabase(appUrl, { poolSize: 2 });
  const probe = databaseProbe(appUrl);
  const port = await freePort();
  const site = { scheme: "https", hosts: ["meedoen.nl"], trustedProxies: 1 };
  const places = { assets: files, publicFolder: files };
  const stops = isStopping ? { isStopping } : {};
  const app = createApplication({ build: smallSite, site, probe, atOnce: 2, openData, isKeyed, ...places, ...stops });
  const listening = await listen(app, port, "127.0.0.1");
  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    sendTo(port, { method, path, headers, body });
  return {
    port,
    send,
    post: (headers: Record<string, string>, body = "text=hallo", path = "/?index") =>
      send("POST", path, { "content-length": String(Buffer.byteLength(body)), ...headers }, body),
    /** Does the work while the pages have a database that is not there. */
    async withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
      await closeDatabase();
      configureDatabase("postgres://x:y@127.0.0.1:1/bib", { poolSize: 1 });
      try {
        return await work();
      } finally {
        await closeDatabase();
        configureDatabase(appUrl, { poolSize: 2 });
      }
    },
    async stop() {
      await listening.stop();
      await Promise.all([closeDatabase(), probe.close()]);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Sends exactly these headers, which `fetch` would not. */
function sendTo(port: number, { body, ...sent }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, agent: false, ...sent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}
