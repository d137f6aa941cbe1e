import type { Command } from "commander";
import {
  type ImportedQuestionnaire,
  importQuestionnaire,
} from "~/features/questionnaires/file/questionnaire-import.commands.server.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { readTextFile } from "../input-file.ts";
import { tell } from "../output.ts";

/** `bib questionnaire import`. */
export function addQuestionnaire(bib: Command): void {
  const questionnaire = bib.command("questionnaire").description("Vragenlijsten.");
  questionnaire
    .command("import")
    .description(
      "Laadt een vragenlijst uit YAML. Bestaat er al een met deze naam? Dan komt er een versie bij. " +
        "Nog een keer laden verandert niets.",
    )
    .argument("<bestand.yaml>")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, options: { organisation?: string; json?: boolean }) => {
      const file = readTextFile(path);
      const done = await withDatabase(async (handle) => {
        const { id } = await chooseOrganisation(handle, options.organisation);
        return importQuestionnaire(handle.db, { organisationId: id, file });
      });
      tell(options, done, [lineOf(done)]);
    });
}

const sentences: Record<ImportedQuestionnaire["made"], (slug: string, version: number) => string> = {
  questionnaire: (slug) => `Vragenlijst ${slug} staat klaar.`,
  version: (slug, version) => `Versie ${version} van vragenlijst ${slug} staat klaar.`,
  nothing: (slug, version) => `Vragenlijst ${slug}: niets veranderd (versie ${version}).`,
};

function lineOf({ made, slug, version }: ImportedQuestionnaire): string {
  return sentences[made](slug, version);
}
