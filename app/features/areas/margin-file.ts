import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { headerOf, readTable } from "~/platform/csv-table.ts";

/** How many people of an area are in a class of a margin (Dutch: randtotaal). */
export interface ImportedMargin {
  areaCode: string;
  /** `agegender` with level `18-29|man`, `education` with level `laag`, or `tenure` with level `huur` or `koop`. */
  margin: string;
  level: string;
  count: number;
  /** Which people were counted: a margin about 15 to 75, or about homes, gives shares only. */
  ages: "18+" | "15-75" | "homes";
}

/**
 * Classes of age out of CBS's five-year groups. Of the group 15-19 two fifths are taken as 18 and 19 years old, as if
 * the five years of birth were equally large; docs/demo-model.md states this.
 */
const ageClasses: Record<string, Record<string, number>> = {
  "18-29": { "15-19": 2 / 5, "20-24": 1, "25-29": 1 },
  "30-44": { "30-34": 1, "35-39": 1, "40-44": 1 },
  "45-59": { "45-49": 1, "50-54": 1, "55-59": 1 },
  "60-74": { "60-64": 1, "65-69": 1, "70-74": 1 },
  "75+": { "75-79": 1, "80-84": 1, "85-89": 1, "90-94": 1, "95+": 1 },
};
const tooYoung = ["0-4", "5-9", "10-14"];
const fiveYearGroups = [...tooYoung, ...Object.values(ageClasses).flatMap((groups) => Object.keys(groups))];
const genders = ["man", "vrouw"];
const educationColumns = { laag: "opl_laag", middelbaar: "opl_midden", hoog: "opl_hoog" } as const;

/**
 * The margins in a file of one of three kinds, recognised by its header: `area_code,margin,level,n`, CBS's population
 * by five-year group and gender, or CBS's counts of education per gemeente.
 * @throws BadInput with line and column.
 */
export function readMargins(file: TextFile, known: { has(code: string): boolean }): ImportedMargin[] {
  const header = headerOf(file).map((name) => name.trim());
  if (header.includes("margin")) return readLong(file, known);
  if (header.includes("age_group")) return readFiveYearGroups(file, known);
  if (header.includes("opl_laag")) return readEducation(file, known);
  throw new BadInput(
    { file: file.name, line: 1 },
    "de kopregel is niet area_code,margin,level,n en niet die van een CBS-bestand met leeftijd of opleiding.",
  );
}

function readLong(file: TextFile, known: { has(code: string): boolean }): ImportedMargin[] {
  const seen = new Set<string>();
  return readTable(file, { required: ["area_code", "margin", "level", "n"] }).map((row) => {
    const name = row.text("margin");
    const margin = {
      areaCode: row.text("area_code"),
      margin: name,
      level: row.text("level"),
      count: row.count("n"),
      // Of who rents and who owns there are counts of homes only.
      ages: name === "tenure" ? ("homes" as const) : ("18+" as const),
    };
    if (!known.has(margin.areaCode)) row.refuse("area_code", `gebied ${margin.areaCode} bestaat niet.`);
    const key = `${margin.areaCode} ${margin.margin} ${margin.level}`;
    if (seen.has(key)) row.refuse("level", `${key} staat er twee keer in.`);
    seen.add(key);
    return margin;
  });
}

function readFiveYearGroups(file: TextFile, known: { has(code: string): boolean }): ImportedMargin[] {
  const counts = new Map<string, number>();
  for (const row of readTable(file, { required: ["area_code", "age_group", "sex", "n"] })) {
    const area = row.text("area_code");
    const group = row.text("age_group");
    const sex = row.text("sex");
    if (!known.has(area)) row.refuse("area_code", `gebied ${area} bestaat niet.`);
    if (!fiveYearGroups.includes(group)) row.refuse("age_group", `"${group}" is geen groep van vijf jaar.`);
    if (!genders.includes(sex)) row.refuse("sex", `"${sex}" is geen man of vrouw.`);
    const key = `${area} ${group} ${sex}`;
    if (counts.has(key)) row.refuse("age_group", `${key} staat er twee keer in.`);
    counts.set(key, row.count("n"));
  }
  const areaCodes = new Set([...counts.keys()].map((key) => key.split(" ", 1)[0] ?? ""));
  const peopleIn = (areaCode: string, group: string, sex: string): number => {
    const count = counts.get(`${areaCode} ${group} ${sex}`);
    if (count !== undefined) return count;
    throw new BadInput({ file: file.name }, `voor gebied ${areaCode} ontbreekt de groep ${group}, ${sex}.`);
  };
  return [...areaCodes].flatMap((areaCode) =>
    genders.flatMap((sex) =>
      Object.entries(ageClasses).map(([age, groups]) => {
        const people = Object.entries(groups).map(([group, part]) => part * peopleIn(areaCode, group, sex));
        const count = Math.round(people.reduce((sum, n) => sum + n, 0));
        return { areaCode, margin: "agegender", level: `${age}|${sex}`, count, ages: "18+" as const };
      }),
    ),
  );
}

function readEducation(file: TextFile, known: { has(code: string): boolean }): ImportedMargin[] {
  const seen = new Set<string>();
  const columns = Object.values(educationColumns);
  return readTable(file, { required: ["gm_code", ...columns] }).flatMap((row) => {
    const areaCode = row.text("gm_code");
    if (!known.has(areaCode)) row.refuse("gm_code", `gebied ${areaCode} bestaat niet.`);
    if (seen.has(areaCode)) row.refuse("gm_code", `gebied ${areaCode} staat er twee keer in.`);
    seen.add(areaCode);
    return Object.entries(educationColumns).map(([level, column]) => ({
      areaCode,
      margin: "education",
      level,
      count: row.count(column),
      ages: "15-75" as const,
    }));
  });
}
