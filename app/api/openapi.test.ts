import { Spectral } from "@stoplight/spectral-core";
import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { apiDesignRules } from "../../tests/house/api-design-rules.ts";
import { openApiDocument } from "./openapi.server.ts";
import { resources } from "./resources/index.server.ts";

const site = { origin: "https://meedoen.nl", organisation: "Proefregio" };
const place = { ...site, contactEmail: "opendata@proefregio.nl" };
const document = openApiDocument(resources, { t: translator("nl"), ...place });

/** The first run gets all rules ready. */
const slow = { timeout: 60_000 };

type Path = Record<string, { get: { responses: Record<string, { headers?: object }> } }>;

async function complaints(described: object): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(apiDesignRules);
  const found = await spectral.run(JSON.parse(JSON.stringify(described)));
  return found.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
}

test("the description of the API keeps the NLGov API Design Rules, without an error or a warning", slow, async () => {
  expect(await complaints(document)).toEqual([]);
});

test.each<[string, string, (paths: Path) => void]>([
  ["core/no-trailing-slash", "an address with a slash at its end", (paths) => move(paths, "/areas", "/areas/")],
  ["core/path-segments-kebab-case", "a word with a capital", (paths) => move(paths, "/areas", "/planAreas")],
  ["core/publish-openapi", "no description of itself", (paths) => void delete paths["/openapi.json"]],
  ["core/version-header", "an answer without the version", (paths) => void delete ok(paths, "/areas").headers],
  [
    "core/error-handling/invalid-input",
    "parameters that are never refused",
    (paths) => void delete paths["/areas"]?.get.responses[400],
  ],
])("the rule %s finds %s", slow, async (rule, _what, spoil) => {
  const spoiled = structuredClone(document);
  spoil(spoiled.paths as Path);
  expect((await complaints(spoiled)).map((line) => line.split(" ")[0])).toContain(rule);
});

function move(paths: Path, from: string, to: string): void {
  const moved = paths[from];
  if (!moved) throw new Error(`No path ${from}`);
  delete paths[from];
  paths[to] = moved;
}

function ok(paths: Path, path: string) {
  const answer = paths[path]?.get.responses[200];
  if (!answer) throw new Error(`No answer of ${path}`);
  return answer;
}

test("the description names every address of the contract and nothing that writes", () => {
  expect(Object.keys(document.paths as Path).sort()).toEqual([
    "/areas",
    "/catalog",
    "/framework",
    "/indicators",
    "/openapi.json",
    "/proposals",
    "/proposals/{slug}",
    "/rounds",
    "/rounds/{id}",
    "/rounds/{id}/results",
  ]);
});

test("the address for questions is that of the installation, and none is made up without it", () => {
  const infoOf = (contactEmail: string | undefined) =>
    openApiDocument(resources, { t: translator("nl"), ...site, contactEmail }).info as { contact: object };
  expect(infoOf("opendata@proefregio.nl").contact).toMatchObject({ email: "opendata@proefregio.nl" });
  expect(infoOf(undefined).contact).toEqual({ name: "Proefregio", url: "https://meedoen.nl/over" });
});

test("every operation says under which licence its answer may be used", () => {
  const paths = document.paths as Record<string, { get: { description: string } }>;
  for (const [path, { get }] of Object.entries(paths)) {
    const isOfficial = path === "/indicators" || path === "/areas";
    expect(get.description, path).toContain(isOfficial ? "CC BY 4.0" : "CC0 1.0");
  }
});

test("the description has no key of a sentence left in it, and is English when asked", () => {
  expect(JSON.stringify(document)).not.toContain("openData.");
  expect(openApiDocument(resources, { t: translator("en"), ...place }).info).toMatchObject({
    title: "Open data of Proefregio",
  });
});
