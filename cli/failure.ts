import { CommanderError } from "commander";
import { BadInput } from "~/platform/bad-input.ts";
import { codeOf, StartError } from "~db/start-error.ts";

/** What the operator typed cannot be used; the message is one Dutch sentence. */
export class UsageError extends Error {
  override name = "UsageError";
}

const usageSentences: Record<string, string> = {
  "commander.unknownCommand": "Deze opdracht bestaat niet",
  "commander.unknownOption": "Deze optie bestaat niet",
  "commander.missingArgument": "Er ontbreekt een argument",
  "commander.optionMissingArgument": "Bij deze optie hoort een waarde",
  "commander.missingMandatoryOptionValue": "Er ontbreekt een verplichte optie",
  "commander.excessArguments": "Er staan te veel argumenten",
  "commander.invalidArgument": "Deze waarde kan niet",
};
const databaseSentences: Record<string, string> = {
  ECONNREFUSED: "De database is niet bereikbaar.",
  ENOTFOUND: "De server van de database bestaat niet.",
  CONNECT_TIMEOUT: "De database geeft geen antwoord.",
  "28P01": "De database weigert het wachtwoord.",
  "3D000": "De database bestaat niet.",
  "53100": "De schijf van de database is vol.",
  "55P03": "De database is bezet: probeer het zo opnieuw.",
  ENOSPC: "De schijf is vol.",
};

/** How a command ends when it fails: 2 for what the operator can mend, 1 for what is wrong elsewhere. */
export function failureOf(error: unknown): { code: 0 | 1 | 2; sentence: string } {
  if (error instanceof CommanderError) return usageFailure(error);
  if (error instanceof BadInput || error instanceof UsageError) return { code: 2, sentence: error.message };
  if (error instanceof StartError) return { code: 1, sentence: error.message };
  const known = databaseSentences[codeOf(error) ?? ""];
  return { code: 1, sentence: known ?? `Er ging iets mis: ${firstLine(error)}` };
}

/** Asking for help is not a failure, although the library reports it as one. */
function usageFailure(error: CommanderError): { code: 0 | 2; sentence: string } {
  if (error.exitCode === 0) return { code: 0, sentence: "" };
  if (error.code === "commander.help") return { code: 2, sentence: "Noem een opdracht: zie --help." };
  const what = /'([^']+)'/.exec(error.message)?.[1];
  const sentence = usageSentences[error.code] ?? "Deze opdracht klopt niet";
  return { code: 2, sentence: `${sentence}${what ? ` (${what})` : ""}: zie --help.` };
}

function firstLine(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0] ?? "onbekende fout";
}
