import { Command } from "commander";
import { failureOf } from "./failure.ts";

/** Every command by its first word. Each is loaded when it is asked for: together they take seconds to read. */
const commands: Readonly<Record<string, () => Promise<(bib: Command) => void>>> = {
  organisation: async () => (await import("./commands/organisation.ts")).addOrganisation,
  user: async () => (await import("./commands/user.ts")).addUser,
  areas: async () => (await import("./commands/areas.ts")).addAreas,
  indicators: async () => (await import("./commands/indicators.ts")).addIndicators,
  margins: async () => (await import("./commands/margins.ts")).addMargins,
  proposals: async () => (await import("./commands/proposals.ts")).addProposals,
  questionnaire: async () => (await import("./commands/questionnaire.ts")).addQuestionnaire,
  round: async () => (await import("./commands/round.ts")).addRound,
  frame: async () => (await import("./commands/frame.ts")).addFrame,
  retention: async () => (await import("./commands/retention.ts")).addRetention,
  responses: async () => (await import("./commands/responses.ts")).addResponses,
  snapshot: async () => (await import("./commands/snapshot.ts")).addSnapshot,
  analyse: async () => (await import("./commands/analyse.ts")).addAnalyse,
  "opinion-groups": async () => (await import("./commands/opinion-groups.ts")).addOpinionGroups,
  demo: async () => (await import("./commands/demo.ts")).addDemo,
};
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
  const [first = ""] = args;
  const wanted = commands[first] ? [commands[first]] : Object.values(commands);
  for (const load of wanted) (await load())(bib);
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
