import { type Command, InvalidArgumentError } from "commander";
import { clock } from "~/platform/clock.server.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { signInLines } from "../demo/accounts.ts";
import { loadRespondents } from "../demo/load.ts";
import { type DemoSetup, setUpDemo } from "../demo/setup.ts";
import { countsText, tell } from "../output.ts";

const mostRespondents = 10_000_000;
/** Enough for figures in both streams of the large rounds, few enough to start fast. */
const usualRespondents = 3_000;
const largestSeed = 2 ** 31 - 1;

interface Options {
  respondents: number;
  seed: number;
  json?: boolean;
}

interface LoadCounts {
  responses: number;
  answers: number;
}

/** `bib demo setup` and `bib demo load`. */
export function addDemo(bib: Command): void {
  const demo = bib.command("demo").description("Voorbeelddata: de echte regio met verzonnen bewoners.");
  demo
    .command("setup")
    .description("Vult de database met de regio, accounts, rondes, reacties en bewoners. Nog een keer verandert niets.")
    .option("--respondents <aantal>", "hoeveel verzonnen bewoners", wholeUpTo(mostRespondents), usualRespondents)
    .option("--seed <getal>", "hetzelfde getal geeft dezelfde bewoners", wholeUpTo(largestSeed), 1)
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options) => {
      const done = await withDatabase((handle) => setUpDemo(handle, { ...options, now: clock.now() }));
      const signIns = signInLines(process.env.BIB_SIGN_INS_FILE);
      tell(options, done, [...setupLines(done), ...(process.env.BIB_SIGN_INS_FILE ? [] : signIns)]);
    });
  demo
    .command("load")
    .description("Maakt verzonnen bewoners die de open rondes invullen. Wie er al is, blijft zoals hij is.")
    .option("--respondents <aantal>", "hoeveel verzonnen bewoners", wholeUpTo(mostRespondents), 1_000)
    .option("--seed <getal>", "hetzelfde getal geeft dezelfde bewoners", wholeUpTo(largestSeed), 1)
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options & { organisation?: string }) => {
      const done = await withDatabase(async (handle) => {
        const { id } = await chooseOrganisation(handle, options.organisation);
        return loadRespondents(handle, { organisationId: id, ...options, now: clock.now() });
      });
      tell(options, done, [loadLine(done)]);
    });
}

function wholeUpTo(most: number) {
  return (text: string): number => {
    if (/^\d{1,10}$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`geen getal van 0 tot en met ${most}`);
  };
}

function setupLines(done: DemoSetup): string[] {
  const { region } = done;
  return [
    countsText("Gebieden", region.areas),
    countsText("Grenzen", region.boundaries),
    countsText("Bevolkingstotalen", region.margins),
    countsText("Indicatoren", region.indicators),
    countsText("Waarden", region.values),
    countsText("Voorstellen", region.proposals),
    `Accounts: ${done.accounts} nieuw. Panels: ${done.panels} nieuw. Rondes: ${done.rounds} nieuw. Reacties: ${done.comments} nieuw.`,
    `Ideeën: ${done.ideas} nieuw. Rondes met stellingen: ${done.statementRounds} nieuw.`,
    loadLine(sumOf(done.waves, done.load)),
    `Uitkomsten: ${done.snapshots} nieuw.`,
  ];
}

function sumOf(one: LoadCounts, other: LoadCounts): LoadCounts {
  return { responses: one.responses + other.responses, answers: one.answers + other.answers };
}

function loadLine({ responses, answers }: LoadCounts): string {
  if (responses === 0) return "Verzonnen bewoners: niets veranderd.";
  return `Verzonnen bewoners: ${responses} keer meegedaan, ${answers} antwoorden.`;
}
