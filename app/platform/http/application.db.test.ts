import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, aRunningSite, form, type RunningSite, sameOrigin } from "../../../tests/setup/running-site.ts";

let files: string;
let running: RunningSite;
let stopping = false;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "bib-site-"));
  mkdirSync(join(files, "assets"));
  writeFileSync(join(files, "assets", "site-abc123.css"), "p{}");
  writeFileSync(join(files, "robots.txt"), "User-agent: *");
  running = await aRunningSite({ files, isStopping: () => stopping });
});

afterAll(async () => {
  await running.stop();
  rmSync(files, { recursive: true });
});

const send: RunningSite["send"] = (...request) => running.send(...request);
const post: RunningSite["post"] = (...request) => running.post(...request);

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
  expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
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

test.each([
  ["application/json", '{"text":"hallo"}'],
  ["text/plain", "text=hallo"],
  ["application/x-www-form-urlencoded-not", "text=hallo"],
])("a body of %s is no form, and is refused with a sentence", async (type, body) => {
  const answer = await post({ ...sameOrigin, "content-type": type }, body);
  expect(answer.status).toBe(415);
  expect(answer.text).toContain("Dit is geen formulier.");
});

test.each(["/facts.data", "/_root.data", "/facts.data?_routes=facts", "/gone/../facts.data", "/__manifest?p=%2Ffacts"])(
  "there is no page %s, because no page asks for its data",
  async (path) => {
    const answer = await send("GET", path);
    expect([answer.status, answer.text]).toEqual([404, "404"]);
  },
);

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
  const answer = await running.withoutDatabase(() => send("GET", path));
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
  const form = await post(sameOrigin, "text=hallo");
  expect(form.text).toContain("Het is nu erg druk.");
  expect(form.text).toContain('<input type="hidden" name="text" value="hallo">');
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
