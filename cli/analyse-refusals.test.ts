import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runBib } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "bib-analyse-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = "respondent_id,wijk,edu,recruitment,gewicht,cijfer";
const RIGHT = [
  ...Array.from({ length: 25 }, (_, index) => `a${index},Noord,hoog,invited,1,7`),
  ...Array.from({ length: 25 }, (_, index) => `b${index},Zuid,laag,invited,1,dk`),
  ...Array.from({ length: 25 }, (_, index) => `c${index},Zuid,hoog,open,1,`),
];
const MARGINS = "margin,level,N\nwijk,Noord,600\nwijk,Zuid,400\nedu,laag,300\nedu,hoog,700\n";

interface Case {
  /** Lines of the responses after the header; the right ones when left out. */
  lines?: string[];
  header?: string;
  margins?: string;
  args?: string[];
  sentence: string;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run({ lines = RIGHT, header = HEADER, margins = MARGINS, args = [] }: Omit<Case, "sentence">) {
  const responses = write("antwoorden.csv", [header, ...lines].filter((line) => line !== "").join("\n"));
  const usual = ["--margins", write("marges.csv", margins), "--margin", "wijk", "--item", "cijfer"];
  return runBib(["analyse", responses, ...usual, "--json", ...args]);
}

const replaced = (line: string) => [RIGHT[0] ?? "", line, ...RIGHT.slice(1)];

test.each<Case>([
  {
    lines: replaced("x,West,hoog,invited,1,7"),
    sentence: 'antwoorden.csv, regel 3, kolom wijk: "West" komt niet voor in marge wijk, of er woont daar niemand.',
  },
  {
    margins: MARGINS.replace("Noord,600", "Noord,0"),
    sentence: 'antwoorden.csv, regel 2, kolom wijk: "Noord" komt niet voor in marge wijk, of er woont daar niemand.',
  },
  {
    margins: MARGINS.replace("hoog,700", "hoog,711"),
    args: ["--margin", "edu"],
    sentence:
      "marges.csv, regel 4, kolom N: marge edu telt 1011 mensen en marge wijk 1000; dat scheelt meer dan 1 procent.",
  },
  {
    margins: `${MARGINS}wijk,Zuid,1\n`,
    sentence: 'marges.csv, regel 6, kolom level: "Zuid" van marge wijk staat ook op regel 3.',
  },
  {
    margins: MARGINS.replace("Zuid,400", "Zuid,-400"),
    sentence: "marges.csv, regel 3, kolom N: het aantal mensen is -400, maar moet 0 of meer zijn.",
  },
  {
    margins: MARGINS.replace("Zuid,400", "Zuid,veel"),
    sentence: 'marges.csv, regel 3, kolom N: "veel" is geen getal.',
  },
  {
    margins: "margin,level,N\nwijk,Noord,0\n",
    sentence: "marges.csv, regel 2, kolom N: marge wijk heeft geen mensen.",
  },
  {
    margins: "margin,level\nwijk,Noord\n",
    sentence: "marges.csv, regel 1, kolom N: deze kolom ontbreekt in de kopregel.",
  },
  { margins: "", sentence: "marges.csv, regel 1: het bestand is leeg." },
  {
    args: ["--margin", "leeftijd"],
    sentence: 'marges.csv, regel 1, kolom margin: marge "leeftijd" staat hier niet. Wel: wijk, edu.',
  },
  {
    args: ["--margin", "edu=opleiding"],
    sentence: "antwoorden.csv, regel 1, kolom opleiding: deze kolom ontbreekt in de kopregel.",
  },
  {
    args: ["--item", "tevreden"],
    sentence: "antwoorden.csv, regel 1, kolom tevreden: deze kolom ontbreekt in de kopregel.",
  },
  { args: ["--by", "buurt"], sentence: "antwoorden.csv, regel 1, kolom buurt: deze kolom ontbreekt in de kopregel." },
  {
    header: HEADER.replace("respondent_id", "nummer"),
    args: ["--weights-out", "nergens.csv"],
    sentence: "antwoorden.csv, regel 1, kolom respondent_id: deze kolom ontbreekt in de kopregel.",
  },
  {
    lines: replaced(",Noord,hoog,invited,1,7"),
    args: ["--weights-out", "nergens.csv"],
    sentence: "antwoorden.csv, regel 3, kolom respondent_id: hier staat niets.",
  },
  {
    lines: replaced("x,Noord,hoog,invited,1,goed"),
    sentence: 'antwoorden.csv, regel 3, kolom cijfer: "goed" is geen getal.',
  },
  {
    lines: replaced("x,Noord,hoog,invited,1,1;3;5"),
    sentence:
      'antwoorden.csv, regel 3, kolom cijfer: "1;3;5" zijn meer antwoorden: een vraag met meer keuzes kan deze opdracht niet uitrekenen.',
  },
  {
    lines: replaced("x,Noord,hoog,invited,1,7.5"),
    sentence: "antwoorden.csv, regel 3, kolom cijfer: 7.5 is geen heel getal.",
  },
  {
    lines: replaced("x,Noord,hoog,invited,1,9999"),
    sentence: "antwoorden.csv, regel 3, kolom cijfer: 9999 ligt te ver van de andere antwoorden.",
  },
  {
    lines: replaced("x,Noord,hoog,invited,zwaar,7"),
    args: ["--base-weight", "gewicht"],
    sentence: 'antwoorden.csv, regel 3, kolom gewicht: "zwaar" is geen getal.',
  },
  {
    lines: replaced("x,Noord,hoog,invited,0,7"),
    args: ["--base-weight", "gewicht"],
    sentence: "antwoorden.csv, regel 3, kolom gewicht: het gewicht is 0, maar moet meer dan 0 zijn.",
  },
  {
    lines: replaced("x,Noord,hoog,invited,2000000000000,7"),
    args: ["--base-weight", "gewicht"],
    sentence:
      "antwoorden.csv, regel 3, kolom gewicht: het gewicht is 2000000000000, maar mag niet meer dan 1000000000000 zijn.",
  },
  {
    lines: replaced("a0,Noord,hoog,invited,1,7"),
    sentence: "antwoorden.csv, regel 3, kolom respondent_id: respondent a0 staat ook op regel 2.",
  },
  {
    args: ["--where", "recruitment=brief"],
    sentence: "antwoorden.csv, regel 1, kolom recruitment: geen enkele respondent voldoet aan --where.",
  },
  {
    args: ["--where", "kleur=rood"],
    sentence: "antwoorden.csv, regel 1, kolom kleur: deze kolom ontbreekt in de kopregel.",
  },
  { lines: [], header: "", sentence: "antwoorden.csv, regel 1: het bestand is leeg." },
  { lines: [], sentence: "antwoorden.csv, regel 2: onder de kopregel staan geen gegevens." },
  {
    lines: ["x,,hoog,invited,1,7", "y,,laag,invited,1,8"],
    sentence: "antwoorden.csv, regel 1, kolom wijk: niemand heeft een waarde voor marge wijk.",
  },
  {
    args: ["--weights-out", join("bestaat-niet", "gewichten.csv")],
    sentence: `${join("bestaat-niet", "gewichten.csv")}: dit bestand kan niet worden geschreven.`,
  },
  { args: ["--cap", "1"], sentence: '"1" is geen getal boven 1, en ook niet none (--cap).' },
  { args: ["--margin", "wijk"], sentence: "Marge wijk is twee keer genoemd (--margin)." },
  { args: ["--where", "wijk"], sentence: "Deze waarde kan niet (--where <kolom=waarde>): zie --help." },
  { args: ["--margin", "edu="], sentence: "Deze waarde kan niet (--margin <naam[=kolom,kolom]>): zie --help." },
])("$sentence", async ({ sentence, ...given }) => {
  expect(await run(given)).toEqual({ code: 2, sentence });
});

test("weights that cannot meet every margin are 1, one sentence, and no figures", async () => {
  const tied = [
    ...Array.from({ length: 25 }, (_, index) => `a${index},Noord,hoog,invited,1,7`),
    ...Array.from({ length: 25 }, (_, index) => `b${index},Zuid,laag,invited,1,6`),
  ];
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  expect(await run({ lines: tied, args: ["--margin", "edu"] })).toEqual({
    code: 1,
    sentence: "Er zijn geen gewichten die bij alle marges passen: kies minder marges of een hogere --cap.",
  });
  expect(JSON.parse(String(print.mock.calls[0]?.[0]))).toMatchObject({ weights: { converged: false }, items: [] });
  print.mockRestore();
});
