import { importAreas } from "~/features/areas/area-import.commands.server.ts";
import { importMargins } from "~/features/areas/margin-import.commands.server.ts";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { importIndicators } from "~/features/framework/indicator-import.commands.server.ts";
import { importProposals } from "~/features/proposals/proposal-import.commands.server.ts";
import { addCounts, type WriteCounts } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import { seedFile } from "./seed-files.ts";

const fine = [
  "gemeenten_mra_2025",
  "mra_deelregios_2025",
  "wijken_amsterdam_zaanstad_haarlem",
  "buurten_amsterdam",
  "buurten_zaanstad_2017",
  "plangebieden_indicatief",
];
const coarse = ["gemeenten_nl_2025", "provincies_nl_2025"];

/** Everything of the region that is real: places, people, official figures and proposals. Safe to repeat. */
export interface RegionImport {
  areas: WriteCounts;
  boundaries: WriteCounts;
  margins: WriteCounts;
  indicators: WriteCounts;
  values: WriteCounts;
  proposals: WriteCounts;
}

/** Loads the region out of db/seed, in the order in which one part needs another. */
export async function loadRegion(db: Database, organisationId: number, now: Date): Promise<RegionImport> {
  await syncFramework(db);
  const places = await importAreas(db, {
    areas: [seedFile("areas/areas.csv"), seedFile("areas/plangebieden.csv")],
    deelregios: [seedFile("areas/mra_gemeenten.csv")],
    boundaries: [
      ...fine.map((name) => ({ file: seedFile(`boundaries/${name}.geojson`), detail: "fine" as const })),
      ...coarse.map((name) => ({ file: seedFile(`boundaries/${name}.geojson`), detail: "coarse" as const })),
    ],
  });
  const ages = await importMargins(db, {
    file: seedFile("population/bevolking_leeftijd_geslacht_2021.csv"),
    source: "CBS 83502NED (CC BY 4.0), bewerkt",
    referenceDate: "2021-01-01",
    version: "2021-01-01",
  });
  const education = await importMargins(db, {
    file: seedFile("population/opleiding_15_75_gemeenten_2022.csv"),
    source: "CBS Kerncijfers wijken en buurten 2022 (CC BY 4.0), bewerkt",
    referenceDate: "2022-01-01",
    version: "2022-01-01",
  });
  const homes = await importMargins(db, {
    file: seedFile("population/woningen_eigendom_gemeenten_2023.csv"),
    source: "CBS Kerncijfers wijken en buurten 2023 (CC BY 4.0), bewerkt",
    referenceDate: "2023-01-01",
    version: "2023-01-01",
  });
  const figures = await importIndicators(db, {
    indicators: seedFile("indicators/indicators_regionaal.csv"),
    values: [
      seedFile("indicators/values_rmbw_mra_en_cases_reeks.csv"),
      seedFile("indicators/values_rmbw_alle_gemeenten_laatste_jaar.csv"),
    ],
  });
  const file = seedFile("proposals/voorstellen.yaml");
  const proposals = await importProposals(db, { organisationId, file, now });
  return { ...places, margins: addCounts(ages, education, homes), ...figures, proposals };
}
