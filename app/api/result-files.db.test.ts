import { get } from "node:http";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReleasedWorld } from "../../tests/factories/released-world.ts";
import { aReleasedSite, type ReleasedSite } from "../../tests/setup/released-site.ts";
import type { RunningSite } from "../../tests/setup/running-site.ts";

let site: ReleasedSite;
let running: RunningSite;
let world: ReleasedWorld;

beforeAll(async () => {
  site = await aReleasedSite();
  ({ running, world } = site);
});

afterAll(() => site.stop());

interface Row {
  [column: string]: string;
}

function rowsOf(text: string): { rows: Row[]; last: Row | undefined } {
  const rows = parse(text, { columns: true, bom: true, recordDelimiter: "\r\n" }) as Row[];
  return { rows: rows.slice(0, -1), last: rows.at(-1) };
}

test("the file of a round holds every released cell, and its last line counts them", async () => {
  const { status, headers, text } = await running.send("GET", `/resultaten/${world.round}/cijfers.csv`);
  expect(status).toBe(200);
  expect(headers["content-disposition"]).toBe(`attachment; filename="${world.round}-cijfers.csv"`);
  const { rows, last } = rowsOf(text);
  expect(rows).toHaveLength(world.cells);
  expect(last).toMatchObject({ round: `# rijen: ${world.cells}`, method_version: "2026.9" });
  expect(rows.find(({ group, measure }) => group === "18-29" && measure === "own")).toMatchObject({
    stream: "invited",
    theme: "wonen",
    scenario: "plan",
    people: "120",
    effective_size: "110",
    mean: "0.5",
    mean_low: "0.3",
    net_effect: "-12",
    "share_-3": "5",
    "share_-3_low": "3",
    share_3: "40",
  });
  expect(rows.find(({ group }) => group === "30-44")).toMatchObject({
    people: "20",
    precision: "count-only",
    mean: "",
  });
});

test("the same cells come as text/csv from the API, narrowed down as asked", async () => {
  const asCsv = (query: string) =>
    running.send("GET", `/api/v1/rounds/${world.round}/results?${query}`, { accept: "text/csv" });
  const { rows, last } = rowsOf((await asCsv("by=age&stream=invited")).text);
  expect(rows.map(({ breakdown }) => breakdown)).toEqual(["age", "age"]);
  expect(last?.round).toBe("# rijen: 2");
  expect((await asCsv("page=2")).status).toBe(400);
});

test("a name that looks like a formula is harmless in a file", async () => {
  const { rows } = rowsOf((await running.send("GET", `/resultaten/${world.round}/cijfers.csv`)).text);
  expect(rows.filter(({ group }) => group === "'=1+1")).toHaveLength(1);
  expect(rows.flatMap((row) => [row.group, row.group_name]).filter((name) => /^[=+@]/.test(name ?? ""))).toEqual([]);
});

test("more cells than are read at once all arrive, once each", async () => {
  const cells = await world.releaseAgain({ extra: 1203 });
  const { rows, last } = rowsOf((await running.send("GET", `/resultaten/${world.round}/cijfers.csv`)).text);
  expect([rows.length, last?.round]).toEqual([cells, `# rijen: ${cells}`]);
  const keys = rows.map((row) => [row.stream, row.breakdown, row.item, row.measure, row.group].join(" "));
  expect(new Set(keys).size).toBe(cells);
});

test("who took part is called deelname in the files, never by its inner name", async () => {
  const { headers, text } = await running.send("GET", `/resultaten/${world.round}/cijfers.csv`);
  expect(rowsOf(text).rows.map(({ item }) => item)).toContain("deelname");
  expect(text).not.toContain("_deelname");
  expect(headers.link).toBe('<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"');
});

test("a workbook comes as a file of Excel, with a second sheet that explains the columns", async () => {
  const { status, headers, text } = await running.send("GET", `/resultaten/${world.round}/cijfers.xlsx`);
  expect([status, headers["content-type"], text.slice(0, 2)]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "PK",
  ]);
  // The names of the parts stand in the package as they are.
  expect(text).toContain("xl/worksheets/sheet2.xml");
});

test("without figures there is no file but a page", async () => {
  const answer = await running.send("GET", "/resultaten/no-such-round/cijfers.csv");
  expect([answer.status, answer.headers["content-type"]]).toEqual([404, expect.stringContaining("text/html")]);
});

/** Fetches as a browser does and tells whether the file came to its end. */
function fetched(path: string, encoding: string): Promise<{ whole: boolean; bytes: number }> {
  return new Promise((resolve) => {
    const options = { host: "127.0.0.1", port: running.port, path, headers: { "accept-encoding": encoding } };
    get(options, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("error", () => resolve({ whole: false, bytes }));
      response.on("end", () => resolve({ whole: response.complete, bytes }));
    });
  });
}

test.each([
  ["csv", "identity"],
  ["csv", "gzip"],
  ["xlsx", "identity"],
])("a file (%s, %s) that fails half-way breaks off, and never looks whole", async (kind, encoding) => {
  const path = `/resultaten/${world.round}/cijfers.${kind}`;
  await world.releaseAgain({ extra: 1203 });
  expect(await fetched(path, encoding)).toMatchObject({ whole: true });
  await world.releaseAgain({ extra: 1203, brokenAt: 1100 });
  const { whole, bytes } = await fetched(path, encoding);
  expect(whole).toBe(false);
  expect(bytes).toBeGreaterThan(0);
});
