import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../tests/setup/database.ts";
import { smallSite } from "../../../tests/setup/small-site.ts";
import { closeDatabase, configureDatabase } from "../db.server.ts";
import { createApplication } from "./application.server.ts";
import { type DatabaseProbe, databaseProbe } from "./database-probe.server.ts";
import { type Listening, listen } from "./listen.server.ts";

const site = { scheme: "https", hosts: ["meedoen.nl"], trustedProxies: 1 };
let files: string;
let probe: DatabaseProbe;
let listening: Listening;
let port: number;
let stopping = false;
let appUrl: string;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "bib-site-"));
  mkdirSync(join(files, "assets"));
  writeFileSync(join(files, "assets", "site-abc123.css"), "p{}");
  writeFileSync(join(files, "robots.txt"), "User-agent: *");
  ({ appUrl } = await testDatabase());
  configureDatabase(appUrl, { poolSize: 2 });
  probe = databaseProbe(appUrl);
  port = await freePort();
  const app = createApplication({
    build: smallSite,
    site,
    probe,
    atOnce: 2,
    isStopping: () => stopping,
    assets: files,
    publicFolder: files,
  });
  listening = await listen(app, port, "127.0.0.1");
});

afterAll(async () => {
  await listening.stop();
  await Promise.all([closeDatabase(), probe.close()]);
  rmSync(files, { recursive: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends exactly these headers, which `fetch` would not. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const sameOrigin = { ...form, "sec-fetch-site": "same-origin", origin: "https://meedoen.nl" };
const post = (headers: Record<string, string>, body = "text=hallo", path = "/?index") =>
  send("POST", path, { "content-length": String(Buffer.byteLength(body)), ...headers }, body);

test.each([
  ["a page", "GET", "/", 200],
  ["a page that is not there", "GET", "/nergens", 404],
  ["a page that fails", "GET", "/broken", 500],
  ["a redirect", "GET", "/moved", 302],
  ["a download", "GET", "/download", 200],
  ["a file", "GET", "/robots.txt", 200],
  ["a built file", "GET", "/assets/site-abc123.css", 200],
  ["a built file that is not there", "GET", "/assets/x.css", 404],
  ["health", "GET", "/healthz", 200],
  ["readiness", "GET", "/readyz", 200],
  ["a broken address", "GET", "/%", 400],
  ["a refused form", "POST", "/", 403],
])("the safety headers are on %s", async (_what, method, path, status) => {
  const answer = await send(method, path);
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({
    "content-security-policy": expect.stringMatching(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'/),
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(answer.headers["content-security-policy"]).not.toMatch(/unsafe-|data:/);
  expect(answer.headers).not.toHaveProperty("x-powered-by");
});

test("each page has a nonce of its own, the same in header and page", async () => {
  const [one, other] = await Promise.all([send("GET", "/"), send("GET", "/")]);
  const nonces = [one, other].map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1] ?? "none");
  expect(one.headers["content-security-policy"]).toContain(`'nonce-${nonces[0]}'`);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test.each([
  ["/", "no-store"],
  ["/broken", "no-store"],
  ["/nergens", "no-store"],
  ["/gone", "no-store"],
  ["/download", "public, max-age=60"],
  ["/assets/site-abc123.css", "public, max-age=31536000, immutable"],
])("caches keep of %s: %s", async (path, expected) => {
  expect((await send("GET", path)).headers["cache-control"]).toBe(expected);
});

test("a form of our own page is accepted", async () => {
  expect((await post(sameOrigin)).status).toBe(200);
  expect((await post({ ...form, origin: "https://meedoen.nl" })).status).toBe(200);
  expect((await post({ ...sameOrigin, origin: "null" })).status).toBe(200);
});

test.each<[string, Record<string, string>]>([
  ["from another site", { ...form, "sec-fetch-site": "cross-site", origin: "https://meedoen.nl" }],
  ["from another part of the same domain", { ...form, "sec-fetch-site": "same-site" }],
  ["without any sign of where it is from", form],
  ["with an unknown origin", { ...form, origin: "null" }],
  ["whose origin is the host it made up", { ...form, origin: "https://elders.nl", host: "elders.nl" }],
  [
    "whose origin is the forwarded host it made up",
    { ...form, origin: "https://elders.nl", "x-forwarded-host": "elders.nl" },
  ],
])("a form %s is refused with a sentence", async (_what, headers) => {
  const answer = await post(headers);
  expect(answer.status).toBe(403);
  expect(answer.text).toContain("Dit formulier kwam niet van deze website.");
});

test("a form up to the limit is read, a larger one is refused with a sentence", async () => {
  expect((await post(sameOrigin, `text=${"a".repeat(999_000)}`)).status).toBe(200);
  const answer = await post(sameOrigin, `text=${"a".repeat(1_000_000)}`);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("Dit formulier is te groot.");
});

test("a body that does not say its size is refused", async () => {
  expect((await send("POST", "/?index", { ...sameOrigin, "transfer-encoding": "chunked" }, "text=hallo")).status).toBe(
    411,
  );
});

test("host, scheme and sender come from the configuration", async () => {
  const made = {
    host: "elders.nl:99999",
    "x-forwarded-host": "elders.nl:99999",
    "x-forwarded-proto": "http",
    "x-forwarded-for": "1.2.3.4, 203.0.113.9",
    forwarded: "for=1.2.3.4;host=elders.nl",
  };
  const answer = await send("GET", "/facts", made);
  expect(JSON.parse(answer.text)).toEqual({ url: "https://meedoen.nl/facts", address: "203.0.113.9" });
});

test("a fault of ours shows no detail", async () => {
  const { text } = await send("GET", "/broken");
  expect(text).not.toContain("secret");
});

test.each(["/", "/download"])("without a database %s is a 503 that says when to come back", async (path) => {
  await closeDatabase();
  configureDatabase("postgres://x:y@127.0.0.1:1/bib", { poolSize: 1 });
  const answer = await send("GET", path);
  await closeDatabase();
  configureDatabase(appUrl, { poolSize: 2 });
  expect(answer.status).toBe(503);
  expect(answer.headers).toMatchObject({ "retry-after": "30", "cache-control": "no-store" });
  expect(answer.text).not.toMatch(/ECONNREFUSED|at .*\.ts/);
  expect((await send("GET", path)).status).toBe(200);
});

test("a statement that passes its limit is a 503, and while two wait the third hears that it is busy", async () => {
  const waiting = [send("GET", "/slow"), send("GET", "/slow")];
  const third = await Promise.race([...waiting, untilBusy()]);
  expect(third.status).toBe(503);
  expect(third.text).toContain("Het is nu erg druk.");
  for (const answer of await Promise.all(waiting)) {
    expect(answer.status).toBe(503);
    expect(answer.text).toContain("De website is even niet bereikbaar.");
  }
});

/** Asks until the two slow requests have arrived. */
async function untilBusy(): Promise<Answer> {
  for (;;) {
    const answer = await send("GET", "/facts");
    if (answer.status === 503) return answer;
  }
}

test("while stopping it is not ready and lets connections go", async () => {
  stopping = true;
  const [ready, page] = await Promise.all([send("GET", "/readyz"), send("GET", "/", { connection: "keep-alive" })]);
  stopping = false;
  expect(ready.status).toBe(503);
  expect(page).toMatchObject({ status: 200, headers: { connection: "close" } });
});
