import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { NamedStance, OpinionReport } from "~/features/discussions/opinion-groups/opinion-report.ts";
import { CONVERSATIONS, pathOf, rowsOf } from "../tests/statistics/polis.ts";
import { largestError } from "../tests/statistics/relative-error.ts";
import { runBib } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "bib-opinion-groups-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, "stemmen.csv");
  writeFileSync(path, text);
  return path;
}

/** What the command prints; it must end well. */
async function bib(args: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    expect(await runBib(["opinion-groups", ...args])).toEqual({ code: 0, sentence: "" });
    return print.mock.calls.flat().join("\n");
  } finally {
    print.mockRestore();
  }
}

async function reportOf(path: string, ...args: string[]): Promise<OpinionReport> {
  return JSON.parse(await bib([path, ...args, "--json"]));
}

type Row = Record<string, string>;

const FIGURES = new Set(["share", "shareTest", "ratio", "ratioTest", "value"]);

/** Votes of a group or of the rest with one added: who took the side, who did not, and all. */
interface SideInTable {
  yes: number;
  no: number;
  all: number;
}

/** Everything the report says, worked out from the cells of the file as texts; tests as the root of Pearson's χ². */
function workedOut(rows: readonly Row[], statements: readonly string[]): OpinionReport {
  const grouped = rows.filter((row) => row["group-id"] !== "");
  const groups = [...new Set(grouped.map((row) => row["group-id"] ?? ""))].sort((a, b) => Number(a) - Number(b));
  const cells = (statement: string, belongs: (row: Row) => boolean) =>
    grouped.filter(belongs).flatMap((row) => row[statement] || []);
  const stance = (statement: string, group: string, sign: "1" | "-1"): NamedStance => {
    const [own, rest] = [true, false].map((inside) => {
      const votes = cells(statement, (row) => (row["group-id"] === group) === inside);
      const taken = votes.filter((vote) => vote === sign).length;
      return { yes: taken + 1, no: votes.length - taken, all: votes.length + 1 };
    }) as [SideInTable, SideInTable];
    const cross = own.yes * rest.no - own.no * rest.yes;
    const square =
      ((own.all + rest.all) * cross ** 2) / (own.all * rest.all * (own.yes + rest.yes) * (own.no + rest.no || 1));
    return {
      statement,
      side: sign === "1" ? "agree" : "disagree",
      share: own.yes / (own.all + 1),
      shareTest: (own.yes - own.no) / Math.sqrt(own.all),
      ratio: (own.yes * (rest.all + 1)) / ((own.all + 1) * rest.yes),
      ratioTest: Math.sign(cross) * Math.sqrt(square),
    };
  };
  return {
    groups: groups.map((group) => {
      const clear = statements
        .flatMap((statement) => [stance(statement, group, "1"), stance(statement, group, "-1")])
        .filter(({ shareTest, ratioTest }) => shareTest > 1.2816 && ratioTest > 1.2816)
        .map((one) => ({ one, strength: one.ratio * one.ratioTest * one.share * one.shareTest }))
        .sort((x, y) => y.strength - x.strength)
        .map(({ one }) => one);
      const best = clear.find(({ side }) => side === "agree");
      const representative = [...(best ? [best] : []), ...clear.filter((one) => one !== best)].slice(0, 5);
      return { group, n: grouped.filter((row) => row["group-id"] === group).length, representative };
    }),
    consensus: statements.map((statement) => ({
      statement,
      value: groups.reduce((product, group) => product * stance(statement, group, "1").share, 1),
    })),
  };
}

/** The same groups, statements and sides, and numbers that differ by less than 1e-9 of what they are. */
function expectSame(found: OpinionReport, expected: OpinionReport): void {
  const without = (report: OpinionReport) =>
    JSON.parse(JSON.stringify(report, (key, value) => (FIGURES.has(key) ? 0 : value)));
  const figures = (report: OpinionReport) => [
    ...report.groups.flatMap((group) =>
      group.representative.flatMap(({ share, shareTest, ratio, ratioTest }) => [share, shareTest, ratio, ratioTest]),
    ),
    ...report.consensus.map(({ value }) => value),
  ];
  expect(without(found)).toEqual(without(expected));
  expect(largestError(figures(found), figures(expected))).toBeLessThan(1e-9);
}

describe.each(CONVERSATIONS)("%s", (conversation) => {
  const path = pathOf(conversation, "participants-votes.csv");
  const rows = rowsOf(conversation, "participants-votes.csv");
  const statements = Object.keys(rows[0] ?? {}).filter((column) => /^\d+$/.test(column));
  test("with the groups of the file gives what follows from its cells", async () => {
    expectSame(await reportOf(path, "--given-groups"), workedOut(rows, statements));
  });
  test("without them finds groups of its own, the same each time", async () => {
    const report = await reportOf(path);
    expect(report.groups.length).toBeGreaterThan(1);
    expect(report.groups.map(({ group }) => group)).toEqual(report.groups.map((_, at) => String(at)));
    expect(report.consensus.map(({ statement }) => statement)).toEqual(statements);
    expect(await reportOf(path)).toEqual(report);
  });
});

describe("a file to follow by hand", () => {
  const HEADER = "participant,xid,group-id,wijk,n-comments,n-votes,n-agree,n-disagree,bomen,7,stil";
  const people = (group: string, count: number, cells: string) => {
    return Array.from({ length: count }, (_, at) => `${group}${at},,${group},Zuid,0,3,1,1,${cells}`);
  };
  const TEXT = [HEADER, ...people("10", 8, "1,0,"), ...people("9", 8, "-1,,"), "los,,,Oost,0,2,2,0,1,1,1"].join("\n");

  test("columns about people are no statements, and names need not be numbers", async () => {
    const report = await reportOf(file(TEXT), "--given-groups");
    expect(report.consensus.map(({ statement }) => statement)).toEqual(["bomen", "7", "stil"]);
  });
  test("who is in no group counts nowhere, and groups stand in the order of their numbers", async () => {
    const report = await reportOf(file(TEXT), "--given-groups");
    expect(report.groups).toEqual([
      {
        group: "9",
        n: 8,
        representative: [
          expect.objectContaining({ statement: "bomen", side: "disagree", share: 0.9, shareTest: 3, ratio: 9 }),
        ],
      },
      {
        group: "10",
        n: 8,
        representative: [
          expect.objectContaining({ statement: "bomen", side: "agree", share: 0.9, shareTest: 3, ratio: 9 }),
        ],
      },
    ]);
    const ratioTest = (1 - 1 / 9) / Math.sqrt((10 / 18) * (8 / 18) * (2 / 9));
    for (const { representative } of report.groups) expect(representative[0]?.ratioTest).toBeCloseTo(ratioTest, 12);
  });
  test("passing is a vote, and a statement without votes counts for one half in each group", async () => {
    const { consensus } = await reportOf(file(TEXT), "--given-groups");
    const expected = [0.9 * 0.1, 0.1 * 0.5, 0.25];
    expect(
      largestError(
        consensus.map(({ value }) => value),
        expected,
      ),
    ).toBeLessThan(1e-12);
  });
  test("one group, also of one person, has no rest to differ from", async () => {
    const report = await reportOf(file("participant,group-id,0\na,x,1\n"), "--given-groups");
    expect(report).toEqual({
      groups: [{ group: "x", n: 1, representative: [] }],
      consensus: [{ statement: "0", value: 2 / 3 }],
    });
  });
  test("a mark of order, Windows line ends, quotes and 1.0 are read as they are meant", async () => {
    const text = TEXT.replaceAll(",1,0,\n", ",1.0,0,\n").replaceAll("los", '"los"').replaceAll("\n", "\r\n");
    const plain = await reportOf(file(TEXT), "--given-groups");
    expect(await reportOf(file(`\uFEFF${text}`), "--given-groups")).toEqual(plain);
  });
  test("a person reads a table", async () => {
    const given = (await bib([file(TEXT), "--given-groups"])).split("\n");
    expect(given).toContain("Mensen: 17, van wie 1 in geen groep. Stellingen: 3. Groepen: 2.");
    expect(given).toContain("bomen     oneens  0.90     3.00   9.00        3.79");
    const everything = [HEADER, ...people("10", 8, "1,0,1"), ...people("9", 8, "-1,0,-1")].join("\n");
    const computed = await bib([file(everything)]);
    expect(computed).toContain("De groepen zijn berekend; gemiddelde silhouet: 1.00.");
  });
});

describe("what cannot be used is refused with file, line and column", () => {
  const HEADER = "participant,group-id,0,1";
  test.each([
    { text: "", sentence: "regel 1: het bestand is leeg." },
    { text: HEADER, sentence: "regel 2: onder de kopregel staan geen gegevens." },
    { text: "persoon,group-id,0\na,0,1", sentence: "regel 1, kolom participant: deze kolom ontbreekt in de kopregel." },
    { text: "participant,0\na,1", sentence: "regel 1, kolom group-id: deze kolom ontbreekt in de kopregel." },
    {
      text: "participant,group-id,0,0\na,0,1,1",
      sentence: "regel 1, kolom 0: deze kolom staat twee keer in de kopregel.",
    },
    { text: "participant,group-id,0,\na,0,1,", sentence: "regel 1, kolom 4: deze kolom heeft geen naam." },
    {
      text: "participant,group-id,n-votes\na,0,1",
      sentence: "regel 1, kolom n-votes: achter deze kolom staat geen kolom met een stelling.",
    },
    { text: `${HEADER}\na,0,1,0\n,0,1,0`, sentence: "regel 3, kolom participant: hier staat niets." },
    { text: `${HEADER}\na,0,1,0\na,1,1,0`, sentence: "regel 3, kolom participant: deelnemer a staat ook op regel 2." },
    { text: `${HEADER}\na,0,1,eens`, sentence: 'regel 2, kolom 1: "eens" is geen getal.' },
    {
      text: `${HEADER}\na,0,1,2`,
      sentence: "regel 2, kolom 1: 2 is geen stem: kies 1 (eens), -1 (oneens), 0 (overgeslagen) of niets.",
    },
    {
      text: `${HEADER}\na,0,1`,
      sentence: "regel 2, kolom 3: deze regel heeft een ander aantal kolommen dan de kopregel.",
    },
    { text: `${HEADER}\na,,1,0\nb,,1,0`, sentence: "regel 2, kolom group-id: niemand in dit bestand heeft een groep." },
  ])("$sentence", async ({ text, sentence }) => {
    expect(await runBib(["opinion-groups", file(text), "--given-groups", "--json"])).toEqual({
      code: 2,
      sentence: `stemmen.csv, ${sentence}`,
    });
  });
  test("votes in which nobody differs have no groups", async () => {
    expect(await runBib(["opinion-groups", file(`${HEADER}\na,,1,0\nb,,1,0`)])).toEqual({
      code: 2,
      sentence:
        "stemmen.csv, regel 2, kolom 0: er zijn geen groepen te vinden. Te weinig mensen stemden vaak genoeg, of iedereen stemde hetzelfde.",
    });
  });
  test("a file that is not there", async () => {
    expect(await runBib(["opinion-groups", "bestaat-niet.csv"])).toEqual({
      code: 2,
      sentence: "bestaat-niet.csv: dit bestand bestaat niet.",
    });
  });
});
