import type { Command } from "commander";
import { importIndicators } from "~/features/framework/indicator-import.commands.server.ts";
import { withDatabase } from "../connection.ts";
import { readTextFile } from "../input-file.ts";
import { countsText, tell } from "../output.ts";

/** `bib indicators import`. */
export function addIndicators(bib: Command): void {
  const indicators = bib.command("indicators").description("Officiële cijfers over brede welvaart.");
  indicators
    .command("import")
    .description("Laadt indicatoren van CBS en hun waarden per gebied en jaar. Nog een keer laden verandert niets.")
    .argument("<indicators.csv>", "indicator,name_nl,theme,dimension,unit,higher_is_better_editorial,note")
    .argument("<values.csv...>", "indicator,area_code,year,value,source")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, valuePaths: string[], options: { json?: boolean }) => {
      const files = { indicators: readTextFile(path), values: valuePaths.map(readTextFile) };
      const done = await withDatabase(({ db }) => importIndicators(db, files));
      tell(options, done, [countsText("Indicatoren", done.indicators), countsText("Waarden", done.values)]);
    });
}
