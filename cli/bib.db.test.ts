import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { areas, users } from "~db/schema/index.ts";
import { testDatabase } from "../tests/setup/database.ts";

const folder = mkdtempSync(join(tmpdir(), "bib-"));
let ownerUrl: string;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line as an operator does. */
function bib(args: string[], { url = ownerUrl, input = "" } = {}): Promise<Ended> {
  const env = { ...process.env, BIB_OWNER_URL: url, NODE_OPTIONS: "" };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "cli/bib.ts", ...args],
      { env },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const header = "code,name,level,parent_code,population,population_year,source";

test("areas are imported once, and a second import says that nothing changed", async () => {
  const path = file(
    "land.csv",
    `\uFEFF${header}\r\nNL01,Nederland,land,,17942942,2024,CBS\r\nPV27,"Noord-Holland",provincie,NL01,,,CBS\r\n`,
  );
  expect(await bib(["areas", "import", path, "--json"])).toEqual({
    code: 0,
    stdout: `{"areas":{"added":2,"changed":0,"unchanged":0},"boundaries":{"added":0,"changed":0,"unchanged":0}}\n`,
    stderr: "",
  });
  expect((await bib(["areas", "import", path])).stdout).toContain("Gebieden: niets veranderd (2 gelijk).");
});

test("a malformed file is refused in one sentence with file, line and column, and nothing of it is stored", async () => {
  const { owner } = await testDatabase();
  const before = await owner.db.select({ n: count() }).from(areas);
  const path = file(
    "fout.csv",
    `${header}\nPV28,Zuid-Holland,provincie,NL01,,,CBS\nPV29,Zeeland,provincie,NL99,,,CBS\n`,
  );
  expect(await bib(["areas", "import", path])).toEqual({
    code: 2,
    stdout: "",
    stderr: "fout.csv, regel 3, kolom parent_code: gebied NL99 bestaat niet.\n",
  });
  expect(await owner.db.select({ n: count() }).from(areas)).toEqual(before);
});

test("a wrong outline takes the areas of the same import with it", async () => {
  const good = file("zuid.csv", `${header}\nPV30,Brabant,provincie,NL01,,,CBS\n`);
  const outlines = file("kaart.geojson", '{"type":"FeatureCollection","features":[]}');
  const ended = await bib(["areas", "import", good, "--boundaries", outlines]);
  expect(ended).toMatchObject({
    code: 2,
    stderr: "kaart.geojson: dit is geen GeoJSON FeatureCollection met vormen (features).\n",
  });
  const { owner } = await testDatabase();
  const codes = await owner.db.select({ code: areas.code }).from(areas);
  expect(codes.map(({ code }) => code)).not.toContain("PV30");
});

test("text that is not UTF-8 is refused with its line", async () => {
  const path = join(folder, "latijn.csv");
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(`${header}\nPV21,Frysl`), Buffer.from([0xe2]), Buffer.from("n,provincie,NL01,,,CBS\n")]),
  );
  expect((await bib(["areas", "import", path])).stderr).toBe("latijn.csv, regel 2: deze tekst is geen UTF-8.\n");
});

test("a database that is not there is 1 and one sentence", async () => {
  const ended = await bib(["round", "close", "x"], { url: "postgres://nobody:x@127.0.0.1:1/nothing" });
  expect(ended).toEqual({ code: 1, stdout: "", stderr: "De database is niet bereikbaar.\n" });
});

test("an account needs an organisation, a password of twelve characters, and an address of its own", async () => {
  const { owner } = await testDatabase();
  const create = (password: string) =>
    bib(["user", "create", "--email", "a@b.nl", "--name", "Ada", "--role", "admin", "--password-stdin"], {
      input: `${password}\n`,
    });
  expect(await create("lang genoeg wachtwoord")).toMatchObject({
    code: 1,
    stderr: "Er is nog geen organisatie: maak er een met bib organisation create.\n",
  });
  const organise = (slug: string) => bib(["organisation", "create", "--slug", slug, "--name", " Regio Zuid "]);
  expect(await organise("Regio Zuid")).toMatchObject({ code: 2, stderr: expect.stringContaining("--slug") });
  expect(await organise("zuid")).toEqual({ code: 0, stdout: "Organisatie zuid gemaakt: Regio Zuid.\n", stderr: "" });
  expect(await organise("zuid")).toMatchObject({ code: 2, stderr: "Er is al een organisatie zuid.\n" });
  expect(await create("kort")).toMatchObject({ code: 2, stderr: "Het wachtwoord moet ten minste 12 tekens hebben.\n" });
  expect(await create("lang genoeg wachtwoord")).toMatchObject({ code: 0, stdout: "Account gemaakt voor a@b.nl.\n" });
  expect(await create("lang genoeg wachtwoord")).toMatchObject({
    code: 2,
    stderr: "Er is al een account met a@b.nl.\n",
  });
  expect(await owner.db.select({ email: users.email, role: users.role }).from(users)).toEqual([
    { email: "a@b.nl", role: "admin" },
  ]);
});
