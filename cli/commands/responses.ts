import { type Command, Option } from "commander";
import {
  type ImportOutcome,
  importPaper,
  ManyProblems,
} from "~/features/responses/paper/paper-import.commands.server.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { readTextFile } from "../input-file.ts";
import { tell } from "../output.ts";

interface Options {
  round: string;
  mode: "paper" | "phone";
  stream: "open" | "invited";
  organisation?: string;
  json?: boolean;
}

/** `bib responses import`. */
export function addResponses(bib: Command): void {
  const responses = bib.command("responses").description("Antwoorden die niet via de site binnenkwamen.");
  responses
    .command("import")
    .description(
      "Laadt antwoorden op papier uit CSV: formulier, gemeente, leeftijd, geslacht, opleiding, en een kolom per vraag met " +
        "haar code. Een getal is een antwoord, meer antwoorden met | ertussen, dk is weet ik niet, na is zeg ik liever niet, " +
        "leeg is overgeslagen. Alles of niets; antwoorden die iemand heeft weggehaald, komen niet terug.",
    )
    .argument("<bestand.csv>", "CSV-bestand, UTF-8")
    .requiredOption("--round <ronde>", "naam van de ronde; die moet open zijn")
    .addOption(new Option("--mode <wijze>", "hoe de antwoorden kwamen").choices(["paper", "phone"]).default("paper"))
    .addOption(
      new Option("--stream <stroom>", "hoe deze mensen erbij kwamen").choices(["open", "invited"]).default("invited"),
    )
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, options: Options) => {
      const file = readTextFile(path);
      const outcome = await withDatabase(async (handle) => {
        const { id: organisationId } = await chooseOrganisation(handle, options.organisation);
        const { round: slug, mode, stream } = options;
        const inWords = (key: string, filledIn: Record<string, unknown>) =>
          translator("nl")(key as never, filledIn) as string;
        return importPaper(handle.db, { organisationId, slug, file, mode, stream, now: clock.now(), inWords });
      }).catch(allProblems);
      const loaded = loadedBy(outcome, options.round);
      tell(options, loaded, [`${loaded.responses} formulieren geladen.`, ...passedOver(loaded.withdrawn)]);
    });
}

/** The answers that people took back stay away, and the operator hears how many those are. */
function passedOver(withdrawn: number): string[] {
  if (withdrawn === 0) return [];
  const forms = withdrawn === 1 ? "1 formulier" : `${withdrawn} formulieren`;
  return [`${forms} overgeslagen: de invuller heeft deze antwoorden weggehaald.`];
}

function loadedBy(outcome: ImportOutcome, round: string): { responses: number; withdrawn: number } {
  switch (outcome.kind) {
    case "imported":
      return { responses: outcome.responses, withdrawn: outcome.withdrawn };
    case "unknown-round":
      throw new UsageError(`Ronde ${round} bestaat niet.`);
    case "round-closed":
      throw new UsageError(`Ronde ${round} is niet open. Er is niets geladen.`);
  }
}

/** Every bad row is named, a line each. */
function allProblems(error: unknown): never {
  if (error instanceof ManyProblems) throw new UsageError(`${error.message}\nEr is niets geladen.`);
  throw error;
}
