import { type Command, Option } from "commander";
import { createOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { isPlain } from "~/platform/plain-text.ts";
import { themes } from "~/styles/theme-names.ts";
import { withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";

interface Options {
  slug: string;
  name: string;
  theme: string;
  json?: boolean;
}

/** `bib organisation create`. */
export function addOrganisation(bib: Command): void {
  const organisation = bib.command("organisation").description("De organisatie van deze site: gemeente of regio.");
  organisation
    .command("create")
    .description("Maakt de organisatie waar de site van is. Dit is de eerste stap van een nieuwe installatie.")
    .requiredOption("--slug <naam>", "korte naam: kleine letters, cijfers en streepjes")
    .requiredOption("--name <naam>", "naam zoals bewoners die kennen, 2 tot en met 100 tekens")
    .addOption(new Option("--theme <thema>", "hoe de site eruitziet").choices(themes).default(themes[0]))
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options) => {
      const { slug, theme } = options;
      const name = options.name.trim().normalize("NFC");
      checkNames(slug, name);
      const outcome = await withDatabase(({ db }) => createOrganisation(db, { slug, name, theme }));
      if (outcome.kind === "slug-taken") throw new UsageError(`Er is al een organisatie ${slug}.`);
      tell(options, { id: outcome.id, slug }, [`Organisatie ${slug} gemaakt: ${name}.`]);
    });
}

function checkNames(slug: string, name: string): void {
  if (slug.length > 40 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new UsageError("De korte naam mag alleen kleine letters, cijfers en streepjes hebben (--slug).");
  }
  const length = [...name].length;
  if (length < 2 || length > 100 || !isPlain(name) || name.includes("\n")) {
    throw new UsageError("De naam moet 2 tot en met 100 gewone tekens hebben (--name).");
  }
}
