import { type AnyPgColumn, index, integer, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Geometry } from "geojson";

export const areaLevelEnum = pgEnum("area_level", [
  "land",
  "provincie",
  "samenwerkingsregio",
  "deelregio",
  "gemeente",
  "wijk",
  "buurt",
  "plangebied",
]);

/** A place with a CBS code or an own code (Dutch: gebied). National reference data, shared by all organisations. */
export const areas = pgTable(
  "areas",
  {
    /** GM0363, WK0363BB, BU0363BB01, PV27, NL01; own codes MRA, MRA-ZAWA, PLAN-HAVEN-STAD. */
    code: text().primaryKey(),
    name: text().notNull(),
    level: areaLevelEnum().notNull(),
    parentCode: text().references((): AnyPgColumn => areas.code),
    /** A gemeente has a province as parent and may also belong to a deelregio. */
    deelregioCode: text().references((): AnyPgColumn => areas.code),
    population: integer(),
    populationYear: integer(),
    source: text().notNull(),
  },
  (t) => [index("areas_by_parent").on(t.parentCode), index("areas_by_deelregio").on(t.deelregioCode)],
);

/** The outline of an area as GeoJSON in WGS84 (Dutch: grens). `detail` tells the coarse national layer from the fine one. */
export const areaBoundaries = pgTable(
  "area_boundaries",
  {
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    /** `fine` for maps of a region, `coarse` for the national map. */
    detail: text({ enum: ["fine", "coarse"] }).notNull(),
    geometry: jsonb().$type<Geometry>().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.detail] })],
);

/** How many people live in a class of age, gender or education, or how many homes are rented (Dutch: randtotaal). Versioned by import. */
export const populationMargins = pgTable(
  "population_margins",
  {
    version: text().notNull(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    /** `agegender` (level `18-29|man`), `education` (level `laag`) or `tenure` (level `huur`). */
    margin: text().notNull(),
    level: text().notNull(),
    count: integer().notNull(),
    /** Which people were counted: of a margin about 15 to 75, or about homes, only the shares are used. */
    ages: text({ enum: ["18+", "15-75", "homes"] })
      .notNull()
      .default("18+"),
    source: text().notNull(),
    referenceDate: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.areaCode, t.margin, t.level] })],
);
