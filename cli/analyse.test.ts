import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { AnalysisReport } from "~/features/results/analyse/analysis.ts";
import { expectedOfPanel, referenceRows, relativeError } from "../tests/setup/reference.ts";
import { runBib } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "bib-analyse-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MARGINS = ["--margins", "tests/reference/population_margins.csv"];
const THREE = [
  "--margin",
  "agegender=age,gender",
  "--margin",
  "wijk",
  "--margin",
  "edu",
  "--base-weight",
  "design_weight",
];
const PANEL = ["tests/reference/panel_1200.csv", ...MARGINS, ...THREE];
const expected = expectedOfPanel();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What the command prints; it must end well. */
async function bib(args: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    expect(await runBib(["analyse", ...args])).toEqual({ code: 0, sentence: "" });
    return print.mock.calls.flat().join("\n");
  } finally {
    print.mockRestore();
  }
}

async function reportOf(args: string[]): Promise<AnalysisReport> {
  return JSON.parse(await bib([...args, "--json"]));
}

function weightsIn(path: string): number[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(header).toBe("respondent_id,weight");
  return lines.map((line) => Number(line.split(",")[1]));
}

function worstError(found: readonly number[], inR: readonly (string | undefined)[]): number {
  expect(found).toHaveLength(inR.length);
  return Math.max(...found.map((weight, index) => relativeError(weight, Number(inR[index]))));
}

describe("the reference panel, against R's survey package", () => {
  test.each([
    ["none", "w_rake", expected.rake.kish],
    ["5", "w_trim5", expected.trim.cap5.kish],
    ["3", "w_trim3", expected.trim.cap3.kish],
  ])("cap %s gives R's weights %s", async (cap, column, kish) => {
    const out = join(folder, `${column}.csv`);
    const { base, weights } = await reportOf([...PANEL, "--cap", cap, "--item", "tev_wonen", "--weights-out", out]);
    expect(base).toEqual({ respondents: 1200, populationSize: 800_000 });
    expect(weights).toMatchObject({ margins: ["agegender", "wijk", "edu"], converged: true, collapsed: [] });
    expect(relativeError(weights.effectiveSize, kish.n_eff)).toBeLessThan(1e-9);
    expect(relativeError(weights.maxOverMean, kish.max_rel)).toBeLessThan(1e-9);
    const found = weightsIn(out);
    expect(
      worstError(
        found,
        referenceRows("expect_weights_panel_1200.csv").map((row) => row[column]),
      ),
    ).toBeLessThan(1e-9);
    expect(
      relativeError(
        found.reduce((sum, weight) => sum + weight, 0),
        800_000,
      ),
    ).toBeLessThan(1e-11);
  });

  test("exact figures of a grade and an effect", async () => {
    const args = ["--cap", "none", "--item", "tev_wonen", "--item", "eff_hn_wonen", "--unrestricted"];
    const { items } = await reportOf([...PANEL, ...args]);
    expect(items.map(({ item, group, withheld }) => ({ item, group, withheld }))).toEqual([
      { item: "tev_wonen", group: null, withheld: false },
      { item: "eff_hn_wonen", group: null, withheld: false },
    ]);
    for (const found of items) {
      const inR = expected.items[found.item];
      expect(found.n).toBe(inR?.n_valid);
      expect(relativeError(found.mean ?? undefined, inR?.mean)).toBeLessThan(1e-9);
      expect(relativeError(found.standardError ?? undefined, inR?.se_fixed)).toBeLessThan(1e-9);
      expect(relativeError(found.dontKnow?.share, inR?.dk_share_weighted)).toBeLessThan(1e-9);
      for (const { value, share } of found.distribution ?? []) {
        expect(relativeError(share, inR?.share_weighted[value])).toBeLessThan(1e-9);
      }
    }
    expect(items[0]?.netEffect).toBeNull();
    expect(relativeError(items[1]?.netEffect?.value, 100 * (expected.net_effect.eff_hn_wonen?.net ?? 0))).toBeLessThan(
      1e-9,
    );
  });

  test.each(["gemeente", "edu"])("groups by %s", async (column) => {
    const inR = expected.groups.tev_wonen?.[column];
    const { items } = await reportOf([
      ...PANEL,
      "--cap",
      "none",
      "--item",
      "tev_wonen",
      "--by",
      column,
      "--unrestricted",
    ]);
    expect(items.map(({ group }) => group)).toEqual(inR?.levels);
    for (const [place, { n, mean, standardError }] of items.entries()) {
      expect(n).toBe(inR?.n[place]);
      expect(relativeError(mean ?? undefined, inR?.mean[place])).toBeLessThan(1e-9);
      expect(relativeError(standardError ?? undefined, inR?.se_fixed[place])).toBeLessThan(1e-9);
    }
  });

  test("--where takes one wave out of a file of three, before weighing", async () => {
    const out = join(folder, "wave.csv");
    const waves = ["tests/reference/waves.csv", ...MARGINS, ...THREE, "--where", "wave=2", "--cap", "none"];
    const { base } = await reportOf([...waves, "--item", "tev_wonen", "--weights-out", out]);
    expect(base.respondents).toBe(900);
    const inR = referenceRows("expect_weights_waves.csv").filter(({ wave }) => wave === "2");
    expect(
      worstError(
        weightsIn(out),
        inR.map(({ w_rake }) => w_rake),
      ),
    ).toBeLessThan(1e-9);
  });

  test("published figures are rounded, and groups with too few people are left out", async () => {
    const { items } = await reportOf([...PANEL, "--item", "eff_hn_wonen", "--by", "wijk"]);
    const [shown] = items;
    expect((shown?.n ?? 1) % 5).toBe(0);
    expect(shown?.mean).toBe(Number(shown?.mean?.toFixed(1)));
    expect(Number.isInteger(shown?.netEffect?.value)).toBe(true);
    for (const { share } of shown?.distribution ?? []) expect(share).toBe(Number(share.toFixed(2)));
    // WK08: 47 people, of whom 43 with an opinion; their weights leave fewer than 30 of them.
    const few = items.find(({ group }) => group === "WK08");
    expect(few).toMatchObject({
      withheld: true,
      n: 45,
      mean: null,
      distribution: null,
      netEffect: null,
      dontKnow: null,
    });
  });

  test("without --json it prints a table", async () => {
    const table = await bib([...PANEL, "--item", "tev_wonen"]);
    expect(table).toContain("1200 respondenten, gewogen naar 800000 mensen.");
    expect(table).toMatch(/^tev_wonen +allen +1185 /m);
  });
});

describe("files as they come", () => {
  const margins = file("marges.csv", "margin,level,N\nwijk,Noord,600\nwijk,Zuid,400\n");
  const people = (count: number, cells: string) => Array.from({ length: count }, () => cells);
  const asked = [...people(30, "Noord,7"), ...people(25, "Zuid,5"), ...people(5, "Zuid,dk"), ...people(4, "Zuid,")];

  test("a byte order mark, quoted cells and Windows line ends change nothing", async () => {
    const args = ["--margins", margins, "--margin", "wijk", "--item", "cijfer", "--unrestricted"];
    const plain = file("plain.csv", ["wijk,cijfer", ...asked].join("\n"));
    const quoted = asked.map((line) => line.replace(/(\w+),(\w*)/, '"$1" , "$2"').replaceAll(" ", ""));
    const windows = file("windows.csv", `\uFEFFwijk,"cijfer"\r\n${quoted.join("\r\n")}\r\n`);
    const report = await reportOf([plain, ...args]);
    expect(await reportOf([windows, ...args])).toEqual(report);
    expect(report.items[0]?.mean).toBeCloseTo((7 * 600 + 5 * 400 * (25 / 34)) / (600 + 400 * (25 / 34)), 10);
    expect(report.items[0]?.dontKnow?.share).toBeCloseTo((400 * 5) / 34 / (600 + (400 * 30) / 34), 10);
  });

  test("a level with few people goes to its neighbour, those not known get their own, and both can be seen", async () => {
    const three = file("drie.csv", "margin,level,N\nwijk,Noord,500\nwijk,Midden,100\nwijk,Zuid,400\n");
    const lines = [...asked, ...people(3, "Midden,6"), ...people(17, ",8")];
    const path = file(
      "klein.csv",
      `respondent_id,wijk,cijfer\n${lines.map((line, index) => `${index},${line}`).join("\n")}`,
    );
    const out = join(folder, "klein-weights.csv");
    const args = [path, "--margins", three, "--margin", "wijk", "--item", "cijfer", "--weights-out", out];
    const { weights } = await reportOf([...args, "--unrestricted"]);
    expect(weights.collapsed).toEqual([{ margin: "wijk", from: "Midden", into: "Noord", people: 3 }]);
    // 17 of the 84 are not known: 17/84 of 1,000 people.
    expect(weightsIn(out).at(-1)).toBeCloseTo(1000 / 84, 9);
    expect(weightsIn(out)[0]).toBeCloseTo((600 * (67 / 84)) / 33, 9);
    expect((await reportOf(args)).weights.collapsed).toEqual([
      { margin: "wijk", from: "Midden", into: "Noord", people: null },
    ]);
  });

  test("a group hidden for its size is not left to be found by subtraction", async () => {
    const lines = [
      ...people(60, "Noord,7,a"),
      ...people(40, "Zuid,6,b"),
      ...people(35, "Zuid,5,c"),
      ...people(4, "Zuid,9,d"),
    ];
    const path = file("groepen.csv", ["wijk,cijfer,groep", ...lines].join("\n"));
    const { items } = await reportOf([
      path,
      "--margins",
      margins,
      "--margin",
      "wijk",
      "--item",
      "cijfer",
      "--by",
      "groep",
    ]);
    expect(items.map(({ group, n, withheld }) => [group, n, withheld])).toEqual([
      ["a", 60, false],
      ["b", 40, false],
      ["c", null, true],
      ["d", null, true],
    ]);
  });
});

test("as a process it prints one JSON object and ends with 0, or one sentence and 2", { timeout: 60_000 }, () => {
  const run = (args: string[]) => {
    const env = { ...process.env, NODE_OPTIONS: "" };
    const words = ["--import", "tsx", "cli/bib.ts", "analyse", ...args, "--json"];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", env });
    return { status, stdout, stderr };
  };
  const right = run([...PANEL, "--cap", "none", "--item", "tev_wonen", "--unrestricted"]);
  expect(right).toMatchObject({ status: 0, stderr: "" });
  const report: AnalysisReport = JSON.parse(right.stdout);
  expect(relativeError(report.items[0]?.mean ?? undefined, expected.items.tev_wonen?.mean)).toBeLessThan(1e-9);
  expect(run([...PANEL, "--item", "tev_zeilen"])).toEqual({
    status: 2,
    stdout: "",
    stderr: "panel_1200.csv, regel 1, kolom tev_zeilen: deze kolom ontbreekt in de kopregel.\n",
  });
});
