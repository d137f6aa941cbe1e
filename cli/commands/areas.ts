import type { Command } from "commander";
import { importAreas } from "~/features/areas/area-import.commands.server.ts";
import { withDatabase } from "../connection.ts";
import { readTextFile } from "../input-file.ts";
import { countsText, tell } from "../output.ts";

interface Options {
  boundaries: string[];
  coarseBoundaries: string[];
  deelregios: string[];
  json?: boolean;
}

const more = (path: string, earlier: string[]) => [...earlier, path];

/** `bib areas import`. */
export function addAreas(bib: Command): void {
  const areas = bib.command("areas").description("Gebieden en hun grenzen.");
  areas
    .command("import")
    .description("Laadt gebieden uit CSV, en hun grenzen uit GeoJSON. Nog een keer laden verandert niets.")
    .argument("<areas.csv...>", "code,name,level,parent_code,population,population_year,source")
    .option("--deelregios <bestand.csv>", "gm_code,deelregio_code: welke gemeente hoort bij welke deelregio", more, [])
    .option("--boundaries <bestand.geojson>", "grenzen voor kaarten van een regio; mag vaker", more, [])
    .option("--coarse-boundaries <bestand.geojson>", "grove grenzen voor de kaart van het land; mag vaker", more, [])
    .option("--json", "uitkomst als JSON")
    .action(async (paths: string[], options: Options) => {
      const files = {
        areas: paths.map(readTextFile),
        deelregios: options.deelregios.map(readTextFile),
        boundaries: [
          ...options.boundaries.map((path) => ({ file: readTextFile(path), detail: "fine" as const })),
          ...options.coarseBoundaries.map((path) => ({ file: readTextFile(path), detail: "coarse" as const })),
        ],
      };
      const done = await withDatabase(({ db }) => importAreas(db, files));
      tell(options, done, [countsText("Gebieden", done.areas), countsText("Grenzen", done.boundaries)]);
    });
}
