import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { areaBoundaries, areas, populationMargins } from "~db/schema/index.ts";
import { inOwnerTransaction } from "../../../tests/setup/database.ts";
import { importAreas } from "./area-import.commands.server.ts";
import { importMargins } from "./margin-import.commands.server.ts";

const header = "code,name,level,parent_code,population,population_year,source\n";
const tree = "NL01,Nederland,land,,,,CBS\nPV1,Noord,provincie,NL01,,,CBS\nGM1,Dorp,gemeente,PV1,10,2024,CBS\n";
const load = (db: Database, rows: string, boundaries: string[] = []) =>
  importAreas(db, {
    areas: [{ name: "gebieden.csv", text: header + rows }],
    deelregios: [],
    boundaries: boundaries.map((text) => ({ file: { name: "grens.geojson", text }, detail: "fine" })),
  });
const outline = (north: number) =>
  JSON.stringify({
    type: "FeatureCollection",
    source: "CBS",
    features: [
      {
        type: "Feature",
        properties: { code: "GM1" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [4, 52],
              [5, 52],
              [5, north],
              [4, 52],
            ],
          ],
        },
      },
    ],
  });

test("a renamed gemeente is changed, the others are left alone", () =>
  inOwnerTransaction(async (db) => {
    await load(db, tree);
    const again = await load(db, tree.replace("Dorp", "Stad"));
    expect(again.areas).toEqual({ added: 0, changed: 1, unchanged: 2 });
    expect(await db.select({ name: areas.name }).from(areas).where(eq(areas.code, "GM1"))).toEqual([{ name: "Stad" }]);
  }));

test("an import without deelregio's keeps those that are there", () =>
  inOwnerTransaction(async (db) => {
    await load(db, `${tree}MRA,Regio,samenwerkingsregio,NL01,,,x\nMRA-A,Deel,deelregio,MRA,,,x\n`);
    await db.update(areas).set({ deelregioCode: "MRA-A" }).where(eq(areas.code, "GM1"));
    await load(db, tree);
    const [row] = await db.select({ deelregio: areas.deelregioCode }).from(areas).where(eq(areas.code, "GM1"));
    expect(row?.deelregio).toBe("MRA-A");
  }));

test("a new outline takes the place of the old one", () =>
  inOwnerTransaction(async (db) => {
    expect((await load(db, tree, [outline(53)])).boundaries.added).toBe(1);
    expect((await load(db, tree, [outline(53)])).boundaries.unchanged).toBe(1);
    expect((await load(db, tree, [outline(54)])).boundaries.changed).toBe(1);
    expect(await db.select({ code: areaBoundaries.areaCode }).from(areaBoundaries)).toHaveLength(1);
  }));

test("a version of the margins never gets other counts", () =>
  inOwnerTransaction(async (db) => {
    await load(db, tree);
    const margins = (count: number, version: string) =>
      importMargins(db, {
        file: { name: "m.csv", text: `area_code,margin,level,n\nGM1,education,laag,${count}\n` },
        source: "CBS",
        referenceDate: "2021-01-01",
        version,
      });
    expect(await margins(7, "een")).toMatchObject({ added: 1 });
    expect(await margins(7, "een")).toMatchObject({ unchanged: 1 });
    await expect(margins(8, "een")).rejects.toThrow(
      "m.csv: versie een heeft voor GM1, education, laag al 7 in plaats van 8; geef deze telling een andere versie.",
    );
    expect(await margins(8, "twee")).toMatchObject({ added: 1 });
    expect(await db.select().from(populationMargins)).toHaveLength(2);
  }));
