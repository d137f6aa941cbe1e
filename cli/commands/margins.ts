import type { Command } from "commander";
import { importMargins } from "~/features/areas/margin-import.commands.server.ts";
import { withDatabase } from "../connection.ts";
import { isDay } from "../day.ts";
import { UsageError } from "../failure.ts";
import { readTextFile } from "../input-file.ts";
import { countsText, tell } from "../output.ts";

interface Options {
  source: string;
  date: string;
  edition?: string;
  json?: boolean;
}

/** `bib margins import`. */
export function addMargins(bib: Command): void {
  const margins = bib.command("margins").description("Bevolkingstotalen, om antwoorden mee te wegen.");
  margins
    .command("import")
    .description(
      "Laadt hoeveel mensen er in elke groep zijn. Leest area_code,margin,level,n en de CBS-bestanden met leeftijd en met opleiding. Nog een keer laden verandert niets.",
    )
    .argument("<bestand.csv>")
    .requiredOption("--source <bron>", "wie dit heeft geteld")
    .requiredOption("--date <jjjj-mm-dd>", "de dag waar de telling over gaat")
    .option("--edition <naam>", "naam van deze telling; zonder deze optie de dag")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, options: Options) => {
      const { source, date } = options;
      if (!isDay(date)) throw new UsageError(`"${date}" is geen dag als 2021-01-01 (--date).`);
      const file = readTextFile(path);
      const version = options.edition ?? date;
      const done = await withDatabase(({ db }) => importMargins(db, { file, source, referenceDate: date, version }));
      tell(options, { version, ...done }, [countsText(`Totalen, versie ${version}`, done)]);
    });
}
