import type { Command } from "commander";
import { importProposals } from "~/features/proposals/proposal-import.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { readTextFile } from "../input-file.ts";
import { countsText, tell } from "../output.ts";

/** `bib proposals import`. */
export function addProposals(bib: Command): void {
  const proposals = bib.command("proposals").description("Voorstellen met hun scenario's.");
  proposals
    .command("import")
    .description("Laadt voorstellen uit YAML. Nog een keer laden verandert niets.")
    .argument("<bestand.yaml>")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, options: { organisation?: string; json?: boolean }) => {
      const file = readTextFile(path);
      const done = await withDatabase(async (handle) => {
        const { id } = await chooseOrganisation(handle, options.organisation);
        return importProposals(handle.db, { organisationId: id, file, now: clock.now() });
      });
      tell(options, done, [countsText("Voorstellen", done)]);
    });
}
