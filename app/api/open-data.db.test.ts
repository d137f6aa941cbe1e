import { afterAll, beforeAll, expect, test } from "vitest";
import { CANARY, type ReleasedWorld } from "../../tests/factories/released-world.ts";
import { aReleasedSite, type ReleasedSite } from "../../tests/setup/released-site.ts";
import type { RunningSite } from "../../tests/setup/running-site.ts";
import { resources } from "./resources/index.server.ts";

let site: ReleasedSite;
let running: RunningSite;
let world: ReleasedWorld;

beforeAll(async () => {
  site = await aReleasedSite();
  ({ running, world } = site);
});

afterAll(() => site.stop());

const API = "/api/v1";
const ask = (path: string, headers: Record<string, string> = {}) => running.send("GET", API + path, headers);

async function json(path: string) {
  const answer = await ask(path);
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text);
}

async function problem(path: string, status: number, headers: Record<string, string> = {}) {
  const answer = await ask(path, headers);
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    expect.stringContaining("application/problem+json"),
  ]);
  expect(JSON.parse(answer.text)).toMatchObject({ status, type: "about:blank", title: expect.stringMatching(/./) });
  expect(answer.headers["cache-control"]).toBe("no-store");
  return JSON.parse(answer.text).detail as string;
}

/** Every address of the API with its names filled in, as often as it has forms. */
function everyAddress(): string[] {
  const filled = resources.map(({ path }) => path.replace("{slug}", world.proposal).replace("{id}", world.round));
  return [...filled, `/rounds/${world.round}/results?by=age&stream=open`, "/openapi.json"];
}

test("every address answers with the version, for every origin, without a cookie", async () => {
  for (const path of everyAddress()) {
    const { status, headers } = await ask(path, { origin: "https://elders.nl", "sec-fetch-site": "cross-site" });
    expect([path, status]).toEqual([path, 200]);
    expect(headers).toMatchObject({
      "api-version": "1.0.0",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=300",
      "x-content-type-options": "nosniff",
    });
    expect(headers).not.toHaveProperty("set-cookie");
  }
});

test("nothing private is in any answer or file (AZ-3)", async () => {
  const sheets = ["csv", "xlsx"].map((kind) => `/resultaten/${world.round}/cijfers.${kind}`);
  const asCsv = await ask(`/rounds/${world.round}/results?stream=open`, { accept: "text/csv" });
  const answers = [asCsv.text];
  for (const path of [...everyAddress().map((path) => API + path), ...sheets]) {
    answers.push((await running.send("GET", path)).text);
  }
  for (const text of answers) {
    expect(text).not.toContain(CANARY);
    expect(text.length).toBeGreaterThan(50);
  }
});

test("HEAD has the headers only, OPTIONS tells what may be asked, and nothing can be written", async () => {
  const head = await running.send("HEAD", `${API}/areas`);
  expect([head.status, head.text, head.headers["api-version"]]).toEqual([200, "", "1.0.0"]);
  const options = await running.send("OPTIONS", `${API}/areas`, { origin: "https://elders.nl" });
  expect([options.status, options.headers["access-control-allow-methods"]]).toEqual([204, "GET, HEAD, OPTIONS"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const answer = await running.send(method, `${API}/areas`, { "content-length": "0" });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  }
});

test.each([
  "/areas/",
  "/nergens",
  "",
  "/AREAS",
  "/proposals/no-such-proposal",
  "/rounds/no-such-round",
  "/rounds/no-such-round/results",
  "/rounds/%00",
])("there is nothing at %s", async (path) => {
  await problem(path, 404);
});

test.each([
  ["/rounds/geen-ronde", "De ronde geen-ronde bestaat niet"],
  ["/rounds/geen-ronde/results", "De ronde geen-ronde bestaat niet"],
  ["/proposals/geen-voorstel", "Het voorstel geen-voorstel bestaat niet"],
])("%s says what was not found", async (path, sentence) => {
  expect(await problem(path, 404)).toContain(sentence);
  expect(await problem(path, 404, { accept: "application/json", "accept-language": "en" })).toContain("There is no");
});

test("an unknown round asked for as text/csv is a problem document too", async () => {
  const detail = await problem("/rounds/geen-ronde/results", 404, { accept: "text/csv" });
  expect(detail).toContain("De ronde geen-ronde bestaat niet");
});

test("a round that has not begun, and what another organisation has, is not there", async () => {
  await problem(`/rounds/${world.roundToCome}`, 404);
  await problem(`/rounds/${world.roundElsewhere}/results`, 404);
  const { items } = await json("/rounds");
  expect(items.map(({ id }: { id: string }) => id)).toEqual([world.round]);
});

test.each([
  ["/areas?sort=name", "sort"],
  ["/framework?page=1", "page"],
  ["/areas?page=0", "page"],
  ["/areas?page=1e3", "page"],
  ["/areas?pageSize=101", "pageSize"],
  ["/areas?pageSize=", "pageSize"],
  ["/areas?page=1&page=2", "page"],
  ["/areas?level=planeet", "level"],
  ["/areas?__proto__=1", "__proto__"],
  ["/indicators?theme=geluk", "theme"],
  ["/openapi.json?x=1", "x"],
  ["/rounds?where=1", "where"],
])("%s is refused with a sentence that names %s", async (path, name) => {
  expect(await problem(path, 400)).toContain(name);
});

test("a list comes in pages with links, in which the other parameters stay", async () => {
  const all = await json("/areas?pageSize=100");
  expect(all.totalItems).toBe(all.items.length);
  const first = await json("/areas?pageSize=5&level=gemeente");
  expect(first).toMatchObject({ page: 1, pageSize: 5 });
  const seen: string[] = [];
  for (let address: string | undefined = `${API}/areas?pageSize=5`; address; ) {
    const page = JSON.parse((await running.send("GET", address)).text);
    seen.push(...page.items.map(({ code }: { code: string }) => code));
    expect(page._links.self.href).toMatch(/^https:\/\/meedoen\.nl\/api\/v1\/areas\?/);
    address = page._links.next?.href.replace("https://meedoen.nl", "");
  }
  expect(seen).toEqual(all.items.map(({ code }: { code: string }) => code));
});

test("a proposal, the themes and the official figures are told", async () => {
  expect(await json(`/proposals/${world.proposal}`)).toMatchObject({ slug: world.proposal, title: expect.any(String) });
  expect((await json("/framework")).themes[0]).toMatchObject({ code: "welzijn", nameNl: "Welzijn" });
  const indicators = await json("/indicators?areaCode=GM0363&theme=wonen");
  expect(indicators.items[0]).toMatchObject({ areaCode: "GM0363", points: [{ year: 2020 }, { year: 2021 }] });
});

test("a round tells its questions and which streams have figures", async () => {
  const round = await json(`/rounds/${world.round}`);
  expect(round.release.streams).toEqual(["invited", "open"]);
  expect(round.items[0]).toMatchObject({ code: "eff_plan_wonen", theme: "wonen", scenario: "plan" });
});

test("a wrong level or number says what it may be", async () => {
  expect(await problem("/areas?level=planeet", 400)).toContain("Kies uit: land, provincie");
  expect(await problem("/areas?pageSize=101", 400)).toContain("van 1 tot en met 100");
});

test("sentences are English for who asks for English", async () => {
  const detail = await problem("/areas?sort=1", 400, { "accept-language": "en-GB,en;q=0.9" });
  expect(detail).toContain("We do not know this question");
});

test("a form that is not there is refused", async () => {
  await problem("/areas", 406, { accept: "application/xml" });
  await problem("/areas", 406, { accept: "text/csv" });
});

test("without a database the API says when to come back, as a problem document", async () => {
  const answer = await running.withoutDatabase(() => ask("/areas"));
  expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "30"]);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect((await ask("/areas")).status).toBe(200);
});

test("the catalogue gives each dataset its own licence, and makes up no address to mail to", async () => {
  const { text } = await ask("/catalog");
  const sets = (JSON.parse(text)["@graph"] as Node[]).filter((node) => node["@type"] === "dcat:Dataset");
  const licences = sets.map((node) => [
    String(node["dct:identifier"]).split("/").at(-1),
    (node["dct:license"] as { "@id": string })["@id"].includes("/by/4.0/") ? "CC BY" : "CC0",
  ]);
  expect(licences).toEqual([
    [world.round, "CC0"],
    ["indicators", "CC BY"],
    ["areas", "CC BY"],
  ]);
  expect(text).not.toContain("mailto:");
});

interface Node {
  "@type": string;
  [property: string]: unknown;
}

test("the catalogue has what DCAT-AP-NL asks of a catalogue, a dataset, a distribution and a service", async () => {
  const { headers, text } = await ask("/catalog");
  expect(headers["content-type"]).toContain("application/ld+json");
  const graph: Node[] = JSON.parse(text)["@graph"];
  const one = (type: string) => graph.find((node) => node["@type"] === type) ?? { "@type": "none" };
  const everywhere = ["dct:publisher", "dct:creator", "dct:accessRights", "dcat:theme", "dcat:contactPoint"];
  const named = ["dct:title", "dct:description"];
  expect(Object.keys(one("dcat:Catalog"))).toEqual(expect.arrayContaining([...named, "dct:publisher", "dcat:dataset"]));
  expect(Object.keys(one("dcat:Dataset"))).toEqual(
    expect.arrayContaining([...named, ...everywhere, "dct:identifier", "dct:language", "dcat:distribution"]),
  );
  expect(Object.keys(one("dcat:DataService"))).toEqual(
    expect.arrayContaining([
      ...everywhere,
      "dct:identifier",
      "dcat:endpointURL",
      "dcat:endpointDescription",
      "foaf:page",
    ]),
  );
  const distributions = one("dcat:Dataset")["dcat:distribution"] as Record<string, { "@id": string }>[];
  expect(distributions).toHaveLength(3);
  for (const distribution of distributions) {
    const { "dcat:downloadURL": address, "dct:license": licence } = distribution;
    expect(licence?.["@id"]).toMatch(/^https:/);
    expect((await running.send("HEAD", new URL(address?.["@id"] ?? "").pathname)).status).toBe(200);
  }
});
