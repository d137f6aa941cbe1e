import { type Command, Option } from "commander";
import { type CloseOutcome, closeRound } from "~/features/responses/close-round.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";
import { openNamedRound, type RoundOptions } from "../round-opening.ts";

/** `bib round open` and `bib round close`. */
export function addRound(bib: Command): void {
  const round = bib.command("round").description("Rondes: wanneer wie een vragenlijst kan invullen.");
  round
    .command("open")
    .description(
      "Maakt een ronde voor een vragenlijst, als de controle van de vragenlijst niets vindt. " +
        "Na het openen kan de vragenlijst niet meer veranderen.",
    )
    .requiredOption("--slug <naam>", "naam van de ronde in het webadres")
    .requiredOption("--questionnaire <naam>", "de vragenlijst; de nieuwste versie telt")
    .requiredOption("--area <code>", "het gebied waar de vragen over gaan")
    .requiredOption("--closes <jjjj-mm-dd>", "laatste dag waarop mensen kunnen invullen")
    .requiredOption("--purpose-nl <tekst>", "wat er met de antwoorden gebeurt: dat staat boven de eerste vraag")
    .requiredOption("--purpose-en <tekst>", "hetzelfde in het Engels")
    .option("--opens <jjjj-mm-dd>", "eerste dag; zonder deze optie nu")
    .addOption(new Option("--audience <wie>", "wie mag invullen").choices(["open", "panel", "invited"]).default("open"))
    .option("--panel <naam>", "het panel, bij --audience panel")
    .option("--proposal <naam>", "het voorstel waar de ronde over gaat")
    .option("--title-nl <titel>", "titel; zonder deze optie die van de vragenlijst")
    .option("--title-en <titel>", "titel in het Engels")
    .option("--wording-reason <tekst>", "waarom een titel, inleiding of uitleg blijft die niet makkelijk te lezen is")
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
    .description(
      "Sluit een ronde nu, voorgoed, en vernietigt de sleutel die antwoorden aan accounts en apparaten koppelt. " +
        "Grove kenmerken, zoals gemeente en leeftijdsgroep, blijven bij de antwoorden staan. " +
        "Wie een code heeft, kan de eigen antwoorden nog zien en weghalen.",
    )
    .argument("<ronde>", "naam van de ronde")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (slug: string, options: { organisation?: string; json?: boolean }) => {
      const outcome = await withDatabase(async (handle) => {
        const { id } = await chooseOrganisation(handle, options.organisation);
        return closeRound(handle.db, { organisationId: id, slug, now: clock.now() });
      });
      tell(options, { slug, closed: true }, [closedLine(slug, outcome)]);
    });
}

/** What the operator reads about a round that is closed now. */
function closedLine(slug: string, { kind }: CloseOutcome): string {
  switch (kind) {
    case "closed":
      return `Ronde ${slug} is gesloten. Antwoorden zijn niet meer aan accounts of apparaten gekoppeld.`;
    case "already-closed":
      return `Ronde ${slug} was al gesloten. De sluitdatum blijft zoals hij is.`;
    case "not-open-yet":
      throw new UsageError(`Ronde ${slug} is nog niet open en kan dus niet dicht.`);
    case "unknown-round":
      throw new UsageError(`Ronde ${slug} bestaat niet.`);
    default:
      return unreachable(kind);
  }
}
