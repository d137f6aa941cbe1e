import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const ages = ["18-29", "30-44", "45-59", "60-74", "75+"];
const genders = ["man", "vrouw"];
const educations = ["laag", "middelbaar", "hoog"];

/**
 * Sixty forms on paper: of every age, gender and education one who gives a 7 and goes to work by bicycle, and one who gives
 * an 8 and goes by car. However these people are weighed, that is a 7.5.
 */
function sixtyForms(): string {
  const rows = ages.flatMap((age, a) =>
    genders.flatMap((gender, g) =>
      educations.flatMap((education, e) =>
        [7, 8].map((grade) =>
          [`P-${a}${g}${e}${grade}`, "GM0479", age, gender, education, grade, grade - 6, ""].join(","),
        ),
      ),
    ),
  );
  const header = "formulier,gemeente,leeftijd,geslacht,opleiding,buurt_cijfer,vervoer,wens";
  return `${[header, ...rows].join("\n")}\n`;
}

/** Loads sixty forms into a round, as an operator does at the command line. Gives what that says. */
export async function importSixtyForms(roundSlug: string): Promise<string> {
  const folder = process.env.E2E_DATA ?? "";
  const file = join(folder, `${roundSlug}.csv`);
  writeFileSync(file, sixtyForms());
  const args = ["--import", "tsx", "cli/bib.ts", "responses", "import", file, "--round", roundSlug, "--mode", "paper"];
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "", BIB_OWNER_URL: "", NODE_OPTIONS: "" };
  return (await promisify(execFile)(process.execPath, args, { env })).stdout;
}
