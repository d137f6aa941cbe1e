import { Command } from "commander";
import { addAnalyse } from "./commands/analyse.ts";
import { addAreas } from "./commands/areas.ts";
import { addDemo } from "./commands/demo.ts";
import { addIndicators } from "./commands/indicators.ts";
import { addMargins } from "./commands/margins.ts";
import { addOrganisation } from "./commands/organisation.ts";
import { addProposals } from "./commands/proposals.ts";
import { addRound } from "./commands/round.ts";
import { addSnapshot } from "./commands/snapshot.ts";
import { addUser } from "./commands/user.ts";
import { failureOf } from "./failure.ts";

const commands = [
  addOrganisation,
  addUser,
  addAreas,
  addIndicators,
  addMargins,
  addProposals,
  addRound,
  addSnapshot,
  addDemo,
  addAnalyse,
];
const dutchTitles: Record<string, string> = {
  "Usage:": "Gebruik:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
  "Arguments:": "Argumenten:",
};

/**
 * Runs one command of the operator's command line, a thin shell over the features.
 * @param args - The words after `bib`.
 * @returns The exit code, and the sentence for stderr; empty when all went well.
 */
export async function runBib(args: string[]): Promise<{ code: 0 | 1 | 2; sentence: string }> {
  const bib = new Command("bib").description("Beheer van Bewoners in beeld.");
  for (const add of commands) add(bib);
  speakDutch(bib);
  try {
    await bib.parseAsync(args, { from: "user" });
    return { code: 0, sentence: "" };
  } catch (error) {
    return failureOf(error);
  }
}

/** Every command answers `--help` in Dutch, and leaves the writing of errors to the one place above. */
function speakDutch(command: Command): void {
  command
    .helpOption("-h, --help", "toon deze uitleg")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => dutchTitles[title] ?? title });
  for (const child of command.commands) speakDutch(child);
}
