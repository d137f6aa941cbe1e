import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { anOrganisation } from "../tests/factories/round.ts";
import { testDatabase } from "../tests/setup/database.ts";
import { runBib } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "bib-"));
beforeAll(async () => {
  const database = await testDatabase();
  await anOrganisation(database.db);
  vi.stubEnv("BIB_OWNER_URL", database.ownerUrl);
  return () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  };
});

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function fileWith(question: string): string {
  const path = join(folder, "lijst.yaml");
  writeFileSync(path, `vragenlijst:\n  slug: wonen\n  titel: {nl: Wonen}\n  vragen:\n  - ${question}\n`);
  return path;
}

test("bib questionnaire import tells what it made", async () => {
  const path = fileWith("{code: a, soort: grade, tekst: {nl: A?}}");
  expect(await runBib(["questionnaire", "import", path])).toEqual({ code: 0, sentence: "" });
  await runBib(["questionnaire", "import", path]);
  await runBib(["questionnaire", "import", fileWith("{code: a, soort: grade, tekst: {nl: B?}}")]);
  expect(printed).toEqual([
    "Vragenlijst wonen staat klaar.",
    "Vragenlijst wonen: niets veranderd (versie 1).",
    "Versie 2 van vragenlijst wonen staat klaar.",
  ]);
});

test("bib questionnaire import names the line and the field that are wrong", async () => {
  const { code, sentence } = await runBib([
    "questionnaire",
    "import",
    fileWith("{code: a, soort: raadsel, tekst: {nl: A?}}"),
  ]);
  expect(code).toBe(2);
  expect(sentence).toBe("lijst.yaml, regel 5, kolom 22: vragenlijst > vragen > 1 > soort: dit veld klopt niet.");
});
