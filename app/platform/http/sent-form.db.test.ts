import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRunningSite, form, type RunningSite, sameOrigin } from "../../../tests/setup/running-site.ts";

let running: RunningSite;

beforeAll(async () => {
  running = await aRunningSite({ files: tmpdir() });
});

afterAll(() => running.stop());

const post: RunningSite["post"] = (...request) => running.post(...request);

const typed = `Ik vind: "><svg onload=alert(1)><img src=x> & 'meer'\r\ngroen é`;
const filledIn = new URLSearchParams([
  ["text", typed],
  ['a"b<', "1"],
  ["keuze", "1"],
  ["keuze", "2"],
]);

/** The fields that a page would send, read as a browser reads them. */
function fieldsIn(html: string): [string, string][] {
  const read = (text = "") =>
    text.replace(
      /&(?:amp|lt|gt|quot|#39);/g,
      (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' })[entity] ?? "'",
    );
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return [...inputs].map(([, name, value]) => [read(name), read(value)]);
}

test("without a database a form comes back whole, with a button to send it again, and nothing in it is markup", async () => {
  const refused = await running.withoutDatabase(() => post(sameOrigin, filledIn.toString()));
  expect(refused.status).toBe(503);
  expect(fieldsIn(refused.text)).toEqual([...filledIn]);
  expect(refused.text).toContain('<form method="post">');
  expect(refused.text).toContain("Verstuur opnieuw");
  expect(refused.text.match(/<(svg|img|a |form)/g)).toEqual(["<form", "<a "]);
  expect((await post(sameOrigin, new URLSearchParams(fieldsIn(refused.text)).toString())).status).toBe(200);
});

test.each<[string, Record<string, string>, string, number]>([
  ["with a password", sameOrigin, "text=a&password=geheim", 503],
  ["with more fields than any of ours", sameOrigin, "text=a&".repeat(201), 503],
  ["of somebody else's page", { ...form, "sec-fetch-site": "cross-site" }, "text=geheim", 403],
])("a form %s does not come back", async (_what, headers, body, status) => {
  const refused = await running.withoutDatabase(() => post(headers, body));
  expect(refused.status).toBe(status);
  expect(refused.text).not.toMatch(/<form|<input|geheim/);
});

test("a form that nobody had read yet comes back as well", async () => {
  const long = `${"lang ".repeat(40_000)}einde`;
  const refused = await post(sameOrigin, new URLSearchParams({ text: long }).toString(), "/slow");
  expect(refused.status).toBe(503);
  const [[name, value] = ["", ""]] = fieldsIn(refused.text);
  expect([name, value.length, value.endsWith("einde")]).toEqual(["text", long.length, true]);
});
