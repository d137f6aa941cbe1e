import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReleasedWorld } from "../../../tests/factories/released-world.ts";
import { aReleasedSite, type ReleasedSite } from "../../../tests/setup/released-site.ts";
import type { RunningSite } from "../../../tests/setup/running-site.ts";

let site: ReleasedSite;
let running: RunningSite;
let world: ReleasedWorld;

beforeAll(async () => {
  site = await aReleasedSite();
  ({ running, world } = site);
});

afterAll(() => site.stop());

const ask = (path: string, headers: Record<string, string> = {}) => running.send("GET", `/api/v1${path}`, headers);

async function json(path: string) {
  const answer = await ask(path);
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text);
}

async function problem(path: string, status: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await ask(path, headers);
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    expect.stringContaining("application/problem+json"),
  ]);
  return JSON.parse(answer.text).detail;
}

test("without a stream the invited residents are told, and each stream says what it is worth", async () => {
  const results = await json(`/rounds/${world.round}/results`);
  expect(results).toMatchObject({ stream: "invited", caution: "Uitgenodigde bewoners, gewogen naar de bevolking." });
  const open = await json(`/rounds/${world.round}/results?stream=open`);
  expect(open.caution).toContain("geen afspiegeling");
  expect(open.items.map(({ by }: { by: string }) => by)).not.toContain("age");
});

test.each(["stream=open,invited", "stream=all", "stream=both", "stream=open&stream=invited", "stream=open%2Binvited"])(
  "a pooled question (%s) is refused with the reason",
  async (query) => {
    expect(await problem(`/rounds/${world.round}/results?${query}`, 400)).toContain("nooit bij elkaar op");
  },
);

test.each([
  ["stream=x", ["invited", "open"]],
  ["item=no_such_item", ["eff_plan_wonen", "deelname", "ongunstig", "gunstig"]],
  ["item=_deelname", ["deelname"]],
  ["by=income", ["gemeente", "age_education", "gemeente_age"]],
  ["by=gemeente,age", ["gemeente", "age_education", "gemeente_age"]],
])("%s is refused, and the choices are listed, also for text/csv", async (query, choices) => {
  for (const accept of ["application/json", "text/csv"]) {
    const detail = await problem(`/rounds/${world.round}/results?${query}`, 400, { accept });
    for (const choice of choices) expect(detail).toContain(choice);
  }
});

test("who took part is called deelname, as an answer and as a question", async () => {
  const all = await json(`/rounds/${world.round}/results?stream=open`);
  expect(all.items.map(({ item }: { item: string }) => item)).toContain("deelname");
  expect(JSON.stringify(all)).not.toContain("_deelname");
  const asked = await json(`/rounds/${world.round}/results?stream=open&item=deelname`);
  expect(asked.items).toMatchObject([{ item: "deelname", by: "all" }]);
});

test("an answer says under which licence its data are: official figures under that of who made them", async () => {
  const licenceOf = async (path: string) => (await ask(path)).headers.link;
  expect(await licenceOf("/indicators")).toContain("creativecommons.org/licenses/by/4.0/");
  expect(await licenceOf("/areas")).toContain("creativecommons.org/licenses/by/4.0/");
  expect(await licenceOf(`/rounds/${world.round}/results`)).toContain("publicdomain/zero/1.0/");
});

test("a released figure is told in full, a withheld one as a number of people, and another one not at all", async () => {
  const { items } = await json(`/rounds/${world.round}/results?by=age&stream=invited&item=eff_plan_wonen`);
  expect(items.map(({ group }: { group: string }) => group)).toEqual(["18-29", "30-44"]);
  expect(items[0]).toMatchObject({
    groupName: "18-29 jaar",
    people: 120,
    withheld: false,
    figure: { precision: "normal", scale: { mean: 0.5, meanRange: { low: 0.3, high: 0.7 } } },
  });
  expect(items[0].figure.shares[0]).toEqual({ score: -3, share: 5, shareRange: { low: 3, high: 8 } });
  expect(items[1]).toMatchObject({ withheld: true, people: 20, figure: null });
});
