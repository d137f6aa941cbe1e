import { type Command, Option } from "commander";
import { closeRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";
import { openNamedRound, type RoundOptions } from "../round-opening.ts";

/** `bib round open` and `bib round close`. */
export function addRound(bib: Command): void {
  const round = bib.command("round").description("Rondes: wanneer wie een vragenlijst kan invullen.");
  round
    .command("open")
    .description("Maakt een ronde voor een vragenlijst. Na het openen kan de vragenlijst niet meer veranderen.")
    .requiredOption("--slug <naam>", "naam van de ronde in het webadres")
    .requiredOption("--questionnaire <naam>", "de vragenlijst; de nieuwste versie telt")
    .requiredOption("--area <code>", "het gebied waar de vragen over gaan")
    .requiredOption("--closes <jjjj-mm-dd>", "laatste dag waarop mensen kunnen invullen")
    .option("--opens <jjjj-mm-dd>", "eerste dag; zonder deze optie nu")
    .addOption(new Option("--audience <wie>", "wie mag invullen").choices(["open", "panel", "invited"]).default("open"))
    .option("--panel <naam>", "het panel, bij --audience panel")
    .option("--proposal <naam>", "het voorstel waar de ronde over gaat")
    .option("--title-nl <titel>", "titel; zonder deze optie die van de vragenlijst")
    .option("--title-en <titel>", "titel in het Engels")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (options: RoundOptions & { organisation?: string; json?: boolean }) => {
      const id = await withDatabase(async (handle) => {
        const organisation = await chooseOrganisation(handle, options.organisation);
        return openNamedRound(handle.db, organisation.id, options, clock.now());
      });
      tell(options, { id, slug: options.slug }, [`Ronde ${options.slug} staat klaar.`]);
    });
  round
    .command("close")
    .description("Sluit een ronde nu. Daarna kan niemand meer zien wie wat invulde.")
    .argument("<ronde>", "naam van de ronde")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (slug: string, options: { organisation?: string; json?: boolean }) => {
      const outcome = await withDatabase(async (handle) => {
        const { id } = await chooseOrganisation(handle, options.organisation);
        return closeRound(handle.db, { organisationId: id, slug, now: clock.now() });
      });
      if (outcome.kind === "unknown-round") throw new UsageError(`Ronde ${slug} bestaat niet.`);
      tell(options, { slug, closed: true }, [`Ronde ${slug} is gesloten.`]);
    });
}
