import { writeFileSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { analyse } from "~/features/results/analyse/analyse.ts";
import type { Analysis, MarginColumns, Question } from "~/features/results/analyse/analysis.ts";
import { analysisTable } from "~/features/results/analyse/analysis-table.ts";
import { BadInput } from "~/platform/bad-input.ts";
import { StartError } from "~db/start-error.ts";
import { UsageError } from "../failure.ts";
import { readTextFile } from "../input-file.ts";
import { tell } from "../output.ts";

interface Options {
  margins: string;
  margin: MarginColumns[];
  baseWeight?: string;
  where?: [string, string][];
  cap: number;
  item: string[];
  by?: string;
  weightsOut?: string;
  unrestricted?: boolean;
  json?: boolean;
}

const USUAL_CAP = 5;
/** Commander turns a null into an empty text. */
const NO_CAP = Number.POSITIVE_INFINITY;

const EXPLAINED = `
Het bestand met antwoorden heeft een rij per respondent en een kolom per vraag. In een cel van een vraag staat:
  een heel getal   het antwoord
  dk               "weet ik niet": telt alleen mee in dat percentage
  niets            de vraag is niet gesteld of overgeslagen: telt niet mee
Een vraag met meer keuzes (zoals een top 3) kan deze opdracht niet uitrekenen.

Voorbeeld:
  bib analyse antwoorden.csv --margins marges.csv \\
    --margin agegender=age,gender --margin education \\
    --where recruitment=invited --item tev_wonen --by gemeente
  met in antwoorden.csv: respondent_id,age,gender,education,gemeente,recruitment,tev_wonen
  en in marges.csv:      margin,level,N
                         agegender,18-29|vrouw,81000
                         education,hoog,240000`;

/** `bib analyse`. */
export function addAnalyse(bib: Command): void {
  bib
    .command("analyse")
    .description("Weegt een bestand met antwoorden en rekent de uitkomsten uit. Heeft geen database nodig.")
    .argument("<antwoorden.csv>")
    .requiredOption("--margins <bestand.csv>", "hoeveel mensen er in elke groep zijn: margin,level,N")
    .requiredOption("--margin <naam[=kolom,kolom]>", "marge om op te wegen; mag vaker", marginOf)
    .requiredOption("--item <kolom>", "vraag om uit te rekenen; mag vaker", collected)
    .option("--base-weight <kolom>", "kolom met het gewicht vóór het wegen")
    .option("--where <kolom=waarde>", "alleen deze respondenten; mag vaker", conditionOf)
    .option("--cap <getal|none>", "grootste gewicht, in gemiddelde gewichten", capOf, USUAL_CAP)
    .option("--by <kolom>", "uitkomsten per groep")
    .option("--weights-out <bestand.csv>", "schrijf het gewicht van elke respondent naar dit bestand")
    .option("--unrestricted", "precieze cijfers van elke groep, zonder de regels voor publiceren")
    .option("--json", "uitkomst als JSON")
    .addHelpText("after", EXPLAINED)
    .action((path: string, options: Options) => {
      const files = { responses: readTextFile(path), margins: readTextFile(options.margins) };
      const analysis = analyse(files, questionOf(options));
      if (analysis.report.weights.converged && options.weightsOut) writeWeights(options.weightsOut, analysis);
      tell(options, analysis.report, analysisTable(analysis.report));
      if (!analysis.report.weights.converged) {
        throw new StartError(
          "Er zijn geen gewichten die bij alle marges passen: kies minder marges of een hogere --cap.",
        );
      }
    });
}

function questionOf(options: Options): Question {
  const where = new Map<string, string[]>();
  for (const [column, value] of options.where ?? []) where.set(column, [...(where.get(column) ?? []), value]);
  return {
    margins: options.margin,
    baseWeight: options.baseWeight ?? null,
    where,
    cap: options.cap === NO_CAP ? null : options.cap,
    items: [...new Set(options.item)],
    by: options.by ?? null,
    unrestricted: options.unrestricted ?? false,
    named: options.weightsOut !== undefined,
  };
}

/** `wijk`, or `agegender=age,gender` for a margin that crosses columns. */
function marginOf(text: string, before: MarginColumns[] = []): MarginColumns[] {
  const [name = "", columns] = splitOnce(text, "=");
  const margin = { name, columns: columns === undefined ? [name] : columns.split(",") };
  if (name === "" || margin.columns.includes("")) throw new InvalidArgumentError("");
  if (before.some((other) => other.name === name))
    throw new UsageError(`Marge ${name} is twee keer genoemd (--margin).`);
  return [...before, margin];
}

function conditionOf(text: string, before: [string, string][] = []): [string, string][] {
  const [column = "", value] = splitOnce(text, "=");
  if (column === "" || value === undefined) throw new InvalidArgumentError("");
  return [...before, [column, value]];
}

function collected(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function capOf(text: string): number {
  if (text === "none") return NO_CAP;
  const cap = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(cap > 1)) throw new UsageError(`"${text}" is geen getal boven 1, en ook niet none (--cap).`);
  return cap;
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, undefined] : [text.slice(0, place), text.slice(place + mark.length)];
}

function writeWeights(path: string, { weights }: Analysis): void {
  const lines = weights.map(({ respondent, weight }) => `${quoted(respondent ?? "")},${weight}`);
  try {
    writeFileSync(path, `${["respondent_id,weight", ...lines].join("\n")}\n`);
  } catch {
    throw new BadInput({ file: path }, "dit bestand kan niet worden geschreven.");
  }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
