import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { type SharedPagesOptions, sharedPages } from "./shared-pages.server.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A site that writes on each page how many it has drawn, behind the memory. Gives the text of a page. */
async function aSite(options: Partial<SharedPagesOptions> = {}) {
  let drawn = 0;
  const app = express();
  app.use((_request, response, next) => {
    response.setHeader("Content-Security-Policy", `nonce-${Math.random()}`);
    next();
  });
  app.use(sharedPages({ seconds: 60, isShared: () => true, databaseAnswers: async () => true, ...options }));
  app.use(compression({ threshold: 0 }));
  app.get("/fout", (_request, response) => response.status(500).send(`fout ${++drawn}`));
  app.get("/koekje", (_request, response) => response.cookie("a", "b").send(`koekje ${++drawn}`));
  app.get("*", (request, response) => response.type("html").send(`${request.originalUrl} ${++drawn}`));
  const listening = app.listen(0, "127.0.0.1");
  server = listening;
  await new Promise((resolve) => listening.once("listening", resolve));
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return {
    ask: async (path: string, init: RequestInit = {}) => {
      const response = await fetch(origin + path, init);
      return { text: await response.text(), headers: response.headers };
    },
  };
}

test("a page is drawn once for everybody, each address by itself", async () => {
  const { ask } = await aSite();
  expect((await ask("/a")).text).toBe("/a 1");
  expect((await ask("/a")).text).toBe("/a 1");
  expect((await ask("/a?pagina=2")).text).toBe("/a?pagina=2 2");
});

test("many who ask at once wait for one drawing", async () => {
  const { ask } = await aSite();
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask("/a")).text));
  expect(new Set(texts)).toEqual(new Set(["/a 1"]));
});

test("packed and unpacked pages are kept apart, and every response has a nonce of its own", async () => {
  const { ask } = await aSite();
  const packed = { headers: { "Accept-Encoding": "gzip" } };
  const plain = { headers: { "Accept-Encoding": "identity" } };
  const first = await ask("/a", packed);
  const second = await ask("/a", packed);
  expect([first.text, second.text, (await ask("/a", plain)).text]).toEqual(["/a 1", "/a 1", "/a 2"]);
  expect(second.headers.get("content-encoding")).toBe("gzip");
  expect(second.headers.get("content-security-policy")).not.toBe(first.headers.get("content-security-policy"));
});

test.each<[string, string, RequestInit]>([
  ["somebody with a cookie", "/a", { headers: { Cookie: "sessie=x" } }],
  ["an error", "/fout", {}],
  ["a page that sets a cookie", "/koekje", {}],
])("nothing is shared with, or kept from, %s", async (_what, path, init) => {
  const { ask } = await aSite();
  const [first, second] = [(await ask(path, init)).text, (await ask(path, init)).text];
  expect(first).not.toBe(second);
  expect((await ask("/a")).text).toBe("/a 3");
});

test("only the pages that are the same for everybody are shared, and none with a memory of 0 seconds", async () => {
  const some = await aSite({ isShared: (path) => path === "/a" });
  expect([(await some.ask("/b")).text, (await some.ask("/b")).text]).toEqual(["/b 1", "/b 2"]);
  const none = await aSite({ seconds: 0 });
  expect([(await none.ask("/a")).text, (await none.ask("/a")).text]).toEqual(["/a 1", "/a 2"]);
});

test("an old page stands in while the database is away, and only then", async () => {
  let isThere = true;
  const { ask } = await aSite({ seconds: 1e-9, databaseAnswers: async () => isThere });
  expect((await ask("/a")).text).toBe("/a 1");
  isThere = false;
  expect((await ask("/a")).text).toBe("/a 1");
  expect((await ask("/b")).text).toBe("/b 2");
  isThere = true;
  expect((await ask("/a")).text).toBe("/a 3");
});
