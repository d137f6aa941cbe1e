import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRunningSite, form, type RunningSite, sameOrigin } from "../../../tests/setup/running-site.ts";

const oneClick = "List-Unsubscribe=One-Click";
const signedIn = { cookie: "session=secret" };
let files: string;
let running: RunningSite;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "bib-keyed-"));
  running = await aRunningSite({ files, isKeyed: (path) => path === "/facts" });
});
afterAll(async () => {
  await running.stop();
  rmSync(files, { recursive: true });
});

describe("a form to an address that holds a key", () => {
  test.each<[string, Record<string, string>]>([
    ["a mail server, which says no origin", form],
    ["a web mail page", { ...form, origin: "https://mail.example.org", "sec-fetch-site": "cross-site" }],
    ["a page that hides where it is", { ...form, origin: "null" }],
  ])("is let in from %s, as nobody", async (_from, headers) => {
    const answer = await running.post({ ...headers, ...signedIn }, oneClick, "/facts");
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { cookie: null }]);
  });

  test("from our own page is like any other", async () => {
    const answer = await running.post({ ...sameOrigin, ...signedIn }, oneClick, "/facts");
    expect(JSON.parse(answer.text)).toEqual(signedIn);
  });

  test("is still a form of a known size", async () => {
    expect((await running.post({ "content-type": "application/json" }, "{}", "/facts")).status).toBe(415);
    expect((await running.send("POST", "/facts", { ...form, "transfer-encoding": "chunked" }, oneClick)).status).toBe(
      411,
    );
  });
});

test("nothing else is let in from elsewhere: no other path, no other method", async () => {
  expect((await running.post(form, oneClick, "/?index")).status).toBe(403);
  expect((await running.post(form, oneClick, "/facts/more")).status).toBe(403);
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    expect((await running.send(method, "/facts", { ...form, "content-length": "0" })).status).toBe(403);
  }
});
