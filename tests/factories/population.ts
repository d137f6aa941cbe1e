import type { Database } from "~db/client.server.ts";
import { populationMargins } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";

const ages = ["18-29", "30-44", "45-59", "60-74", "75+"];

/** The people of Amsterdam and Zaanstad by age, gender and education, in round numbers: invited people are weighed to them. */
export function aPopulation(db: Database): Promise<void> {
  return asOwner(db, async (owner) => {
    const version = { version: "2021-01-01", source: "test", referenceDate: "2021-01-01" };
    const rows = ["GM0363", "GM0479"].flatMap((areaCode) => [
      ...ages.flatMap((age) =>
        ["man", "vrouw"].map((gender) => ({ areaCode, margin: "agegender", level: `${age}|${gender}`, count: 1000 })),
      ),
      ...["laag", "middelbaar", "hoog"].map((level) => {
        return { areaCode, margin: "education", level, count: 3000, ages: "15-75" as const };
      }),
    ]);
    await owner
      .insert(populationMargins)
      .values(rows.map((row) => ({ ...version, ...row })))
      .onConflictDoNothing();
  });
}
